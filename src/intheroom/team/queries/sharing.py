"""How work and words are shared between the two sides. Each room says which jobs of its own somebody took on.

What is told to everyone is one sentence, and only with enough people on each side to hide among. It lays what each
side did beside how many people it has; nobody's own share is ever put beside somebody else's.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from intheroom.engines.disclosure import FEWEST
from intheroom.kit.words import Words
from intheroom.people.choices import Side
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember

FEWEST_OF_A_SIDE = FEWEST // 2
# Sides that differ by less than a tenth of all there is have about the same.
ABOUT = 10


class Shared(StrEnum):
    """All that is told to everyone."""

    TOO_FEW = "too_few"
    NOTHING = "nothing"
    ALIKE = "alike"
    MORE_LIVED = "more_lived"
    MORE_PROFESSIONAL = "more_professional"


def shared_between(members: Iterable[TeamMember], many: dict[int, int]) -> Shared:
    """How much falls to each side, for as many people as it has. ``many`` goes by the number of a member."""
    members = list(members)
    lived = [many.get(one.pk, 0) for one in members if one.has_lived_experience]
    others = [many.get(one.pk, 0) for one in members if one.side == Side.PROFESSIONAL]
    if min(len(lived), len(others)) < FEWEST_OF_A_SIDE:
        return Shared.TOO_FEW
    # For each person of a side, laid beside each other in whole numbers.
    ours, theirs = sum(lived) * len(others), sum(others) * len(lived)
    if not ours + theirs:
        return Shared.NOTHING
    if abs(ours - theirs) * ABOUT <= ours + theirs:
        return Shared.ALIKE
    return Shared.MORE_LIVED if ours > theirs else Shared.MORE_PROFESSIONAL


@dataclass(frozen=True, slots=True)
class Jobs:
    """Jobs of one kind: what they are called, the page they are on, and of each who has it and whether it is done."""

    code: str
    words: Words
    page: str
    # Of a project: the number of the member, and whether it is done. One query.
    taken_on: Callable[[Project], Iterable[tuple[int, bool]]]


# Rooms above add theirs in apps.py ready().
_jobs: dict[str, Jobs] = {}


def register_jobs(*kinds: Jobs) -> None:
    """Add kinds of jobs; adding one twice is adding it once."""
    _jobs.update({kind.code: kind for kind in kinds})


def all_jobs() -> list[Jobs]:
    """Every kind, in the order the rooms stand in."""
    return list(_jobs.values())
