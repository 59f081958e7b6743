"""What goes to each member of a session: the notice in their language, the calendar file, letters and the call list."""

import base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop, override

from intheroom.kit.ics import invitations
from intheroom.kit.ics.invitations import CalendarFile
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.easy_read import EasyRead, easy_read, worked_of
from intheroom.kit.tell.letters import MOST_ADDRESS_LINES, Paper, easy_sheet, envelope, letter
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import House, Notice, Told
from intheroom.kit.tell.pdf import can_make_pdf, pdf
from intheroom.kit.tell.texts import sms
from intheroom.kit.ui.languages import spoken_in
from intheroom.kit.ui.phones import dialled
from intheroom.team.choices import TellBy
from intheroom.team.queries.tell_by import NEEDS, Reach
from intheroom.workshops.adapter.venues import HowToJoin
from intheroom.workshops.choices import VenueKind
from intheroom.workshops.choices.inviting import RemindBy, What
from intheroom.workshops.models import Session, Venue
from intheroom.workshops.notices.inviting import Whereabouts, called_off, invitation, pack_notice, reminder
from intheroom.workshops.queries.inviting import Row, answer_page_of, tells_place

TO_INVITE = gettext_noop("to invite people to a session")
# Ways that go out by themselves where the settings give this copy a way out.
GOES_OUT_BY = {TellBy.EMAIL: Channel.EMAIL, TellBy.TEXT: Channel.SMS}
SEALED = (("where", "where"), ("joining", "joining"), ("helper_phone", "phone"))


def whereabouts(session: Session, actor: HasSubject | None) -> Whereabouts:
    """Where it is and how to join, opened for those who are expected there; who opened it is noted."""
    venue = session.venue
    if venue is None:
        return Whereabouts()
    afar = venue.joined_with if venue.kind == VenueKind.PLACE else venue
    if not tells_place(session):
        return _joined(Whereabouts(is_told_later=True), afar, actor)
    opened = _opened(venue, actor)
    there = Whereabouts(venue.name, opened.where or venue.where, venue.getting_there)
    return _joined(there, afar, actor, opened if afar == venue else None)


def _joined(
    there: Whereabouts, afar: Venue | None, actor: HasSubject | None, opened: HowToJoin | None = None
) -> Whereabouts:
    if afar is None:
        return there
    opened = opened or _opened(afar, actor)
    return replace(there, joining=opened.joining, helper=afar.helper_name, helper_phone=opened.helper_phone)


def _opened(venue: Venue, actor: HasSubject | None) -> HowToJoin:
    there = {
        name: Sealed(venue.key, blob, getattr(venue, f"place_of_{place}"))
        for name, place in SEALED
        if (blob := getattr(venue, f"{name}_sealed"))
    }
    words = unseal_many(there.values(), actor=actor, purpose=TO_INVITE) if there else []
    return HowToJoin(**dict(zip(there, words, strict=True)))


@dataclass(frozen=True)
class Telling:
    """Telling the people of one session one thing. ``whole`` makes a whole address of a part of one."""

    session: Session
    what: str
    there: Whereabouts
    house: House | None
    ask_for: str
    whole: Callable[[str], str]

    def notice(self, row: Row, *, to: str = "") -> Notice:
        """What one person is told now, in the language that is spoken now."""
        said = {"to": to, "ask_for": self.ask_for}
        if row.is_calling_off:
            change = self.session.changes.last()
            return called_off(
                row.coming,
                **said,
                why=change.words if change else "",
                is_paid=change.is_paid if change else None,
            )
        said["answer_page"] = self.whole(answer_page_of(row.coming))
        if self.what == What.PACK:
            return pack_notice(self.session, **said)
        if self.what == What.REMINDER:
            return reminder(row.coming, self.there, **said)
        has_changed = bool(row.notice and (row.was_told_before or row.notice.sequence > 1))
        return invitation(row.coming, self.there, **said, has_changed=has_changed)

    def told(self, row: Row) -> Told:
        return Told(self.notice(row, to=row.coming.member.person.name), self.house)  # type: ignore[arg-type]  # none: refused

    def content(self, row: Row, channel: str, reach: Reach, *, likes_easy: bool = False) -> Content:
        """A message as it goes out."""
        told = self.told(row)
        if channel == Channel.SMS:
            return Content(reach.phone, sms(told).text)
        easy = self.easy(told) if likes_easy else None
        mail = email(told, easy)
        content = Content(reach.email, mail.text, mail.subject, mail.html)
        if easy and can_make_pdf():
            sheet = easy_sheet(told, easy)
            paper = base64.b64encode(pdf([sheet])).decode()
            content = replace(content, paper=paper, paper_name=sheet.file_name)
        if self.what != What.INVITATION:
            return content
        file = calendar_file(row, told, self.there, to=reach.email)
        return replace(content, calendar=file.content.decode(), calendar_method=file.method)

    def easy(self, told: Told) -> EasyRead | None:
        """The easy-read lines, once people who use it have checked them. A draft goes to nobody."""
        worked = worked_of(told.notice)
        return easy_read(told, worked) if worked is not None and worked.checked is not None else None


