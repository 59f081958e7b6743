"""Who is to be told what of a session, who was told it how, and what each was told it as."""

import datetime
import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from intheroom.kit.outbox.models import Message
from intheroom.library.reckoning import day_to_post
from intheroom.team.choices import Status, TellBy
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import FROM_AFAR, State, VenueKind, WayIn
from intheroom.workshops.choices.inviting import (
    GETS_PACK,
    PLACE_TOLD,
    POST_DAYS,
    SEND_BEFORE,
    UNSURE,
    RemindOn,
    What,
)
from intheroom.workshops.models import Coming, Pack, Session, SessionNotice, ToldModel
from intheroom.workshops.queries.sessions import fell_back, who_lead
from intheroom.workshops.queries.told import ToldRow, messages_of

MARK_LETTERS = 24


@dataclass(frozen=True, slots=True)
class Row(ToldRow):
    """One member, what they were told last, and the message that carries it. ``now`` is how they are told today."""

    what: str
    coming: Coming
    notice: SessionNotice | None
    message: Message | None
    now: str
    is_calling_off: bool = False
    due_on: datetime.date | None = None

    @property
    def member(self) -> TeamMember:
        return self.coming.member

    @property
    def is_overdue(self) -> bool:
        """It should have gone by now, and has not."""
        is_late = self.due_on is not None and self.due_on < timezone.localdate()
        return self.waits and is_late and self.what != What.INVITATION

    def new_notice(self) -> SessionNotice:
        return SessionNotice(session=self.coming.session, member=self.coming.member, what=self.what)

    def mark(self, notice: ToldModel, *, is_new: bool) -> None:
        """What else the line about them says."""
        del is_new
        if isinstance(notice, SessionNotice):
            notice.is_calling_off = self.is_calling_off


def tells_place(session: Session, now: datetime.datetime | None = None) -> bool:
    """Whether people are told where it is by now: some places are told late, so that nobody else is there first."""
    if session.venue is None or not session.venue.is_told_late:
        return True
    return session.starts_at is not None and session.starts_at - (now or timezone.now()) <= PLACE_TOLD


def rows_of(session: Session, what: str, only: SessionNotice | None = None) -> list[Row]:
    """Everybody who is told this of a session, in the order of the alphabet. Three queries."""
    known = {one.member_id: one for one in session.notices.filter(what=what)}
    people = [one for one in _who(session, what, known) if only is None or one.member_id == only.member_id]
    messages = messages_of(known.values())
    rows = [_row(session, what, one, known.get(one.member_id), messages) for one in people]
    return sorted(rows, key=lambda row: row.coming.member.person.name.casefold())


def _row(
    session: Session, what: str, coming: Coming, notice: SessionNotice | None, messages: dict[str, Message]
) -> Row:
    return Row(
        what,
        coming,
        notice,
        messages.get(notice.key) if notice else None,
        told_as(session, what, coming),
        is_calling_off=session.state == State.CANCELLED,
        due_on=due_on(session, what, notice.way if notice else "", coming),
    )


def _who(session: Session, what: str, known: dict[int, SessionNotice]) -> list[Coming]:
    """Whoever is in the team and takes part; of a session that is off, whoever had been asked to it."""
    if what == What.OPEN_AGAIN:
        return _who_see_to_it(session)
    rows = session.coming.filter(member__status=Status.ACTIVE, member__person__erased_at=None)
    people = list(rows.select_related("member__person", "member__project", "member__reminder_wish"))
    for one in people:
        one.session = session
    takes_part = [one for one in people if one.joins_by != WayIn.NOT]
    if session.state == State.CANCELLED:
        return [one for one in people if what == What.INVITATION and _was_asked(known.get(one.member_id))]
    if session.state != State.CONFIRMED:
        return []
    if what == What.PACK:
        also = [one for one in people if one.joins_by == WayIn.NOT and one.instead in GETS_PACK]
        return [*takes_part, *also] if hasattr(session, "pack") else []
    if what == What.REMINDER:
        return [one for one in takes_part if reminded_on(session, one) is not None]
    return takes_part


def _who_see_to_it(session: Session) -> list[Coming]:
    """Of a session that fell back: those who lead, without whoever changed it themselves."""
    fell = fell_back(session)
    if fell is None:
        return []
    lead = [one for one in who_lead(session) if one.person_id != fell.by_id]
    return [Coming(session=session, member=one, joins_by=session.usual_way) for one in lead]


def _was_asked(notice: SessionNotice | None) -> bool:
    return notice is not None and (notice.is_calling_off or notice.sequence > 0)


