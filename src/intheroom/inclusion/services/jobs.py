"""A need becomes a job by itself; someone takes it on by a day, and says when it is done."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.inclusion.advice import kept_private
from intheroom.inclusion.choices import State
from intheroom.inclusion.models import Arrangement
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.people.queries.inclusion import live_needs
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members


@transaction.atomic
def keep_up(person: Person, by: HasSubject | None) -> None:
    """What someone needs, or who may see it, has changed: their jobs follow, in every team they are in."""
    for member in person.memberships.filter(status=Status.ACTIVE).select_related("project"):
        open_jobs_of(member, by)
    private = Arrangement.objects.filter(need__in=live_needs(person).filter(may_see=MaySee.ONLY_ME))
    for job in private.exclude(owner=None).exclude(owner__person=person).select_related("project"):
        # Whoever had it cannot open it any more, so they cannot see to it either.
        job.owner = None
        _move(job, State.OPEN)
        job.save()
        _log("hand_back_job", job, by)


@transaction.atomic
def open_jobs_of(member: TeamMember, by: HasSubject | None) -> None:
    """Someone is in a team: each thing they need is a job there, open until somebody takes it on."""
    known = set(member.project.arrangements.filter(need__person=member.person).values_list("need", flat=True))
    for need in live_needs(member.person).exclude(pk__in=known):
        job = Arrangement.objects.create(project=member.project, need=need)
        _log("open_job", job, by)


@transaction.atomic
def plan_job(
    *, by: Person, job: Arrangement, answers: dict[str, Any], said: Said | None = None
) -> Arrangement:
    """Write down who sees to it, by when, what will be done and what it costs. Anything may be left out."""
    owner = _owner(job, answers.get("owner"))
    kept_private(
        is_private=job.need.may_see == MaySee.ONLY_ME,
        is_own=job.need.person_id == by.pk,
        owner_is_own=owner is None or owner.person_id == by.pk,
    )
    job.owner, job.due_on = owner, answers.get("due_on") or None
    job.cost_pence = answers.get("cost")
    what = (answers.get("what") or "").strip()
    job.what_sealed = seal(job.need.person.subject, what, place=job.place_of_what) if what else None
    # A new plan is a new start: what they said of the one before stays in their own words.
    job.works = ""
    _move(job, State.PLANNED if job.owner and job.due_on else State.OPEN)
    for column, value in (said or Said()).columns().items():
        setattr(job, column, value)
    job.save()
    _log("plan_job", job, by, has_owner=job.owner is not None, has_day=job.due_on is not None)
    return job


@transaction.atomic
def finish_job(*, by: Person, job: Arrangement) -> Arrangement:
    """Whoever has the job says it is done. Whether it works is for the person to say."""
    job.refresh_from_db(from_queryset=Arrangement.objects.select_for_update())
    if job.state == State.OPEN:
        raise Refused(
            gettext("Nobody has taken this on with a day yet."),
            how=gettext("Say who sees to it and by when. Then it can be done."),
        )
    if job.state == State.PLANNED:
        _move(job, State.DONE)
        job.save()
        _log("finish_job", job, by)
    return job


def _owner(job: Arrangement, key: str | None) -> TeamMember | None:
    if not key:
        return None
    owner = active_members(job.project).filter(pk=key).first()
    if owner is None:
        raise Refused(
            gettext("That person is not in the team now."), how=gettext("Choose somebody else from the list.")
        )
    return owner


def _move(job: Arrangement, state: str) -> None:
    job.state, job.state_at = state, timezone.now()


def _log(verb: str, job: Arrangement, by: HasSubject | None, **facts: Any) -> None:
    # Never which kind of need: the record outlives the need.
    record(verb, by=by, about=f"inclusion.arrangement:{job.pk}", chain=job.project.ref, **facts)
