"""People who are alike to the targets, taken together.

Whoever brings the same tags can stand in for each other, so their chances must be the same, and the solver need only
count how many of each *type* a panel holds. A pool of hundreds shrinks to dozens of types. People who come together
are one *unit*; a household of which two or more came forward gets a type for each of its units.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intheroom.engines.sortition.pool import Candidate, Question

Floats = NDArray[np.float64]
Unit = tuple[int, ...]
"""The places in ``question.candidates`` of people who get places all or none; mostly one person."""

_Key = tuple[int, tuple[int, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Types:
    """A question over types. With T types and R rows: ``units`` has T lists; ``many`` (T,) how many units each has.

    A panel is a whole number of units of each type, x (T,), with 0 ≤ x ≤ many and least ≤ rows @ x ≤ most. Row 0 is the
    size, then one row for each quota in the order of the question, then one for each household.
    """

    units: tuple[tuple[Unit, ...], ...]
    many: Floats
    rows: Floats
    least: Floats
    most: Floats

    def __len__(self) -> int:
        return len(self.units)


def types_of(question: Question) -> Types:
    """The types of a question, in an order that depends on nothing but the question."""
    units = units_of(question.candidates)
    shared = _shared_households(units, question.candidates)
    alike: dict[_Key, list[Unit]] = defaultdict(list)
    for unit in units:
        alike[_key(unit, question, shared)].append(unit)
    keys = sorted(alike)
    homes = sorted(shared)
    rows = [[size for size, _tags, _homes in keys]]
    rows += [[tags[place] for _size, tags, _homes in keys] for place in range(len(question.quotas))]
    rows += [[int(home in key[2]) for key in keys] for home in homes]
    return Types(
        units=tuple(tuple(alike[key]) for key in keys),
        many=np.array([len(alike[key]) for key in keys], dtype=float),
        rows=np.array(rows, dtype=float).reshape(1 + len(question.quotas) + len(homes), len(keys)),
        least=np.array(
            [question.size, *(quota.least for quota in question.quotas), *(0 for _ in homes)], float
        ),
        most=np.array(
            [
                question.size,
                *(question.size if quota.most is None else quota.most for quota in question.quotas),
                *(1 for _ in homes),
            ],
            float,
        ),
    )


def units_of(candidates: Iterable[Candidate]) -> list[Unit]:
    """Each person alone, or with those they come together with."""
    units: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place, person in enumerate(candidates):
        units[person.together, -1 if person.together else place].append(place)
    return sorted(map(tuple, units.values()))


def _shared_households(units: list[Unit], candidates: tuple[Candidate, ...]) -> set[str]:
    homes = Counter(home for unit in units for home in {candidates[place].household for place in unit})
    return {home for home, many in homes.items() if home and many > 1}


def _key(unit: Unit, question: Question, shared: set[str]) -> _Key:
    people = [question.candidates[place] for place in unit]
    tags = tuple(sum(quota.tag in person.tags for person in people) for quota in question.quotas)
    return len(unit), tags, tuple(sorted({person.household for person in people} & shared))
