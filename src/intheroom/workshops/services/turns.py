"""Who had a turn, in any way; who notes it; and whether names stand with their titles in a session."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members
from intheroom.workshops.choices import State
from intheroom.workshops.choices.turns import Keep, Mode
from intheroom.workshops.models import AgendaItem, Session, Turn, TurnKeeper
from intheroom.workshops.queries.turns import turn_keeper_of
from intheroom.workshops.services.sessions import locked

TIMES, MODES = "times_", "modes_"


@transaction.atomic
def note_turns(
    *, by: Person, session: Session, item: AgendaItem, answers: dict[str, Any], said: Said | None = None
) -> None:
    """Write down the turns on one thing, member by member. What is not on the form stays as it was."""
    session = _there(session)
    known = {row.member_id: row for row in session.turns.filter(item=item)}
    for member in active_members(session.project):
        if f"{TIMES}{member.pk}" not in answers:
            continue
        modes = [one for one in answers.get(f"{MODES}{member.pk}") or [] if one in Mode.values]
        times = answers[f"{TIMES}{member.pk}"]
        if times is None:
            # Each way that was ticked was a turn; passing takes none.
            times = sum(1 for one in modes if one != Mode.PASSED)
        row = known.get(member.pk) or Turn(session=session, item=item, member=member)
        if row.pk is None and not (times or modes):
            continue
        row.times, row.modes, row.by = times, modes, by
        for column, value in (said or Said()).columns().items():
            setattr(row, column, value)
        row.save()
    _log("note_turns", session, by)


@transaction.atomic
def keep_turns(*, by: Person, session: Session, member: TeamMember) -> TurnKeeper:
    """Take it on oneself to note the turns. One at a time: whoever has it hands it back first."""
    session = _there(session)
    now = turn_keeper_of(session)
    if now is not None and now.member_id != member.pk:
        raise Refused(
            gettext("Somebody else notes the turns here."), how=gettext("They can hand it back to you.")
        )
    if now is None:
        # Whoever left the team while they had it has it no longer.
        session.turn_keepers.filter(ended_at=None).update(ended_at=timezone.now())
        now = TurnKeeper.objects.create(session=session, member=member)
        _log("keep_turns", session, by)
    return now


@transaction.atomic
def stop_keeping_turns(*, by: Person, session: Session) -> None:
    """Hand it back: whoever has it, or those who lead."""
    session = locked(session)
    if session.turn_keepers.filter(ended_at=None).update(ended_at=timezone.now()):
        _log("stop_keeping_turns", session, by)


@transaction.atomic
def show_titles(*, by: Person, session: Session, keep: str) -> None:
    """Names with what somebody works as or for, or the name alone: in lists, rounds and on badges."""
    session = locked(session)
    shown = keep == Keep.WITH_TITLES
    Session.objects.filter(pk=session.pk).update(shows_titles=shown)
    _log("show_titles", session, by, shown=shown)


def _there(session: Session) -> Session:
    row = locked(session)
    if row.state == State.CANCELLED:
        raise Refused(gettext("This session was called off."), how=gettext("Open it again first."))
    return row


def _log(verb: str, session: Session, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"workshops.session:{session.pk}", chain=session.project.ref, **facts)
