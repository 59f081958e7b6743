"""Take a place away, the only way there is: a reason, a second person, telling, and time to object."""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.advice import (
    both_sides_decide,
    own_word,
    removal_has_a_reason,
    second_person,
    told_and_heard,
    written_by_another,
)
from intheroom.team.choices import OPEN_REMOVALS, LeftHow, RemovalAct, RemovalState
from intheroom.team.models import Removal, RemovalLine, TeamMember
from intheroom.team.services.members import is_own_answer, whose_answer
from intheroom.team.services.places import end_place

TIME_TO_CHALLENGE = timedelta(days=14)
LEAVES = "leaves"


@transaction.atomic
def propose_removal(
    *,
    member: TeamMember,
    by: Person,
    reason: str,
    thought_again: bool = False,
    said: Said | None = None,
) -> Removal:
    """Say why someone's place should end. Nothing changes for them yet."""
    if by.pk == member.person_id:
        raise Refused(
            gettext("This is your own place."), how=gettext("You can leave, or take a break, in “My place”.")
        )
    if not member.has_a_place:
        raise Refused(gettext("This place has ended already."), how=gettext("There is nothing more to do."))
    if member.removals.filter(state__in=OPEN_REMOVALS).exists():
        raise Refused(
            gettext("A removal is already open."), how=gettext("Open it and add what you know there.")
        )
    removal_has_a_reason(reason=reason, thought_again=thought_again)
    removal = Removal.objects.create(member=member, proposed_by=by)
    _write(removal, RemovalAct.PROPOSED, by, reason.strip(), said=said, thought_again=thought_again)
    return removal


@transaction.atomic
def agree_removal(
    *, removal: Removal, by: Person, agrees: bool, words: str = "", said: Said | None = None
) -> Removal:
    """The second person answers. They have lived experience and did not propose it."""
    _must_be(removal, RemovalState.PROPOSED)
    if said is not None and said.recorded_by:
        written_by_another(is_proposer=by.pk == removal.proposed_by_id)
    answers = whose_answer(project=removal.member.project, by=by, said=said)
    second_person(
        side=answers.side,
        counts=answers.counts,
        is_proposer=answers.person_id == removal.proposed_by_id,
        is_member=answers.pk == removal.member_id,
    )
    act = RemovalAct.AGREED if agrees else RemovalAct.DECLINED
    _write(removal, act, answers.person, words, said=said)
    return _move(removal, RemovalState.AGREED if agrees else RemovalState.DROPPED)


@transaction.atomic
def drop_removal(*, removal: Removal, by: Person) -> Removal:
    """Someone who leads thinks again. The record stays, the place stays."""
    _lock(removal)
    if not removal.is_open:
        raise Refused(gettext("This removal is closed."), how=gettext("There is nothing more to do."))
    record("drop_removal", by=by, about=_about(removal), chain=removal.member.project.ref)
    return _move(removal, RemovalState.DROPPED)


@transaction.atomic
def tell_member(*, removal: Removal, by: Person, how: str, said: Said | None = None) -> Removal:
    """Write down that the member was told the reason and how to challenge it."""
    _must_be(removal, RemovalState.AGREED)
    removal.told_at = timezone.now()
    _write(removal, RemovalAct.TOLD, by, how, said=said)
    return _move(removal, RemovalState.TOLD)


@transaction.atomic
def challenge_removal(*, removal: Removal, by: Person, words: str = "", said: Said | None = None) -> Removal:
    """The member does not agree. They stay, and the team decides. No reason is needed."""
    own_word(is_own=is_own_answer(removal.member, by, said))
    _lock(removal)
    if not removal.is_open or removal.state == RemovalState.CHALLENGED:
        raise Refused(
            gettext("This was challenged or closed before."), how=gettext("Ring the team if this is wrong.")
        )
    _write(removal, RemovalAct.CHALLENGED, removal.member.person, words, said=said)
    return _move(removal, RemovalState.CHALLENGED)


@transaction.atomic
def decide_removal(
    *,
    removal: Removal,
    by: Person,
    outcome: str,
    took_part: Collection[str],
    words: str = "",
    said: Said | None = None,
) -> Removal:
    """Record what the team decided about a challenged removal, with both sides in the room."""
    _must_be(removal, RemovalState.CHALLENGED)
    if by.pk == removal.member.person_id:
        raise Refused(
            gettext("This is about you."), how=gettext("Another person who leads records the decision.")
        )
    both_sides_decide(took_part=took_part)
    _write(removal, RemovalAct.DECIDED, by, words, said=said, outcome=outcome, took_part=sorted(took_part))
    if outcome != LEAVES:
        return _move(removal, RemovalState.STAYS)
    return _end(removal, by)


@transaction.atomic
def end_removal(*, removal: Removal, by: Person) -> Removal:
    """End the place of a member who was told and had two weeks, and did not challenge it."""
    _lock(removal)
    told_and_heard(
        was_told=removal.told_at is not None,
        is_challenged=removal.state == RemovalState.CHALLENGED,
        is_time_over=removal.told_at is not None and timezone.now() >= removal.told_at + TIME_TO_CHALLENGE,
    )
    _must_be(removal, RemovalState.TOLD)
    return _end(removal, by)


def _end(removal: Removal, by: Person) -> Removal:
    _write(removal, RemovalAct.ENDED, by, "")
    _move(removal, RemovalState.ENDED)
    end_place(removal.member, LeftHow.REMOVAL)
    return removal


def _lock(removal: Removal) -> None:
    """Hold the removal as it is now, so that two people acting at once follow one another."""
    removal.refresh_from_db(from_queryset=Removal.objects.select_for_update())


def _must_be(removal: Removal, state: str) -> None:
    _lock(removal)
    if removal.state != state:
        raise Refused(
            gettext("This removal has moved on: {lower}.").format(lower=removal.get_state_display().lower()),
            how=gettext("Open it to see what comes next."),
        )


def _move(removal: Removal, state: str) -> Removal:
    removal.state = state
    removal.save()
    return removal


def _write(
    removal: Removal, act: str, by: Person, words: str, *, said: Said | None = None, **more: object
) -> None:
    columns = said.columns() if said else {}
    RemovalLine.objects.create(removal=removal, act=act, by=by, words=words, **columns, **more)
    record(f"removal_{act}", by=by, about=_about(removal), chain=removal.member.project.ref)


def _about(removal: Removal) -> str:
    return f"team.removal:{removal.pk}"
