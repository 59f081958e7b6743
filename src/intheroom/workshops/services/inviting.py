"""Tell the people of a session: what can go out by itself does, once; of the others it is noted who was told how."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop, override

from intheroom.accounts.models import Installation
from intheroom.easyread.queries import who_like_easy_read
from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.kit.outbox.choices import ENDED
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.choices.parts import ReachNot
from intheroom.people.models import Person
from intheroom.people.queries import languages_of
from intheroom.team.choices import Stand, TellBy
from intheroom.team.queries.tell_by import Reach, languages_shown, reaches_of, way_for
from intheroom.workshops.adapter.inviting import GOES_OUT_BY, Entry, Telling, whereabouts
from intheroom.workshops.choices import State
from intheroom.workshops.choices.inviting import RemindBy, What
from intheroom.workshops.models import Session, SessionNotice
from intheroom.workshops.queries.inviting import Row, key_of, rows_of
from intheroom.workshops.services.sessions import locked

PURPOSE = gettext_noop("to tell you about a session")
TOLD_OF = (State.CONFIRMED, State.CANCELLED)
# Whoever hears of it by these is there when it is said.
SPOKEN = (TellBy.CALL, TellBy.MEET)


def telling_of(
    session: Session, what: str, by: Person | None, whole: Callable[[str], str], *, ask_for: str = ""
) -> Telling:
    """What is told, with the place opened for whoever tells it. ``ask_for`` answers the phone."""
    return Telling(session, what, whereabouts(session, by), Installation.current(), ask_for, whole)


@transaction.atomic
def tell_members(*, by: Person, session: Session, what: str, whole: Callable[[str], str]) -> int:
    """Everybody who waits to be told: an e-mail or a text where they can have one; else somebody tells them.

    Pressed again, it goes to those alone who have something new to be told. How many messages wait to go.
    """
    row = locked(session)
    if row.state not in TOLD_OF:
        raise Refused(
            gettext("This session is not confirmed yet."), how=gettext("Confirm it first. Then tell people.")
        )
    waiting = [one for one in rows_of(row, what) if one.waits]
    queued = _tell(telling_of(row, what, by, whole, ask_for=by.name), waiting, by)
    about = f"workshops.session:{row.pk}"
    record(
        "tell_members", by=by, about=about, chain=row.project.ref, what=what, many=len(waiting), queued=queued
    )
    return queued


def _tell(telling: Telling, rows: Iterable[Row], by: Person | None) -> int:
    rows = list(rows)
    members = [one.coming.member for one in rows]
    reaches = reaches_of(members, by, purpose=PURPOSE)
    languages = languages_of(one.person for one in members)
    likes = {one.pk for one in who_like_easy_read(members, by)} if by else set()
    queued = 0
    for row in rows:
        reach = reaches[row.coming.member_id]
        notice = _noted(row, way_of(row, telling.what, reach), by)
        fresh = replace(row, notice=notice, message=None)
        # Made in their language, for them alone: whoever sends need not know which that is.
        with override(spoken_in(languages.get(row.coming.member.person_id, ""))):
            queued += _send(telling, fresh, reach, by, likes_easy=row.coming.member_id in likes)
    return queued


def way_of(row: Row, what: str, reach: Reach) -> TellBy:
    """The way they chose; to be reminded, the one they chose for that, where it is open."""
    wish = getattr(row.coming.member, "reminder_wish", None)
    wants_call = what == What.REMINDER and wish is not None and wish.ask_by != RemindBy.USUAL
    return (
        TellBy.CALL if wants_call and reach.phone and ReachNot.THROUGH not in reach.never else way_for(reach)
    )


def _noted(row: Row, way: TellBy, by: Person | None) -> SessionNotice:
    """The line about this person and this thing, put on to what they are told now."""
    notice = row.notice or SessionNotice(
        session=row.coming.session, member=row.coming.member, what=row.what, way=way
    )
    if notice.told_as != row.now:
        if notice.pk:
            take_back(notice, by)
        notice.sequence, notice.told_as, notice.stand = notice.sequence + 1, row.now, Stand.WAITS
    notice.way, notice.by, notice.is_calling_off = way, by, row.is_calling_off
    notice.save()
    return notice


def _send(telling: Telling, row: Row, reach: Reach, by: Person | None, *, likes_easy: bool) -> bool:
    """Whether a message waits to go to them now."""
    notice = row.notice
    channel = GOES_OUT_BY.get(TellBy(notice.way)) if notice else None
    # The people of an example are made up: nothing is sent to anybody. Whoever asked for care is told by a person.
    if notice is None or channel is None or not has_gateway(channel) or telling.session.project.is_example:
        return False
    # A note on how to reach somebody is read by a person first, unless they chose this way themselves.
    has_care = ReachNot.NEUTRAL in reach.never or (reach.note and not reach.likes)
    if has_care or notice.is_settled:
        return False
    content = telling.content(row, channel, reach, likes_easy=likes_easy)
    try:
        with transaction.atomic():
            queue_message(
                by=by,
                key=key_of(notice),
                channel=channel,
                content=content,
                to=row.coming.member.person.subject,
                about=notice.about,
                chain=telling.session.project.ref,
            )
    except Refused:
        # Such as an address with a slip in it: somebody tells them, and can put the address right.
        return False
    return True


@transaction.atomic
def open_session_list(*, by: Person, session: Session, what: str) -> list[Entry]:
    """Everybody who waits, with how to reach them, opened; each of them can read that it was."""
    rows = [row for row in rows_of(session, what) if row.waits]
    members = [row.coming.member for row in rows]
    reaches = reaches_of(members, by, purpose=PURPOSE)
    languages = languages_shown([one.person for one in members], by)
    entries = [
        Entry(row, reach, way_of(row, what, reach), languages.get(row.coming.member.person_id, ""))
        for row in rows
        for reach in [reaches[row.coming.member_id]]
    ]
    return sorted(entries, key=lambda entry: (list(TellBy).index(entry.way), entry.name.casefold()))


@transaction.atomic
def note_told(*, by: Person, session: Session, what: str, member_id: int, way: str) -> SessionNotice:
    """Somebody told them, or it is on its way. What has not gone to them yet need not go."""
    session = locked(session)
    row = next((one for one in rows_of(session, what) if one.coming.member_id == member_id), None)
    if row is None or way not in TellBy.values:
        raise Refused(gettext("It is not clear yet how they were told."), how=gettext("Choose how."))
    notice = _noted(row, TellBy(way), by)
    notice.stand = Stand.TOLD if way in SPOKEN else Stand.ON_ITS_WAY
    notice.on_day = timezone.localdate()
    notice.save()
    take_back(notice, by)
    about = f"workshops.session:{session.pk}"
    record("note_told_of_session", by=by, about=about, chain=session.project.ref, what=what, way=way)
    return notice


def take_back(notice: SessionNotice, by: Person | None) -> None:
    """What has not gone to them yet need not go."""
    for message in messages_about(notice.about).exclude(state__in=ENDED):
        withdraw(by=by, message=message)


def here(part: str) -> str:
    """The whole address of a page of this copy, where it knows its own."""
    return f"{settings.ADDRESS}{part}" if settings.ADDRESS.startswith("http") else ""


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
            queued += _tell(telling_of(session, What.REMINDER, None, whole), fresh, None)
    return queued


def _take_back_others(session: Session, still: set[int]) -> None:
    """Whoever takes a break, left, or does not come after all: nothing on its way to them goes."""
    for notice in session.notices.filter(what=What.REMINDER).exclude(member__in=still):
        take_back(notice, None)
