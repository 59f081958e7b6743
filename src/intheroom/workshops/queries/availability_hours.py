"""From what somebody said to whether they can come at one time: across weeks, shifts and the change of the clocks.

What is closest to the day counts first: days said once, then busy times of a calendar, then days that come again,
then the week as it usually is. Where two of one kind meet, a no counts before an “if need be”, and that before a yes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, NamedTuple

from intheroom.kit.ics.busy import Busy
from intheroom.kit.ui.times import MINUTES_OF_A_DAY
from intheroom.people.choices.parts import TimeOfDay
from intheroom.workshops.choices.availability import (
    FIRST_COUNTS,
    USUAL_HOURS,
    Can,
    DayPart,
)

DAYS_OF_A_WEEK = 7
# As what is sealed says them, in whichever language it was said.
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKEND = (5, 6)
Hours = tuple[int, int]
# How near to the day each kind of answer is.
ANY_OTHER, USUAL_WEEK, COMES_AGAIN, CALENDAR, SAID_ONCE = range(5)


class Slot(NamedTuple):
    """A time to meet: when it begins, and how long it is."""

    starts_at: datetime
    minutes: int

    @property
    def ends_at(self) -> datetime:
        """Counted on the clock of the world, where no hour is left out and none comes twice."""
        return self.starts_at.astimezone(UTC) + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Span:
    """Days that are not like the usual week: once, or again every so many weeks."""

    can: str
    first: date
    last: date
    # Of each of these days; none are the whole day. To before from goes on past midnight.
    hours: Hours | None = None
    every: int = 0
    until: date | None = None

    def has(self, day: date) -> bool:
        """Whether this day is one of them."""
        if day < self.first or (self.until is not None and day > self.until):
            return False
        since = (day - self.first).days
        if self.every:
            since %= DAYS_OF_A_WEEK * self.every
        return since <= (self.last - self.first).days

    def is_over(self, today: date) -> bool:
        """Nothing of it is still to come."""
        last = self.until if self.every else self.last
        return last is not None and last < today


@dataclass(frozen=True, slots=True)
class Times:
    """What one person said of their times."""

    # By day of the week, Monday first, and part of the day; what is not in it was not said.
    week: Mapping[tuple[int, str], str] = field(default_factory=dict)
    hours: Mapping[str, Hours] = field(default_factory=dict)
    rest: str = Can.UNKNOWN.value
    spans: tuple[Span, ...] = ()

    @property
    def says_something(self) -> bool:
        return bool(self.week or self.spans) or self.rest == Can.NO

    def hours_of(self, part: str) -> Hours:
        """Their own hours of a part of the day, else the usual ones."""
        return self.hours.get(part) or USUAL_HOURS[DayPart(part)]


class Piece(NamedTuple):
    """An answer for one stretch."""

    rank: int
    can: str
    start: datetime
    end: datetime


def can_at(slot: Slot, times: Times, busy: Iterable[Busy], zone: tzinfo) -> Can:
    """Whether somebody can come to the whole of a time."""
    start, end = slot.starts_at.astimezone(UTC), slot.ends_at
    pieces = [
        Piece(piece.rank, piece.can, max(piece.start, start), min(piece.end, end))
        for piece in (*_said(slot, times, zone), *_busy(busy))
        if piece.start < end and piece.end > start
    ]
    cuts = sorted({start, end, *(piece.start for piece in pieces), *(piece.end for piece in pieces)})
    found = {_at(moment, pieces, times.rest) for moment in cuts[:-1]}
    return next(can for can in FIRST_COUNTS if can in found)


def _at(moment: datetime, pieces: list[Piece], rest: str) -> Can:
    """What holds from a moment on, up to the next cut."""
    there = [piece for piece in pieces if piece.start <= moment < piece.end]
    if not there:
        return Can.NO if rest == Can.NO else Can.UNKNOWN
    nearest = max(piece.rank for piece in there)
    said = {piece.can for piece in there if piece.rank == nearest}
    return next(can for can in FIRST_COUNTS if can in said)


def _said(slot: Slot, times: Times, zone: tzinfo) -> Iterator[Piece]:
    """Everything that was said of the days a time falls on; the day before may go on past midnight."""
    day = slot.starts_at.astimezone(zone).date() - timedelta(days=1)
    last = slot.ends_at.astimezone(zone).date()
    while day <= last:
        for part in DayPart.values:
            if can := times.week.get((day.weekday(), part)):
                yield Piece(USUAL_WEEK, can, *stretch(day, times.hours_of(part), zone))
        for span in times.spans:
            if span.has(day):
                rank = COMES_AGAIN if span.every else SAID_ONCE
                yield Piece(rank, span.can, *stretch(day, span.hours, zone))
        day += timedelta(days=1)


def _busy(busy: Iterable[Busy]) -> Iterator[Piece]:
    for one in busy:
        can = Can.IF_NEED_BE if one.maybe else Can.NO
        yield Piece(CALENDAR, can, one.starts_at.astimezone(UTC), one.ends_at.astimezone(UTC))


def stretch(day: date, hours: Hours | None, zone: tzinfo) -> tuple[datetime, datetime]:
    """From and to of some hours of a day. Where an hour comes twice, both are in it."""
    begins, ends = hours or (0, MINUTES_OF_A_DAY)
    last_day = day if ends > begins else day + timedelta(days=1)
    return moment(day, begins, zone, is_end=False), moment(last_day, ends, zone, is_end=True)


def moment(day: date, minutes: int, zone: tzinfo, *, is_end: bool) -> datetime:
    """When the clock on the wall first shows this; or, for an end, when it has shown all that comes before.

    Where the clock leaves it out, it is the moment the clock is put forward.
    """
    minute = timedelta(minutes=1)
    wall = datetime.combine(day, time()) + (minutes - is_end) * minute
    first, last = sorted(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return last + minute if is_end else first
    while first.astimezone(zone).replace(tzinfo=None) < wall:
        first += minute
    return first


def week_of(best_times: Iterable[str]) -> Times:
    """The inclusion form asked when somebody can take part: the week it means."""
    chosen = set(best_times)
    parts = [part for part in DayPart.values if part in chosen] or DayPart.values
    on_weekdays, on_weekends = TimeOfDay.WEEKDAY in chosen, TimeOfDay.WEEKEND in chosen
    days = [
        day
        for day in range(DAYS_OF_A_WEEK)
        if on_weekdays == on_weekends or (on_weekends if day in WEEKEND else on_weekdays)
    ]
    return Times({(day, part): Can.YES.value for day in days for part in parts} if chosen else {})


def packed(times: Times) -> str:
    """In text, to be sealed; in words, so that somebody can read it in the copy of their own data."""
    week = {f"{DAY_NAMES[day]} {part}": can for (day, part), can in sorted(times.week.items())}
    hours = {part: _hours_packed(hours) for part, hours in times.hours.items()}
    spans = [
        {
            "can": one.can,
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "hours": _hours_packed(one.hours) if one.hours else "",
            "every weeks": one.every,
            "until": one.until.isoformat() if one.until else "",
        }
        for one in times.spans
    ]
    return json.dumps({"week": week, "hours": hours, "other times": times.rest, "days": spans})


def unpacked(text: str) -> Times:
    """The same, opened again."""
    known = json.loads(text)
    days = {name: number for number, name in enumerate(DAY_NAMES)}
    boxes = [(name.split(), can) for name, can in known["week"].items()]
    return Times(
        {(days[day], part): can for (day, part), can in boxes},
        {part: _hours_unpacked(hours) for part, hours in known["hours"].items()},
        known["other times"],
        tuple(_span(one) for one in known["days"]),
    )


def _span(known: dict[str, Any]) -> Span:
    hours, until = known["hours"], known["until"]
    return Span(
        known["can"],
        date.fromisoformat(known["first"]),
        date.fromisoformat(known["last"]),
        _hours_unpacked(hours) if hours else None,
        known["every weeks"],
        date.fromisoformat(until) if until else None,
    )


def _hours_packed(hours: Hours) -> str:
    return "-".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in hours)


def _hours_unpacked(text: str) -> Hours:
    begins, ends = (int(one[:2]) * 60 + int(one[3:]) for one in text.split("-"))
    return begins, ends


def busy_packed(busy: Iterable[Busy]) -> str:
    """The same for what a calendar says: from, to, and whether it is sure."""
    return json.dumps(
        [
            [one.starts_at.isoformat(), one.ends_at.isoformat(), "maybe" if one.maybe else "busy"]
            for one in busy
        ]
    )


def busy_unpacked(text: str) -> list[Busy]:
    return [
        Busy(datetime.fromisoformat(begins), datetime.fromisoformat(ends), how == "maybe")
        for begins, ends, how in json.loads(text)
    ]
