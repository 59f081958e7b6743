"""Nations with their public holidays, and days that people keep, which the planner works out: words and hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache

from astral import Observer

from intheroom.library import reckoning
from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source

DAY, WEEK = timedelta(days=1), timedelta(days=7)
WHOLE_DAY, FROM_SUNSET, EVENING = "day", "sunset", "evening"

Moments = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Nation:
    """A nation with public holidays of its own, and a place in the middle of it."""

    code: str
    name: str
    north: float
    east: float

    @property
    def middle(self) -> Observer:
        return Observer(self.north, self.east)


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """What is said of public holidays."""

    code: str
    name: str
    uses: tuple[str, ...]
    means: str
    source: Source


@dataclass(frozen=True, slots=True)
class MovingDays:
    """Days that some people keep. ``hours`` says which part of the day; ``weekday`` is for what comes each week."""

    code: str
    name: str
    hours: str
    uses: tuple[str, ...]
    means: str
    source: Source
    weekday: int | None = None

    @property
    def is_weekly(self) -> bool:
        return self.weekday is not None

    @property
    def is_estimated(self) -> bool:
        """Whether it may fall a day earlier or later."""
        return self.code in reckoning.ESTIMATED

    def stretches_in(self, year: int) -> tuple[tuple[date, date], ...]:
        """The days that begin in a year. What comes each week is asked for by the hour."""
        return () if self.is_weekly else reckoning.stretches(self.code, year)

    def weekly_between(self, first: date, last: date) -> Iterator[date]:
        """The days of what comes each week."""
        if self.weekday is not None:
            day = first + ((self.weekday - first.weekday()) % 7) * DAY
            while day <= last:
                yield day
                day += WEEK

    def moments(self, first: date, last: date, nation: Nation, zone: tzinfo) -> list[Moments]:
        """The hours that matter on these days of it. Where the day itself is not sure, those on either side too."""
        if self.is_estimated:
            first, last = first - DAY, last + DAY
        if self.hours == FROM_SUNSET:
            return [reckoning.from_sunset(first, last, nation.middle)]
        if self.hours == WHOLE_DAY:
            return [reckoning.whole_days(first, last, zone)]
        days = [first + number * DAY for number in range((last - first).days + 1)]
        if self.hours == EVENING:
            return [reckoning.evening(day, nation.middle) for day in days]
        begins, ends = (time.fromisoformat(clock) for clock in self.hours.split("-"))
        return [(datetime.combine(day, begins, zone), datetime.combine(day, ends, zone)) for day in days]


@cache
def nations() -> dict[str, Nation]:
    """Every nation we know the public holidays of, by its code."""
    return {row["code"]: Nation(**row) for row in read("calendars.toml").get("nation", ())}


@cache
def said_of_public_holidays() -> PublicHolidays:
    row = read("calendars.toml")["public"]
    return PublicHolidays(**{**row, "uses": tuple(row["uses"]), "source": BY_KEY[row["source"]]})


@cache
def moving_days() -> dict[str, MovingDays]:
    """All that is worked out, by its code, in the order it is shown."""
    return {
        row["code"]: MovingDays(**{**row, "uses": tuple(row["uses"]), "source": BY_KEY[row["source"]]})
        for row in read("calendars.toml").get("moving", ())
        if "weekday" in row or row["code"] in reckoning.WORKED_OUT
    }
