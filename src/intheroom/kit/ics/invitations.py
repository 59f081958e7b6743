"""Invitations that a calendar program opens: asked, changed, called off. They name nothing but what is public.

Whoever shares a calendar shows it to others: it holds the public name, when, where (unless the team is private),
and a number to ring. What a meeting is about stands in the letter, never here.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from icalendar import Calendar, Event, vCalAddress, vText

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import checked_address, checked_line
from intheroom.kit.tell.notices import Told, refuse_inside_names

FILE_NAME = "invitation.ics"
PROGRAM = "-//In the Room//Invitations//EN"
LONGEST = timedelta(days=14)
# A file tells when its clocks change, for a year before and after.
ROUND_IT = timedelta(days=366)
REQUEST, CANCEL, PUBLISH = "REQUEST", "CANCEL", "PUBLISH"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting, for one person. ``uid`` is drawn by chance and kept with the meeting, so that it names nothing;
    ``sequence`` grows with each change. ``told`` brings the public name and the number."""

    told: Told
    uid: UUID
    sequence: int
    starts_at: datetime
    minutes: int
    written_at: datetime
    place: str = ""
    link: str = ""
    # A private team leaves out where it meets, and the page it meets on.
    shows_place: bool = True
    # Mail addresses: whose the invitation is, and the only one it goes to. None of anybody else is ever in it.
    organiser: str = ""
    to: str = ""
    # Held for now, and not sure yet.
    is_tentative: bool = False

    def __post_init__(self) -> None:
        if not isinstance(self.starts_at.tzinfo, ZoneInfo) or self.written_at.tzinfo is None:
            message = "A meeting starts in a zone that has a name, so that it keeps its hour when the clocks change."
            raise ValueError(message)
        if not timedelta() < timedelta(minutes=self.minutes) <= LONGEST:
            raise Refused(
                gettext("It is not clear how long this takes."),
                how=gettext("Say how many minutes it takes: one or more, and at most two weeks."),
            )
        if self.place:
            checked_line(self.place, _("The place"))
        if self.link:
            checked_address(self.link)
        refuse_inside_names(self.told.notice.about, f"{self.place} {self.link} {self.told.who_to_call}")


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file, and what a mail or a page says it is: mail programs act on the method."""

    content: bytes
    method: str

    @property
    def content_type(self) -> str:
        return f"text/calendar; charset=utf-8; method={self.method}"


def request(invitation: Invitation) -> CalendarFile:
    """The file that asks somebody to come, or changes what they were asked: its sequence is higher then."""
    status = "TENTATIVE" if invitation.is_tentative else "CONFIRMED"
    return _file(invitation, REQUEST if invitation.organiser and invitation.to else PUBLISH, status)


def cancel(invitation: Invitation) -> CalendarFile:
    """The file that takes it out of a calendar again. Its sequence is higher than the last one sent."""
    return _file(invitation, CANCEL, "CANCELLED")


def _file(invitation: Invitation, method: str, status: str) -> CalendarFile:
    calendar = Calendar()
    calendar.add("PRODID", PROGRAM)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    calendar.add_component(_event(invitation, status))
    starts_on = invitation.starts_at.date()
    # Without its zones, some programs read it an hour off.
    calendar.add_missing_timezones(starts_on - ROUND_IT, starts_on + ROUND_IT + LONGEST)
    return CalendarFile(calendar.to_ical(), method)


def _event(invitation: Invitation, status: str) -> Event:
    told, event = invitation.told, Event()
    event.add("UID", str(invitation.uid))
    event.add("SEQUENCE", invitation.sequence)
    event.add("DTSTAMP", invitation.written_at)
    for name, moment in zip(("DTSTART", "DTEND"), _from_to(invitation), strict=True):
        event.add(name, moment)
    event.add("SUMMARY", told.public_name)
    event.add("DESCRIPTION", "\n".join(_lines(invitation)))
    if invitation.place and invitation.shows_place:
        event.add("LOCATION", invitation.place)
    event.add("STATUS", status)
    event.add("TRANSP", "OPAQUE")
    event.add("CLASS", "PRIVATE")
    if invitation.organiser:
        event.add("ORGANIZER", _address(invitation.organiser, told.house_name))
    if invitation.organiser and invitation.to:
        guest = _address(invitation.to)
        guest.params.update(
            ROLE=vText("REQ-PARTICIPANT"), PARTSTAT=vText("NEEDS-ACTION"), RSVP=vText("FALSE")
        )
        event.add("ATTENDEE", guest)
    return event


def _lines(invitation: Invitation) -> list[str]:
    lines = [invitation.told.who_to_call]
    if invitation.link and invitation.shows_place:
        lines.append(gettext("Join on the web: {address}").format(address=invitation.link))
    return lines


def _from_to(invitation: Invitation) -> tuple[datetime, datetime]:
    """When it begins and ends, in its zone. In autumn an hour comes twice, and a file cannot say which one it means:
    there it goes by the clock that never changes."""
    begins = invitation.starts_at.astimezone(UTC)
    moments = (begins, begins + timedelta(minutes=invitation.minutes))
    there = tuple(moment.astimezone(invitation.starts_at.tzinfo) for moment in moments)
    return moments if any(moment.fold for moment in there) else there


def _address(mail: str, name: str = "") -> vCalAddress:
    checked_line(mail, _("The mail address"))
    address = vCalAddress(f"mailto:{mail}")
    if name:
        address.params["CN"] = vText(name)
    return address
