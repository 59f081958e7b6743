"""Tell the people of a session: what can go out by itself does, once; of the others it is noted who was told how."""

import datetime
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.choices import Stand
from intheroom.workshops.adapter.inviting import SessionTelling, whereabouts
from intheroom.workshops.adapter.telling import Entry
from intheroom.workshops.choices import State
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Session, ToldModel
from intheroom.workshops.notices.inviting import Whereabouts
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.queries.times import times_to_choose
from intheroom.workshops.services.sessions import locked
from intheroom.workshops.services.telling import Gone, here, list_of, note_one_told, take_back, tell_each

TOLD_OF = (State.CONFIRMED, State.CANCELLED)


def telling_of(
    session: Session, what: str, by: Person | None, whole: Callable[[str], str], *, ask_for: str = ""
) -> SessionTelling:
    """What is told, with the place opened for whoever tells it. ``ask_for`` answers the phone."""
    there = Whereabouts() if what == What.OPEN_AGAIN else whereabouts(session, by)
    others = tuple(times_to_choose(session)) if what == What.INVITATION else ()
    return SessionTelling(
        Installation.current(), ask_for, whole, session=session, what=what, there=there, others=others
    )


@transaction.atomic
def tell_members(*, by: Person, session: Session, what: str, whole: Callable[[str], str]) -> Gone:
    """Everybody who waits to be told: an e-mail or a text where they can have one; else somebody tells them.

    Pressed again, it goes to those alone who have something new to be told.
    """
    row = locked(session)
    if row.state not in TOLD_OF and what != What.OPEN_AGAIN:
        raise Refused(
            gettext("This session is not confirmed yet."), how=gettext("Confirm it first. Then tell people.")
        )
    waiting = [one for one in rows_of(row, what) if one.waits]
    gone = tell_each(telling_of(row, what, by, whole, ask_for=by.name), waiting, by).or_refused()
    about = f"workshops.session:{row.pk}"
    many, queued = len(waiting), gone.many
    record("tell_members", by=by, about=about, chain=row.project.ref, what=what, many=many, queued=queued)
    return gone


@transaction.atomic
def open_session_list(*, by: Person, session: Session, what: str) -> list[Entry]:
    """Everybody who waits, with how to reach them, opened; each of them can read that it was."""
    # The place is not opened for it: nothing is told by looking.
    telling = SessionTelling(None, by.name, here, session=session, what=what, there=Whereabouts())
    return list_of(telling, rows_of(session, what), by)


@transaction.atomic
def note_told(*, by: Person, session: Session, what: str, member_id: int, way: str) -> ToldModel:
    """Somebody told them, or it is on its way. What has not gone to them yet need not go."""
    session = locked(session)
    notice = note_one_told(rows_of(session, what), member_id, way, by)
    about = f"workshops.session:{session.pk}"
    record("note_told_of_session", by=by, about=about, chain=session.project.ref, what=what, way=way)
    return notice


@transaction.atomic
def note_passed_on(*, by: Person, session: Session, what: str, member_id: int, way: str) -> ToldModel:
    """A buddy, or whoever goes between, told them: they know it, whichever way that was."""
    notice = note_told(by=by, session=session, what=what, member_id=member_id, way=way)
    notice.stand = Stand.TOLD
    notice.save()
    return notice


@transaction.atomic
def remind_those_due(*, whole: Callable[[str], str] | None = None) -> int:
    """Whoever asked for a reminder on this day, and still comes, gets it. Of the others it waits on the list."""
    whole, today, queued = whole or here, timezone.localdate(), 0
    soon = timezone.now() + datetime.timedelta(days=9)
    sessions = Session.objects.filter(state=State.CONFIRMED, starts_at__gt=timezone.now(), starts_at__lt=soon)
    for session in sessions.select_related("venue__joined_with", "project"):
        rows = rows_of(session, What.REMINDER)
        _take_back_others(session, {row.coming.member_id for row in rows})
        due = [row for row in rows if row.waits and row.due_on is not None and row.due_on <= today]
        fresh = [row for row in due if not row.is_current]
        if fresh:
            queued += tell_each(telling_of(session, What.REMINDER, None, whole), fresh, None).many
    return queued


def _take_back_others(session: Session, still: set[int]) -> None:
    """Whoever takes a break, left, or does not come after all: nothing on its way to them goes."""
    for notice in session.notices.filter(what=What.REMINDER).exclude(member__in=still):
        take_back(notice, None)
