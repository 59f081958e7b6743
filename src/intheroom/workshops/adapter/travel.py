"""How long the way to a place is for each side, in one word. Nobody's own way is ever shown.

What is compared is the middle answer of each side, in five wide bands, and only once each side has enough answers
(together as many as ``engines.disclosure`` asks before it says anything). One answer more moves the middle by one
place at most, so that the word seldom changes with it. Where being known could harm someone, only those who lead
read the word.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from intheroom.engines.disclosure import FEWEST
from intheroom.people.choices import Side
from intheroom.workshops.choices import Band
from intheroom.workshops.models import VenueWord

FEWEST_OF_A_SIDE = FEWEST // 2


class Travel(StrEnum):
    """All that is ever said about the way to a place."""

    NOT_ENOUGH = "not_enough"
    LONGER_FOR_LIVED = "longer_for_lived"
    LONGER_FOR_PROFESSIONALS = "longer_for_professionals"
    ALIKE = "alike"

    @property
    def told(self) -> str:
        return str(TOLD[self])


TOLD = {
    Travel.NOT_ENOUGH: _(
        "Too few people have said yet how long their way is. With so few, it could point at someone."
    ),
    Travel.LONGER_FOR_LIVED: _("The way here is longer for people with lived experience."),
    Travel.LONGER_FOR_PROFESSIONALS: _("The way here is longer for professionals."),
    Travel.ALIKE: _("The way here is about as long for both sides."),
}


def travel_by_side(words: Iterable[VenueWord]) -> Travel:
    """The middle of each side's newest answers, laid beside each other."""
    newest = {word.member_id: word for word in words if word.takes}
    lived = [_length(word) for word in newest.values() if word.member.has_lived_experience]
    others = [_length(word) for word in newest.values() if word.member.side == Side.PROFESSIONAL]
    return compared(middles(lived, others))


def middles(lived: Sequence[int], others: Sequence[int]) -> tuple[int, int] | None:
    """The middle answer of each side; none while either has too few."""
    if min(len(lived), len(others)) < FEWEST_OF_A_SIDE:
        return None
    return _middle(lived), _middle(others)


def compared(both: tuple[int, int] | None) -> Travel:
    """The middles in one word."""
    if both is None:
        return Travel.NOT_ENOUGH
    lived, others = both
    if lived == others:
        return Travel.ALIKE
    return Travel.LONGER_FOR_LIVED if lived > others else Travel.LONGER_FOR_PROFESSIONALS


def _length(word: VenueWord) -> int:
    return Band.values.index(word.takes)


def _middle(lengths: Sequence[int]) -> int:
    return sorted(lengths)[(len(lengths) - 1) // 2]