def told_as(session: Session, what: str, coming: Coming) -> str:
    """A short mark of what somebody is told now: once it is another, they have to be told anew."""
    if what == What.PACK:
        pack: Pack | None = getattr(session, "pack", None)
        return pack.told_as if pack else ""
    facts: tuple[object, ...] = (what, session.starts_at and session.starts_at.isoformat(), session.minutes)
    if what == What.OPEN_AGAIN:
        fell = fell_back(session)
        facts = (what, fell and fell.pk)
    elif what == What.INVITATION:
        where = _where_told(session, coming.joins_by)
        facts += (session.mode, coming.joins_by, *where, session.state == State.CANCELLED)
    # As text: a fixed word of ours, and the same word from the database or an address, are one.
    return hashlib.sha256("|".join(map(str, facts)).encode()).hexdigest()[:40]


def _where_told(session: Session, way: str) -> tuple[object, ...]:
    """What somebody who takes part this way is told of where it is: a new link is nothing to whoever comes in."""
    venue = session.venue
    if venue is None or way == WayIn.WRITING:
        return ()
    if way in FROM_AFAR:
        afar = venue.joined_with if venue.kind == VenueKind.PLACE else venue
        return (afar.pk, afar.told_anew) if afar else ()
    return (venue.pk, venue.where, venue.told_anew) if tells_place(session) else ("later",)


def reminded_on(session: Session, coming: Coming) -> datetime.date | None:
    """The day this member chose; None where they chose none."""
    wish = getattr(coming.member, "reminder_wish", None)
    if wish is None or wish.days_before == RemindOn.NEVER or session.starts_at is None:
        return None
    return timezone.localtime(session.starts_at).date() - datetime.timedelta(days=int(wish.days_before))


def send_by(session: Session, way: str) -> datetime.date | None:
    """The last day on which something to read leaves us, in time for whoever gets it this way.

    Where the way is not known, it may be by post, which is collected on some days only.
    """
    if session.starts_at is None:
        return None
    days = SEND_BEFORE.get(way, max(SEND_BEFORE.values()))
    day = timezone.localtime(session.starts_at).date() - datetime.timedelta(days=days)
    if way and way != TellBy.POST:
        return day
    where = getattr(session.project, "where_it_is", None)
    return day_to_post(day, where.nation if where else "")


def days_to_send(session: Session, rows: Iterable[Row]) -> dict[str, datetime.date | None]:
    """By when it goes to those who wait: by post, by other hands, and else; only what may concern one of them."""
    ways = {row.notice.way if row.notice else "" for row in rows if row.waits}
    groups: dict[str, set[str]] = {
        "by_post": {TellBy.POST, ""},
        "by_hand": {TellBy.THROUGH, TellBy.KEYHOLDER},
        "at_once": {way for way, days in SEND_BEFORE.items() if days < POST_DAYS} | {""},
    }
    some_way = {"by_post": TellBy.POST, "by_hand": TellBy.THROUGH, "at_once": TellBy.EMAIL}
    return {name: send_by(session, some_way[name]) for name, those in groups.items() if those & ways}


def due_on(session: Session, what: str, way: str, coming: Coming) -> datetime.date | None:
    """By when they have to be told."""
    if what == What.OPEN_AGAIN:
        return None
    return reminded_on(session, coming) if what == What.REMINDER else send_by(session, way)


def answered_so_far(coming: Coming) -> dict[str, str]:
    """What somebody answered to the invitation, as the form about it starts from; nothing where they did not yet."""
    wish = getattr(coming.member, "reminder_wish", None)
    wished = {"remind_on": wish.days_before, "remind_by": wish.ask_by} if wish else {}
    way = UNSURE if coming.is_unsure else coming.joins_by
    return {"joins_by": way, "instead": coming.instead, **wished}


# -- the page of their own on which somebody answers without signing in -------------------------------


def token_of(coming: Coming) -> str:
    """The secret part of its address. It needs this copy's own key, so the database tells nothing."""
    key = coming.key.hex
    mark = salted_hmac("workshops.coming", key, algorithm="sha256").hexdigest()[:MARK_LETTERS]
    return f"{key}{mark}"


def answer_page_of(coming: Coming) -> str:
    """Its address, without the name of this copy."""
    return reverse("workshops:answer_by_link", args=[coming.session.project.ref, token_of(coming)])


def coming_by_token(ref: str, token: str) -> Coming | None:
    """Whoever an address was made for, while they have a place in the team."""
    try:
        key = uuid.UUID(hex=token[:-MARK_LETTERS])
    except ValueError:
        return None
    rows = Coming.objects.filter(key=key, session__project__ref=ref, member__person__erased_at=None)
    rows = rows.select_related(
        "member__person",
        "member__project",
        "member__reminder_wish",
        "session__project",
        "session__venue__joined_with",
    )
    found = rows.first()
    if found is None or not constant_time_compare(token_of(found), token):
        return None
    return found if found.member.status == Status.ACTIVE else None
