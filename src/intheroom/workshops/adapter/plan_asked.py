"""From rows to the question: every session that could be, and what each means for everybody."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from intheroom.engines.timetabling.problem import Answer, Mode, Option, Person, Problem
from intheroom.people.choices import Side
from intheroom.team.models import TeamMember
from intheroom.workshops.adapter.availability import days_asked
from intheroom.workshops.choices import Known as Has
from intheroom.workshops.choices import Mode as Held
from intheroom.workshops.choices import VenueKind
from intheroom.workshops.choices.plan import COUNTS_AS_IF_NEED_BE, COUNTS_AS_YES, Letter
from intheroom.workshops.models import DatePlan, Session, Venue
from intheroom.workshops.queries.availability import Known, local_start, our_zone
from intheroom.workshops.queries.availability_hours import Slot
from intheroom.workshops.queries.plan import PHONE_ONLY, STEP_FREE

MODES = {VenueKind.PLACE: Held.IN_PERSON, VenueKind.ONLINE: Held.ONLINE, VenueKind.PHONE: Held.PHONE}


@dataclass(frozen=True, slots=True)
class Could:
    """One session that could be. The same time at the same place has the same name in every plan."""

    name: str
    starts_at: datetime
    minutes: int
    venue: int
    mode: str
    pence: int
    places: int | None

    @property
    def slot(self) -> Slot:
        return Slot(self.starts_at, self.minutes)

    @property
    def day(self) -> date:
        return timezone.localtime(self.starts_at, our_zone()).date()

    def kept(self) -> list[Any]:
        """As a row keeps it."""
        return [
            *(self.name, self.starts_at.isoformat(), self.minutes, self.venue),
            *(self.mode, self.pence, self.places),
        ]


def could_be(plan: DatePlan) -> dict[str, Could]:
    """The sessions that could be, by name, the earliest first."""
    found = [
        Could(name, datetime.fromisoformat(starts), minutes, venue, mode, pence, places)
        for name, starts, minutes, venue, mode, pence, places in plan.options
    ]
    return {one.name: one for one in in_order(found)}


def held_as(venue: Venue) -> str | None:
    """How a session there is held; a way of somebody's own is none for everybody."""
    if venue.kind == VenueKind.PLACE and venue.joined_with is not None:
        return Held.HYBRID
    return MODES.get(VenueKind(venue.kind))


def at(venue: Venue, starts_at: datetime, minutes: int) -> Could | None:
    """A session at this place and time. Where people can join from afar, the chairs are no limit."""
    mode = held_as(venue)
    if mode is None:
        return None
    local = timezone.localtime(starts_at, our_zone())
    pence = (venue.cost_pence or 0) + ((venue.joined_with.cost_pence or 0) if venue.joined_with else 0)
    places = venue.capacity if mode == Held.IN_PERSON else None
    return Could(f"{local:%Y%m%dT%H%M}-{venue.pk}", local, minutes, venue.pk, str(mode), pence, places)


def starts_asked(asked: Mapping[str, Any]) -> list[datetime]:
    """Every beginning that was named: days and times, and those typed one by one."""
    found = {datetime.fromisoformat(one) for one in asked.get("typed", ())}
    if asked.get("first") and asked.get("times"):
        days = days_asked(
            {
                "first": date.fromisoformat(asked["first"]),
                "last": date.fromisoformat(asked["last"]) if asked.get("last") else None,
                "weekdays": asked.get("weekdays"),
            }
        )
        found |= {local_start(day, minutes) for day in days for minutes in asked["times"]}
    return sorted(found)


def sessions_that_could_be(
    asked: Mapping[str, Any], venues: Iterable[Venue], others: Iterable[Session], now: datetime
) -> list[Could]:
    """Times to come at each place, but for those too near to a session that stands already."""
    others = list(others)
    gap = asked.get("min_gap_days") or 0
    starts = [
        one
        for one in starts_asked(asked)
        if one > now and not any(_too_near(one, asked["minutes"], other, gap) for other in others)
    ]
    made = (at(venue, one, asked["minutes"]) for one in starts for venue in venues)
    return in_order(one for one in made if one is not None)


def in_order(options: Iterable[Could]) -> list[Could]:
    """The earliest first: the letters of a line stand in this order."""
    return sorted(options, key=lambda one: (one.starts_at, one.name))


def overlaps(starts_at: datetime, minutes: int, other: Session) -> bool:
    """Whether it would be at the same time as a session that stands already."""
    begins, ends = other.starts_at, other.ends_at
    if begins is None or ends is None:
        return False
    return begins < starts_at + timedelta(minutes=minutes) and starts_at < ends


