"""One table of everything personal: what it is, whose it is, and how long it is kept.

The copy people get of their own data, the page about how long things are kept, the sweep, and a test over
the whole schema all read this table. Each room fills its part in its apps.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# How long, in the words of the page.
WHILE_HERE = _("While they take part, and two years after. Then the host forgets them. Sooner if they ask.")
WITH_STORY = _("With the project’s story. Words and name go when the person asks to be forgotten.")
DECIDED = _(
    "With the project’s story, because the team decided on it. The name goes when they are forgotten."
)
THREE_YEARS = _("Three years after it was answered, to show that it was.")
SIX_YEARS = _("Six years. People can read it about themselves all that time.")
MESSAGES = _(
    "The words go when it is sent, or 30 days after we gave up. That it was sent is kept for three years."
)
FOR_GOOD = _("For good. It holds no name and no words, only random marks and codes.")
DAYS_2 = _("Two days.")
DAY_1 = _("One day.")
DAYS_30 = _("Thirty days.")
DAYS_90 = _("Ninety days after it was last touched.")
UNTIL_ENDED = _("Until it ends or is used.")


@dataclass(frozen=True)
class Kept:
    """One table of the database: its label, what it holds, the ways from a row to its person."""

    label: str
    what: str
    how_long: str
    whose: tuple[str, ...] = ()
    # Why it is in nobody’s copy; only where no row belongs to one person.
    why_not_told: str = ""
    # Takes away what is past its time; with ``dry`` it only counts.
    sweep: Callable[..., int] | None = None
    # Whether the sweep waits until the host says so; the rest goes by itself.
    on_yes: bool = False
    # Whether it is left out of a copy that somebody else prints for the person.
    is_own_only: bool = False


_kept: dict[str, Kept] = {}


def keep(*rows: Kept) -> None:
    """Declare tables; declaring one twice is declaring it once."""
    for row in rows:
        _kept[row.label.lower()] = row


def all_kept() -> list[Kept]:
    """Every declared table, room by room."""
    return [_kept[label] for label in sorted(_kept)]


def how_long_url() -> str:
    """The page that says how long each thing is kept; for pages of other rooms."""
    return reverse("people:how_long")
