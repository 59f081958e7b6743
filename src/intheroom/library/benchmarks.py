"""What share of the people in each area are who they are: dated figures from the census, each with its source.

A file ``benchmarks.toml`` in the ``library`` folder of the data folder is read instead of ours.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source

NOT_WHITE = "not_white"
WHOLE_COUNTRY = "scotland"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, so that only like is compared with like."""

    code: str
    name: str
    means: str


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One share, in one area, in one year."""

    area: str
    year: int
    percent: str
    source: Source
    people: int | None = None
    of: int | None = None
    note: str = ""

    @property
    def share(self) -> Fraction:
        """The share exactly, from the counts where we have them."""
        if self.people and self.of:
            return Fraction(self.people, self.of)
        return Fraction(self.percent) / 100


@cache
def areas() -> dict[str, str]:
    """The names of the 32 council areas by their codes."""
    return {row["code"]: row["name"] for row in read("benchmarks.toml")["area"]}


@cache
def measure(code: str = NOT_WHITE) -> Measure:
    """What a figure counts."""
    return Measure(code, **read("benchmarks.toml")["measure"][code])


@cache
def benchmarks() -> tuple[Benchmark, ...]:
    """Every figure we carry, the newest first."""
    rows = [
        Benchmark(**{**row, "source": BY_KEY[row["source"]]}) for row in read("benchmarks.toml")["figure"]
    ]
    return tuple(sorted(rows, key=lambda row: (row.area, -row.year)))


def benchmarks_of(area: str) -> list[Benchmark]:
    """The figures for one area, the newest first; none where we have none."""
    return [row for row in benchmarks() if row.area == area]
