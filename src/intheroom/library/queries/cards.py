"""Cards for situations that ask for more care, and the pages that lead to each."""

from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source

# Where a card can be led to from: the fixed words of "at" in the data file.
NAMES, NEEDS, PAYING = "names", "needs", "paying"


@dataclass(frozen=True, slots=True)
class Card:
    """What to do and what never to do, for everyone in the room: no card is ever tied to a person."""

    key: str
    name: str
    opens: str
    do: tuple[str, ...]
    never: tuple[str, ...]
    source: Source
    at: frozenset[str]
    example: str = ""

    @property
    def href(self) -> str:
        """Where it stands on the page of all cards."""
        return f"{reverse('library:cards')}#{self.key}"


@cache
def cards() -> tuple[Card, ...]:
    """Every card, in the order of the data file."""
    return tuple(_card(row) for row in read("cards.toml")["card"])


def _card(row: dict) -> Card:
    lists = {name: tuple(row[name]) for name in ("do", "never")}
    return Card(**{**row, **lists, "source": BY_KEY[row["source"]], "at": frozenset(row["at"])})


def cards_at(place: str) -> list[Card]:
    """The cards that a page leads to."""
    return [card for card in cards() if place in card.at]
