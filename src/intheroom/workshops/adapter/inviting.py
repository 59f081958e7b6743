"""What goes to each member of a session: the notice in their language, the calendar file, letters and the call list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from intheroom.accounts.queries import sign_in_address
from intheroom.kit.ics import invitations
from intheroom.kit.ics.invitations import CalendarFile
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.outbox.content import Content
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.notices import Notice, Told
from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachNot
from intheroom.people.models import Person
from intheroom.people.queries import ways_to_reach
from intheroom.people.queries.inclusion import part_answers
from intheroom.projects.models import Project
from intheroom.team.choices import TellBy
from intheroom.team.queries.tell_by import Reach, way_for
from intheroom.workshops.adapter.telling import Telling
from intheroom.workshops.adapter.venues import HowToJoin, opened
from intheroom.workshops.choices import VenueKind
from intheroom.workshops.choices.inviting import RemindBy, What
from intheroom.workshops.models import Session, Venue
from intheroom.workshops.notices.inviting import (
    Whereabouts,
    called_off,
    invitation,
    open_again,
    pack_notice,
    reminder,
)
from intheroom.workshops.queries.inviting import Row, answer_page_of, due_on, tells_place
from intheroom.workshops.queries.sessions import fell_back

TO_INVITE = gettext_noop("to invite people to a session")
TO_LEAD = gettext_noop("to tell you about a session")


def whereabouts(session: Session, actor: HasSubject | None) -> Whereabouts:
    """Where it is and how to join, opened for those who are expected there; who opened it is noted."""
    venue = session.venue
    if venue is None:
        return Whereabouts()
    afar = venue.joined_with if venue.kind == VenueKind.PLACE else venue
    if not tells_place(session):
        return _joined(Whereabouts(is_told_later=True), afar, actor)
    found = opened(venue, actor, TO_INVITE)
    there = Whereabouts(venue.name, found.where, venue.getting_there)
    return _joined(there, afar, actor, found if afar == venue else None)


def _joined(
    there: Whereabouts, afar: Venue | None, actor: HasSubject | None, found: HowToJoin | None = None
) -> Whereabouts:
    if afar is None:
        return there
    found = found or opened(afar, actor, TO_INVITE)
    return replace(there, joining=found.joining, helper=afar.helper_name, helper_phone=found.helper_phone)


@dataclass(frozen=True)
class SessionTelling(Telling):
    """Telling the people of one session one thing."""

    session: Session
    what: str
    there: Whereabouts
    # When the same session is held as well.
    others: tuple[Session, ...] = ()

    @property
    def project(self) -> Project:
        return self.session.project

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
        if self.what == What.OPEN_AGAIN:
            return self._open_again(**said)
        said["answer_page"] = self.whole(answer_page_of(row.coming))
        if self.what == What.PACK:
            return pack_notice(self.session, **said)
        if self.what == What.REMINDER:
            return reminder(row.coming, self.there, **said)
        has_changed = bool(row.notice and (row.was_told_before or row.notice.sequence > 1))
        return invitation(row.coming, self.there, **said, has_changed=has_changed, others=self.others)

    def _open_again(self, **said: str) -> Notice:
        fell = fell_back(self.session)
        why = fell.get_why_display() if fell else gettext("Look at its page.")
        return open_again(self.session, why, session_page=self.whole(self.session.page_url), **said)

    def way_of(self, row: Row, reach: Reach) -> TellBy:
        """The way they chose; to be reminded, the one they chose for that, where it is open."""
        wish = getattr(row.member, "reminder_wish", None)
        wants_call = self.what == What.REMINDER and wish is not None and wish.ask_by != RemindBy.USUAL
        is_open = reach.phone and ReachNot.THROUGH not in reach.never
        return TellBy.CALL if wants_call and is_open else way_for(reach)

    def due_on(self, row: Row, way: TellBy) -> date | None:
        return due_on(self.session, self.what, way, row.coming)

    def with_more(self, content: Content, row: Row, told: Told) -> Content:
        """The invitation goes with its calendar file."""
        if self.what != What.INVITATION:
            return content
        file = calendar_file(row, told, self.there, to=content.address)
        return replace(content, calendar=file.content.decode(), calendar_method=file.method)


def addresses_to_lead(people: Iterable[Person]) -> dict[int, str]:
    """The e-mail of each who leads: the one they gave to be reached by, else the one they sign in with.

    Nobody looks at it. Whoever asked for care, or is reached through somebody, is told by a person.
    """
    people = list(people)
    said = part_answers(Part.REACH, people, may_see=lambda _person, _level: True, actor=None, purpose=TO_LEAD)
    told_by_hand = {ReachNot.NEUTRAL, ReachNot.THROUGH}
    found = {
        one.pk: ways_to_reach(one, actor=None, purpose=TO_LEAD, ways=["email"])["email"]
        or _signs_in_with(one)
        for one in people
        if not told_by_hand & set(said.get(one.pk, {}).get("reach_not") or ())
    }
    return {pk: address for pk, address in found.items() if address}


def _signs_in_with(person: Person) -> str:
    account = person.account
    if account is None or not account.is_active:
        return ""
    return sign_in_address(account, actor=None, purpose=TO_LEAD)


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
