"""Name somebody to be reached through, and let that person say no."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.team.advice import own_word
from intheroom.team.models import ReachThrough, TeamMember
from intheroom.team.queries.reaching import PARTS
from intheroom.team.services.members import is_own_answer


@transaction.atomic
def say_reach_through(
    *, member: TeamMember, by: Person, answers: dict[str, Any], said: Said | None = None
) -> ReachThrough | None:
    """The member says through whom they are reached. Naming nobody ends it, and nothing is kept."""
    own_word(is_own=is_own_answer(member, by, said))
    through, typed = answers.get("through"), {part: (answers.get(part) or "").strip() for part in PARTS}
    if through is not None and through.pk == member.pk:
        raise Refused(
            gettext("That is the same person."), how=gettext("Choose somebody else, or leave it out.")
        )
    ReachThrough.objects.filter(member=member).delete()
    row = None
    if through is not None or typed["name"]:
        row = ReachThrough(
            member=member,
            through=through,
            has_agreed=answers.get("has_agreed") == "yes",
            **(said.columns() if said else {}),
        )
        for part in PARTS:
            if typed[part] and not (part == "name" and through is not None):
                blob = seal(member.person.subject, typed[part], place=row.place_of(part))
                setattr(row, f"{part}_sealed", blob)
        row.save()
    _log("say_reach_through", member, by, named=row is not None)
    return row


@transaction.atomic
def agree_to_pass_on(*, trusted: ReachThrough, by: Person) -> None:
    """The trusted member says yes."""
    own_word(is_own=trusted.through is not None and trusted.through.person_id == by.pk)
    trusted.has_agreed = True
    trusted.save(update_fields=["has_agreed"])
    _log("agree_to_pass_on", trusted.member, by)


@transaction.atomic
def stop_passing_on(*, trusted: ReachThrough, by: Person) -> None:
    """The trusted member says no, now or later. The row goes; the member can name somebody else."""
    own_word(is_own=trusted.through is not None and trusted.through.person_id == by.pk)
    member = trusted.member
    trusted.delete()
    _log("stop_passing_on", member, by)


def forget_trusted_people(member: TeamMember) -> None:
    """Whoever leaves the team is reached through nobody any more, and passes nothing on."""
    ReachThrough.objects.filter(Q(member=member) | Q(through=member)).delete()


def _log(verb: str, member: TeamMember, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"team.member:{member.pk}", chain=member.project.ref, **facts)