def calendar_file(row: Row, told: Told, there: Whereabouts, *, to: str = "") -> CalendarFile:
    """The same meeting for a calendar, by the public name. Of a team that must not be known, without the place."""
    session = row.coming.session
    if session.starts_at is None:
        raise Refused(gettext("This session has no day yet."), how=gettext("Come back when it has one."))
    notice = row.notice
    link = there.joining.strip()
    is_address = link.startswith(("https://", "http://")) and len(link.split()) == 1
    sent = invitations.Invitation(
        told=told,
        uid=row.coming.key,
        sequence=notice.sequence if notice else 0,
        starts_at=_in_our_zone(session.starts_at),
        minutes=session.minutes,
        written_at=timezone.now(),
        place="" if there.is_told_later else ", ".join(filter(None, [there.name, there.where])),
        link=link if is_address and row.coming.joins_by == "online" else "",
        shows_place=not session.project.is_sensitive,
        organiser=_mail_of_this_copy() if to else "",
        to=to,
    )
    return invitations.cancel(sent) if row.is_calling_off else invitations.request(sent)


def _in_our_zone(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(settings.TIME_ZONE))


def _mail_of_this_copy() -> str:
    sender = settings.DEFAULT_FROM_EMAIL
    return sender.rpartition("<")[2].strip("> ")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on the list: in which way, where, what to mind, and by when."""

    row: Row
    reach: Reach
    way: TellBy
    language: str = ""

    @property
    def name(self) -> str:
        return self.row.coming.member.person.name

    @property
    def where(self) -> str:
        name = NEEDS.get(self.way, "trusted" if self.way == TellBy.THROUGH else "")
        return str(getattr(self.reach, name)) if name else ""

    @property
    def number(self) -> str:
        """What a phone dials, where this way needs one."""
        return dialled(self.where) if NEEDS.get(self.way) == "phone" else ""

    @property
    def by_buddy(self) -> bool:
        """They asked that their buddy rings, and not just anybody."""
        wish = getattr(self.row.coming.member, "reminder_wish", None)
        return wish is not None and wish.ask_by == RemindBy.BUDDY


def papers_of(
    telling: Telling, entries: Iterable[Entry], likes_easy: frozenset[int] = frozenset()
) -> list[Paper]:
    """A letter in large print, the easy-read sheet where it suits, and an envelope, for each who hears by post."""
    papers: list[Paper] = []
    for entry in entries:
        with override(spoken_in(entry.language)):
            told = telling.told(entry.row)
            easy = telling.easy(told) if entry.row.coming.member_id in likes_easy else None
            papers += [letter(told, large=True, on=timezone.localdate())]
            papers += [easy_sheet(told, easy)] if easy else []
            papers += [envelope(told, address_of(entry.name, entry.where))]
    return papers


def address_of(name: str, post_to: str) -> list[str]:
    """Name and address as they fit on an envelope: what is too much for it shares the last line."""
    lines = [line.strip() for line in post_to.splitlines() if line.strip()]
    room = MOST_ADDRESS_LINES - 2
    return [name, *lines[:room], *([", ".join(lines[room:])] if lines[room:] else [])]