def _too_near(starts_at: datetime, minutes: int, other: Session, gap: int) -> bool:
    if other.starts_at is None or overlaps(starts_at, minutes, other):
        return other.starts_at is not None
    days = (timezone.localtime(other.starts_at).date(), timezone.localtime(starts_at).date())
    return abs((days[0] - days[1]).days) < gap


def letters_of(known: Known, options: Iterable[Could], venues: Mapping[int, Venue], needs: set[str]) -> str:
    """What each session that could be means for one person, a letter each."""
    times: dict[Slot, str] = {}
    found = []
    for one in options:
        if one.slot not in times:
            times[one.slot] = str(known.can(one.slot))
        found.append(_letter(times[one.slot], one.mode, venues.get(one.venue), needs))
    return "".join(found)


BY_TIME = {"yes": Letter.YES, "if_need_be": Letter.IF_NEED_BE, "no": Letter.NO, "unknown": Letter.UNSAID}


def _letter(can: str, mode: str, venue: Venue | None, needs: set[str]) -> str:
    """The time first; then whether they can come in there, or join by phone. What is not known is never a no."""
    letter = BY_TIME[can]
    if venue is None or letter == Letter.NO:
        return str(letter)
    if STEP_FREE in needs and venue.step_free == Has.NO:
        if mode == Held.HYBRID:
            return str(Letter.AFAR)
        if mode == Held.IN_PERSON:
            return str(Letter.STEPS)
    if PHONE_ONLY in needs and _has_no_phone(mode, venue):
        return str(Letter.NO_PHONE)
    return str(letter)


def _has_no_phone(mode: str, venue: Venue) -> bool:
    if mode == Held.IN_PERSON:
        return True
    online = venue.joined_with if mode == Held.HYBRID else venue
    return online is not None and online.kind == VenueKind.ONLINE and online.dial_in == Has.NO


def side_of(member: TeamMember) -> str:
    """The side somebody counts on; blank where they would rather not say."""
    if member.has_lived_experience:
        return str(Side.LIVED)
    return str(Side.PROFESSIONAL) if member.side == Side.PROFESSIONAL else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One person's line of a plan, opened."""

    said: str
    side: str
    # What they came to before, where the plan follows another.
    before: tuple[str, ...] | None = None
    at: Mapping[str, tuple[str, ...]] | None = None
    ease: Mapping[str, Any] | None = None
    # How long the way to each place takes, and what it costs, as they said it: the words of ``Band`` and ``Fare``.
    way: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    # Nothing but what they ticked on the inclusion form is known of their times.
    by_form: bool = False
    # Of somebody whom no time suits that was named: times that would.
    suits: tuple[str, ...] = ()
    # They could begin at most of these times, and could not stay until the end.
    too_long: bool = False

    def packed(self) -> str:
        """In text, to be sealed."""
        return json.dumps(
            {
                "said": self.said,
                "side": self.side,
                "before": self.before,
                "at": self.at or {},
                "ease": self.ease or {},
                "way": dict(self.way),
                "by_form": self.by_form,
                "suits": self.suits,
                "too_long": self.too_long,
            }
        )


def line_in(text: str) -> Line:
    known = json.loads(text)
    before = known["before"]
    return Line(
        known["said"],
        known["side"],
        None if before is None else tuple(before),
        {kind: tuple(names) for kind, names in known["at"].items()},
        known["ease"],
        {place: (takes, fare) for place, (takes, fare) in known["way"].items()},
        known["by_form"],
        tuple(known.get("suits", ())),
        known.get("too_long", False),
    )


def problem_of(plan: DatePlan, lines: Mapping[str, Line], *, budget: int | None = None) -> Problem:
    """What the engine is asked. People go by the number of their place in the team."""
    options, asked = list(could_be(plan).values()), plan.asked
    return Problem(
        sessions=asked["sessions"],
        people=tuple(Person(name, line.side) for name, line in lines.items()),
        options=tuple(
            Option(
                *(one.name, one.starts_at, one.minutes, str(one.venue)),
                *(Mode(one.mode), one.pence, one.places),
            )
            for one in options
        ),
        availability={
            name: {one.name: _answer(letter) for one, letter in zip(options, line.said, strict=True)}
            for name, line in lines.items()
        },
        budget=asked.get("budget") if budget is None else budget,
        min_gap_days=asked.get("min_gap_days") or 0,
        max_per_week=asked.get("max_per_week"),
        min_in_person=asked.get("min_in_person") or 0,
        fixed=tuple(one["option"] for one in plan.standing if one["is_over"]),
    )


def _answer(letter: str) -> Answer:
    if letter in COUNTS_AS_YES:
        return Answer.YES
    return Answer.IF_NEED_BE if letter in COUNTS_AS_IF_NEED_BE else Answer.NO
