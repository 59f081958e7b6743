"""Ways to reach people, what to mind at each age, and the seasons when people have no time."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from django.utils.translation import gettext

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach people: at which ages it often works, and whom it often misses."""

    code: str
    name: str
    is_online: bool
    ages: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Age:
    """What to mind with people of one age."""

    code: str
    name: str
    ways: str
    timing: str
    consent: str
    safeguarding: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Season:
    """A time of the year when people in some places have no time."""

    code: str
    name: str
    areas: tuple[str, ...]
    begins: str
    ends: str
    source: Source

    def overlaps(self, begins_on: date, ends_on: date) -> bool:
        """Whether any day of a stretch falls in this season. It may go over New Year."""
        days = min((ends_on - begins_on).days, 366)
        stretch = (begins_on + timedelta(days=number) for number in range(days + 1))
        return any(self._holds(f"{day:%m-%d}") for day in stretch)

    def _holds(self, day: str) -> bool:
        if self.begins <= self.ends:
            return self.begins <= day <= self.ends
        return day >= self.begins or day <= self.ends


@cache
def ways() -> tuple[Way, ...]:
    """Every way, in the order it is shown."""
    return tuple(
        Way(row["code"], row["name"], row["is_online"], tuple(row["ages"]), tuple(row["misses"]))
        for row in read("ways.toml")["way"]
    )


@cache
def ages() -> tuple[Age, ...]:
    """The ages, youngest first."""
    return tuple(
        Age(
            row["code"],
            row["name"],
            row["ways"],
            row["timing"],
            row["consent"],
            tuple(row["safeguarding"]),
            BY_KEY[row["source"]],
        )
        for row in read("ways.toml")["age"]
    )


@cache
def seasons() -> tuple[Season, ...]:
    """The seasons we know of."""
    return tuple(
        Season(
            row["code"], row["name"], tuple(row["areas"]), row["begins"], row["ends"], BY_KEY[row["source"]]
        )
        for row in read("ways.toml")["season"]
    )


def marks() -> list[tuple[str, str]]:
    """What may make a way a poor one, as form choices."""
    return [(row["code"], gettext(row["name"])) for row in read("ways.toml")["mark"]]


def areas() -> list[tuple[str, str]]:
    """Where people live, as form choices."""
    return [(row["code"], gettext(row["name"])) for row in read("ways.toml")["area"]]
