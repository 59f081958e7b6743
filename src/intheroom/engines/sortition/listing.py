"""All panels of a small question, one by one, as long as they are few.

The counts of all rows are kept side by side in one large whole number, so that one subtraction compares them all.
"""

from collections.abc import Iterator

import numpy as np

from intheroom.engines.sortition.alike import Floats, Types

FEW_TYPES = 48
MOST_PANELS = 5_000
MOST_STEPS = 200_000
_BITS = 16


def all_panels(types: Types) -> Floats | None:
    """(P, T) every panel there is, or ``None`` if they are many, or hard to list."""
    if len(types) > FEW_TYPES or max(types.many, default=0) * len(types) >= 1 << (_BITS - 2):
        return None
    found: list[list[int]] = []
    for panel in _Search(types).run():
        if panel is None or len(found) == MOST_PANELS:
            return None
        found.append(panel)
    return np.array(found, dtype=float).reshape(len(found), len(types))


class _Search:
    def __init__(self, types: Types) -> None:
        # Types with rare tags first, so that what cannot become a panel shows early.
        rarity = (types.rows / np.maximum(1.0, types.rows @ types.many)[:, None]).sum(axis=0)
        self.order = sorted(range(len(types)), key=lambda kind: (-rarity[kind], kind))
        self.many = [int(types.many[kind]) for kind in self.order]
        self.counts = [_side_by_side(types.rows[:, kind]) for kind in self.order]
        self.least, self.most = _side_by_side(types.least), _side_by_side(types.most)
        self.guard = _side_by_side(np.full(len(types.least), 1 << (_BITS - 1)))
        self.still = [0]
        for count, many in zip(reversed(self.counts), reversed(self.many), strict=True):
            self.still.append(self.still[-1] + count * many)
        self.still.reverse()

    def run(self) -> Iterator[list[int] | None]:
        """Each panel; ``None``, and an end, when it takes too long."""
        panel = [0] * len(self.order)
        waiting = [(0, 0, 0)]  # how many types are decided, how many of the last, the counts so far
        for _step in range(MOST_STEPS):
            if not waiting:
                return
            decided, units, counts = waiting.pop()
            if decided:
                panel[self.order[decided - 1]] = units
            if not self._may_become_a_panel(decided, counts):
                continue
            if decided == len(self.order):
                yield list(panel)
                continue
            waiting += [
                (decided + 1, more, counts + more * self.counts[decided])
                for more in range(self.many[decided] + 1)
            ]
        yield None

    def _may_become_a_panel(self, decided: int, counts: int) -> bool:
        enough = counts + self.still[decided] + self.guard - self.least
        return (self.most + self.guard - counts) & self.guard == self.guard == enough & self.guard


def _side_by_side(values: Floats) -> int:
    return sum(int(value) << (_BITS * place) for place, value in enumerate(values.tolist()))
