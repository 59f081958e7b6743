"""Times of the year to mind, or to meet people at; days that each team types; how long a search takes."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source

# What a time is about.
RECRUIT_AT, NO_RECRUITING, NO_MEETING = "recruit_at", "no_recruiting", "no_meeting"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A time that comes every year, in some places, and what it is about."""

    code: str
    name: str
    areas: tuple[str, ...]
    uses: tuple[str, ...]
    means: str
    source: Source
    begins: str = ""
    ends: str = ""
    # Days after Easter Sunday, where it moves with Easter.
    from_easter: int = 0
    to_easter: int = 0

    def days_in(self, year: int) -> tuple[date, date]:
        """The first and the last day of the time that begins in this year. It may go over New Year."""
        if not self.begins:
            sunday = easter(year)
            return sunday + timedelta(days=self.from_easter), sunday + timedelta(days=self.to_easter)
        return day_in(year, self.begins), day_in(year + (self.ends < self.begins), self.ends)

    def overlaps(self, begins_on: date, ends_on: date) -> bool:
        """Whether any day of a stretch falls in this time."""
        years = range(begins_on.year - 1, ends_on.year + 1)
        spans = (self.days_in(year) for year in years)
        return any(first <= ends_on and last >= begins_on for first, last in spans)


@dataclass(frozen=True, slots=True)
class OwnDays:
    """Days that nobody can work out for a team: it asks, and types them."""

    code: str
    name: str
    areas: tuple[str, ...]
    uses: tuple[str, ...]
    means: str


@dataclass(frozen=True, slots=True)
class SearchLength:
    """How long people are looked for, where a team says nothing else."""

    weeks: int
    trust_weeks: int
    most_weeks: int
    means: str
    source: Source


def day_in(year: int, month_and_day: str) -> date:
    """Such as "03-20" in a year. The 29th of February is the 28th in other years."""
    month, day = (int(part) for part in month_and_day.split("-"))
    if (month, day) == (2, 29):
        return date(year, 3, 1) - timedelta(days=1)
    return date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule that has held since 1583.

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    century, in_century = divmod(year, 100)
    leaps_left_out, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * (year % 19) + century - leaps_left_out - moon + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (in_century // 4) - full_moon - in_century % 4) % 7
    late = (year % 19 + 11 * full_moon + 22 * to_sunday) // 451
    month, day = divmod(full_moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def calendars() -> tuple[Calendar, ...]:
    """Every time we know of, in the order it is shown."""
    return tuple(
        Calendar(**{**_shared(row), "source": BY_KEY[row["source"]]})
        for row in read("calendars.toml")["calendar"]
    )


@cache
def own_days() -> tuple[OwnDays, ...]:
    """What each team asks about, and types."""
    return tuple(OwnDays(**_shared(row)) for row in read("calendars.toml")["own"])


@cache
def search_length() -> SearchLength:
    """How long a search takes, where nobody says otherwise."""
    row = read("calendars.toml")["search"]
    return SearchLength(**{**row, "source": BY_KEY[row["source"]]})


def seasons() -> tuple[Calendar, ...]:
    """The times when nobody should be asked to join."""
    return tuple(one for one in calendars() if NO_RECRUITING in one.uses)


def _shared(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "areas": tuple(row["areas"]), "uses": tuple(row["uses"])}
