"""Ways to reach people, and what to mind at each age."""

from dataclasses import dataclass
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
class LeftOut:
    """People who are most often not in the room, and what to ask oneself."""

    name: str
    ask: str
    source: Source


@cache
def often_left_out() -> tuple[LeftOut, ...]:
    """Who is most often not in the room."""
    return tuple(
        LeftOut(row["name"], row["ask"], BY_KEY[row["source"]]) for row in read("ways.toml")["left_out"]
    )


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


def marks() -> list[tuple[str, str]]:
    """What may make a way a poor one, as form choices."""
    return [(row["code"], gettext(row["name"])) for row in read("ways.toml")["mark"]]


def areas() -> list[tuple[str, str]]:
    """Where people live, as form choices."""
    return [(row["code"], gettext(row["name"])) for row in read("ways.toml")["area"]]
