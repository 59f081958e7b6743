"""How many on each side, and whether that is balanced: counting only, no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices import Side
from intheroom.team.choices import Mix, aim_told

SMALLEST, LARGEST = 6, 20


@dataclass(frozen=True, slots=True)
class Headcount:
    """Active, ordinary members by the side they say they are on."""

    lived: int = 0
    professional: int = 0
    both: int = 0
    unsaid: int = 0

    @property
    def total(self) -> int:
        return self.lived + self.professional + self.both + self.unsaid

    @property
    def compared(self) -> int:
        """Members the balance looks at: "both" and "not said" stand apart from it."""
        return self.lived + self.professional


def headcount(sides: Iterable[str]) -> Headcount:
    """Count the sides of members who count."""
    given = list(sides)
    return Headcount(
        lived=given.count(Side.LIVED),
        professional=given.count(Side.PROFESSIONAL),
        both=given.count(Side.BOTH),
        unsaid=given.count(Side.UNSAID),
    )


@dataclass(frozen=True, slots=True)
class Targets:
    """The size and mix a team aims for."""

    smallest: int = SMALLEST
    largest: int = LARGEST
    mix: str = Mix.EVEN

    @property
    def told(self) -> str:
        """What the team aims for, in a line."""
        return aim_told(self.smallest, self.largest, self.mix)


class Size(StrEnum):
    """How big the team is beside what it aims for; both ends are included in "fine"."""

    NOBODY = "nobody"
    SMALL = "small"
    FINE = "fine"
    LARGE = "large"


def size_of(total: int, targets: Targets) -> Size:
    """6 and 20 are fine, 5 is small, 21 is large, unless the team set other numbers."""
    if not total:
        return Size.NOBODY
    if total < targets.smallest:
        return Size.SMALL
    return Size.LARGE if total > targets.largest else Size.FINE


def size_band(total: int) -> str:
    """The size in words that do not give away one person joining or leaving."""
    if not total:
        return gettext("nobody yet")
    if total < SMALLEST:
        return gettext("fewer than six people")
    for first, last in ((6, 10), (11, 15), (16, 20)):
        if total <= last:
            return gettext("between {first} and {last} people").format(first=first, last=last)
    return gettext("more than twenty people")


class Balance(StrEnum):
    """How the two sides compare."""

    UNKNOWN = "unknown"
    BALANCED = "balanced"
    NEAR = "near"
    NOT_YET = "not_yet"


def balance_of(count: Headcount, mix: str = Mix.EVEN) -> Balance:
    """Compare the sides.

    Even mix: equal is balanced. One apart, or up to a tenth of those compared, is near. A side with
    nobody in it is never near. A team that aims for more lived experience is balanced when it has
    that, and near when the sides are equal.
    """
    if not count.compared:
        return Balance.UNKNOWN
    if not count.lived or (not count.professional and mix == Mix.EVEN):
        return Balance.NOT_YET
    gap = count.lived - count.professional
    if mix == Mix.MORE_LIVED:
        if gap > 0:
            return Balance.BALANCED
        return Balance.NOT_YET if gap else Balance.NEAR
    if gap == 0:
        return Balance.BALANCED
    return Balance.NEAR if abs(gap) <= max(1, count.compared // 10) else Balance.NOT_YET


BALANCE_WORDS = {
    Balance.UNKNOWN: _("We cannot say yet: nobody has told us which side they are on."),
    Balance.BALANCED: _("The team is balanced."),
    Balance.NEAR: _("The team is near to balanced."),
    Balance.NOT_YET: _("The team is not balanced yet."),
}


def wanted_side(count: Headcount, mix: str) -> str:
    """The side the team needs more of, where it is not balanced; blank where it needs neither."""
    if balance_of(count, mix) in {Balance.BALANCED, Balance.UNKNOWN}:
        return ""
    if mix == Mix.MORE_LIVED or count.lived < count.professional:
        return Side.LIVED
    return Side.PROFESSIONAL
