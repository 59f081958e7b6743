"""People decide: a plan that is chosen makes sessions; when something falls through, as few as can be are moved."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.workshops.adapter.plan_asked import (
    Could,
    at,
    could_be,
    held_as,
    in_order,
    overlaps,
    sessions_that_could_be,
)
from intheroom.workshops.adapter.plan_lines import TO_CHOOSE, TO_WORK_OUT, found_in, opened
from intheroom.workshops.choices import AHEAD, State, WayIn
from intheroom.workshops.choices.plan import Letter, PlanState
from intheroom.workshops.models import Coming, DatePlan, PlannedSession, Session, Venue
from intheroom.workshops.queries.plan import lines_of, other_sessions, planned_of
from intheroom.workshops.queries.venues import venues_of
from intheroom.workshops.services.plan import (
    begin,
    lock,
    move,
    not_asked_already,
    plan_anew,
    put_lines,
    put_options,
)
from intheroom.workshops.services.plan_told import note_whom_it_touches
from intheroom.workshops.services.sessions import add_session, edit_session


@transaction.atomic
def choose_plan(*, by: Person, plan: DatePlan, kind: str) -> DatePlan:
    """Make the sessions of one plan, as drafts; or move those that a plan with few changes moves."""
    # The second one is told what the first one chose; and no place is taken off the list meanwhile.
    take_turn(Project, plan.project_id)
    lock(plan)
    chosen = _chosen(plan, by, kind)
    made = _moved(plan, by, chosen) if plan.follows else {one.name: _made(plan, by, one) for one in chosen}
    plan.chosen_kind, plan.chosen_by = kind, by
    move(plan, PlanState.CHOSEN)
    for name, session in made.items():
        PlannedSession.objects.create(plan=plan, session=session, option=name)
    note_whom_it_touches(by=by, plan=plan)
    _log("choose_plan", plan, by, kind=kind)
    return plan


def _chosen(plan: DatePlan, by: Person, kind: str) -> list[Could]:
    """The sessions of this plan; refused where it does not hold any more."""
    if plan.state == PlanState.CHOSEN:
        raise Refused(
            gettext("{who} chose this plan before you. Its sessions are there.").format(who=_chooser(plan)),
            how=gettext("Look at them. If something is to be another way, change them one by one."),
        )
    if plan.state != PlanState.READY:
        raise Refused(gettext("This plan waits for no choice."), how=gettext("Look at its page."))
    since = plan.project.date_plans.filter(state=PlanState.CHOSEN, state_at__gt=plan.asked_at)
    other = since.select_related("chosen_by").order_by("-state_at").first()
    if other is not None:
        raise Refused(
            gettext("{who} chose another plan meanwhile. Its sessions are there.").format(
                who=_chooser(other)
            ),
            how=gettext("Look at them first. Then make this plan anew: it goes round them."),
        )
    found = found_in(plan, actor=by, purpose=TO_CHOOSE)["plans"]
    names = next((one["chosen"] for one in found if one["kind"] == kind), None)
    if names is None:
        raise Refused(gettext("There is no such plan here."), how=gettext("Choose one of those on the page."))
    options = could_be(plan)
    chosen = [options[name] for name in names]
    over = {one["option"] for one in plan.standing if one["is_over"]}
    _still_can_be(plan, [one for one in chosen if one.name not in over])
    return chosen


def _chooser(plan: DatePlan) -> str:
    return plan.chosen_by.name if plan.chosen_by else ""


def _still_can_be(plan: DatePlan, new: list[Could]) -> None:
    """Refused where a place or a time of it cannot be had any more, or somebody planned a session into it."""
    here = {one.pk: held_as(one) for one in venues_of(plan.project)}
    if any(one.venue not in here for one in new) or any(one.starts_at <= timezone.now() for one in new):
        raise Refused(
            gettext("A place of this plan is off the list now, or one of its times has passed."),
            how=gettext("Make the plan anew."),
        )
    if any(here[one.venue] != one.mode for one in new):
        raise Refused(
            gettext("People meet in another way at a place of this plan now."),
            how=gettext("Make the plan anew."),
        )
    others = other_sessions(plan.project, [one["session"] for one in plan.standing])
    if any(overlaps(one.starts_at, one.minutes, other) for one in new for other in others):
        raise Refused(
            gettext("Another session stands at one of these times now."),
            how=gettext("Make the plan anew: it goes round that session."),
        )


def _as_answers(one: Could) -> dict[str, Any]:
    venue = Venue.objects.get(pk=one.venue)
    return {"starts_at": one.starts_at, "minutes": one.minutes, "mode": one.mode, "venue": venue}


def _made(plan: DatePlan, by: Person, one: Could) -> Session:
    return add_session(by=by, project=plan.project, answers=_as_answers(one))


def _moved(plan: DatePlan, by: Person, chosen: list[Could]) -> dict[str, Session]:
    """Sessions that stay, stay. Each of the others, by its number, gets the next of the new times."""
    standing = {one["session"]: one for one in plan.standing}
    rows = {row.pk: row for row in Session.objects.select_for_update().filter(pk__in=standing)}
    for row in rows.values():
        asked = standing[row.pk]
        if not asked["is_over"] and (row.state not in AHEAD or _name_now(row) != asked["was"]):
            raise Refused(
                gettext("Session {number} was changed meanwhile.").format(number=row.number),
                how=gettext("Make the plan with few changes anew."),
            )
    stays = {one["option"]: rows[pk] for pk, one in standing.items()}
    made = {one.name: stays[one.name] for one in chosen if one.name in stays}
    kept = {row.pk for row in made.values()}
    waiting = sorted(
        (row for row in rows.values() if row.pk not in kept), key=lambda row: (row.number, row.pk)
    )
    new = [one for one in chosen if one.name not in made]
    # Whoever has one of them open is told that it was moved meanwhile.
    Session.objects.filter(pk__in=[row.pk for row in waiting]).update(version=F("version") + 1)
    for row, one in zip(waiting, new, strict=True):
        made[one.name] = edit_session(by=by, session=row, answers=_as_answers(one))
    return made


@transaction.atomic
def mend_plan(*, by: Person, plan: DatePlan, seen: int | None = None) -> DatePlan:
    """Something fell through: the same question, and as many sessions as can be stay as they are."""
    take_turn(Project, plan.project_id)
    lock(plan)
    if plan.state != PlanState.CHOSEN or plan.followed_by.filter(state=PlanState.CHOSEN).exists():
        raise Refused(
            gettext("This is not the plan that holds now."),
            how=gettext("Open the plan that was chosen last. It can be changed."),
        )
    rows = [one.session for one in planned_of(plan) if _still_counts(one.session)]
    if not [row for row in rows if row.state in AHEAD]:
        raise Refused(gettext("No session of this plan is ahead."), how=gettext("Ask for a new plan."))
    not_asked_already(DatePlan(project=plan.project, follows=plan), seen)
    again = DatePlan(project=plan.project, by=by, follows=plan, asked=plan.asked | {"sessions": len(rows)})
    venues = [one for one in venues_of(plan.project) if str(one.pk) in set(plan.asked["venues"])]
    options, again.standing = _standing(again, rows, venues)
    put_options(again, options, venues)
    again.save()
    lines = opened(lines_of(plan), actor=None, purpose=TO_WORK_OUT)
    before = {pk: (line.at or {}).get(plan.chosen_kind, ()) for pk, line in lines.items()}
    came = _came([row for row in rows if row.state not in AHEAD or _is_over(row)], again.standing)
    put_lines(again, by, options, venues, before=before, came=came)
    _log("mend_plan", again, by, sessions=len(rows))
    return begin(again, by)


def _still_counts(row: Session) -> bool:
    """Not called off; and of those that are over, it is known where and when they were."""
    return row.state != State.CANCELLED and (not _is_over(row) or bool(_name_now(row)))


def _is_over(row: Session) -> bool:
    return row.state not in AHEAD or (row.starts_at is not None and row.starts_at <= timezone.now())


def _name_now(row: Session) -> str:
    """What the engine calls this session as it stands; blank where it has no time or no place."""
    if row.starts_at is None or row.venue is None:
        return ""
    found = at(row.venue, row.starts_at, row.minutes)
    return found.name if found else ""


def _standing(
    again: DatePlan, rows: list[Session], venues: list[Venue]
) -> tuple[list[Could], list[dict[str, Any]]]:
    """What could be, the sessions that stand among it; and for each of those how it stands."""
    others = other_sessions(again.project, [row.pk for row in rows])
    options = {one.name: one for one in sessions_that_could_be(again.asked, venues, others, again.asked_at)}
    here = {one.pk for one in venues_of(again.project)}
    standing = []
    for row in rows:
        one = at(row.venue, row.starts_at, row.minutes) if row.venue and row.starts_at else None
        if one is not None and (_is_over(row) or row.venue_id in here):
            options[one.name] = one
        name = one.name if one else ""
        standing.append({"session": row.pk, "option": name, "was": name, "is_over": _is_over(row)})
    return in_order(options.values()), standing


def _came(over: list[Session], standing: list[dict[str, Any]]) -> Mapping[str, Mapping[int, str]]:
    """Of sessions that are over: who took part, in any way; where nobody wrote that down, who was expected.

    Whoever came to a repeat of it, or to catch up, was reached too.
    """
    names = {one["session"]: one["option"] for one in standing}
    found: dict[str, dict[int, str]] = {names[row.pk]: {} for row in over}
    for coming in Coming.objects.filter(session__in=[row.pk for row in over]):
        was_there = (coming.took_part or coming.joins_by) != WayIn.NOT
        found[names[coming.session_id]][coming.member_id] = str(Letter.YES if was_there else Letter.NO)
    again = Coming.objects.filter(session__again_of__in=[row.pk for row in over], session__state=State.HELD)
    for coming in again.exclude(took_part__in=["", WayIn.NOT]).select_related("session"):
        found[names[coming.session.again_of_id]][coming.member_id] = str(Letter.YES)
    return found


def _log(verb: str, plan: DatePlan, by: Person | None, **facts: Any) -> None:
    record(verb, by=by, about=f"workshops.dateplan:{plan.pk}", chain=plan.project.ref, **facts)


def make_anew(*, by: Person, plan: DatePlan, seen: int | None = None) -> DatePlan:
    """The same question with what people say now; of a plan that changes another as little as can be, the same."""
    if plan.follows is None:
        return plan_anew(by=by, plan=plan, seen=seen)
    return mend_plan(by=by, plan=plan.follows, seen=seen)
