"""What people may like to learn, and what to think of when you run a meeting."""

from dataclasses import dataclass
from functools import cache

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to learn, what it is, and ideas for how."""

    code: str
    name: str
    means: str
    ideas: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class GuideLine:
    """One thing to think of, as whoever runs a meeting says it."""

    says: str
    source: Source


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A stretch of the work of running a meeting."""

    code: str
    name: str
    lines: tuple[GuideLine, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """What any team may like to learn, in the order it is shown."""
    return tuple(
        Topic(row["code"], row["name"], row["means"], tuple(row["ideas"]), BY_KEY[row["source"]])
        for row in read("support.toml")["topic"]
    )


@cache
def facilitator_guide() -> tuple[GuidePart, ...]:
    """What to think of when you run a meeting, from the weeks before to the day after."""
    lines = [
        (row["part"], GuideLine(row["says"], BY_KEY[row["source"]])) for row in read("support.toml")["line"]
    ]
    return tuple(
        GuidePart(row["code"], row["name"], tuple(line for part, line in lines if part == row["code"]))
        for row in read("support.toml")["part"]
    )
