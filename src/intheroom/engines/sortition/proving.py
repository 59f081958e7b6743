"""Proofs that no panel is worth more than a bound, in whole numbers, so that anyone can check them without a solver.

Weights w on types say what a panel x is worth: w @ x. Prices p on the rows give a bound on that for every x between low
and high (weak duality): p times the limit that hurts, plus whatever each type can still add at its better end. Where
prices alone do not prove enough the room is halved on one type, and each half has its own prices: a tree. A half in
which no panel lies is proved empty by prices under which even nothing would be worth less than nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from intheroom.engines.sortition.alike import Floats, Types
from intheroom.engines.sortition.program import Program, first_broken, nearly_whole

SCALE = 1 << 40
"""Weights and prices are kept as whole numbers of this part of one."""
MOST_ROOMS = 20_000
"""How many rooms a proof may look into before it is given up."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Scaled prices by row, those of 0 left out. ``empty``: they prove that no panel is in this room."""

    prices: tuple[tuple[int, int], ...]
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """Either at most ``at`` units of this type, or more."""

    type: int
    at: int
    below: "Proof"
    above: "Proof"


@dataclass(frozen=True, slots=True)
class Listed:
    """There are so few panels that whoever doubts it can list them all."""


Proof = Leaf | Branch | Listed


@dataclass(frozen=True, slots=True)
class Proved:
    """No panel is worth more than ``bound``, which is scaled."""

    proof: Proof
    bound: int


def scaled(values: Floats) -> tuple[int, ...]:
    """Whole numbers for values, rounded."""
    return tuple(round(value * SCALE) for value in values.tolist())


class Prover:
    """Looks through the whole room for panels worth more than a bar; finds one, or proves that there is none."""

    def __init__(self, types: Types) -> None:
        self.types = types
        self._program = Program(
            types.rows,
            types.least,
            types.most,
            low=np.zeros(len(types)),
            high=types.many,
            worth=np.zeros(len(types)),
        )
        self._columns = [
            [(row, int(types.rows[row, kind])) for row in np.flatnonzero(types.rows[:, kind]).tolist()]
            for kind in range(len(types))
        ]
        self._limits = list(zip(map(int, types.least), map(int, types.most), strict=True))

    def from_prices(self, weights: Sequence[int], prices: Floats) -> Proved:
        """What prices on the rows prove by themselves."""
        leaf = _leaf(prices)
        return Proved(leaf, self._bound(weights, leaf, [0] * len(self.types), self._ends()))

    def better_panel(self, worth: Floats, bar: float, looks: int) -> tuple[Floats | None, bool]:
        """A panel worth more than the bar, if few looks find one; and whether it is sure that there is none."""
        self._program.set_worth(worth)
        waiting = [(np.zeros(len(self.types)), self.types.many.copy())]
        for _look in range(looks):
            if not waiting:
                return None, True
            low, high = waiting.pop()
            self._program.set_bounds(low, high)
            if not self._program.solve() or self._program.best <= bar:
                continue
            answer = self._program.answer
            broken = np.flatnonzero(~nearly_whole(answer))
            if not len(broken):
                return np.round(answer), False
            kind = first_broken(broken, answer)
            below, above = high.copy(), low.copy()
            below[kind], above[kind] = np.floor(answer[kind]), np.ceil(answer[kind])
            waiting += [(low, below), (above, high)]
        return None, not waiting

    def prove(self, weights: tuple[int, ...], bar: float) -> Proved | None:
        """A proof that no panel is worth more than the bar, or hardly; ``None`` if it would be too long."""
        self._program.set_worth(np.array(weights) / SCALE)
        self._left = MOST_ROOMS
        top = [int(SCALE * (bar + 1e-9))]
        proof = self._prove(weights, top, [0] * len(self.types), self._ends())
        return Proved(proof, top[0]) if proof else None

    def _ends(self) -> list[int]:
        return [int(many) for many in self.types.many]

    def _prove(
        self, weights: tuple[int, ...], top: list[int], low: list[int], high: list[int]
    ) -> Proof | None:
        self._left -= 1
        if self._left < 0:
            return None
        self._program.set_bounds(low, high)
        if not self._program.solve():
            empty = self._empty_room(low, high)
            return empty or self._halved(weights, top, low, high, None)
        answer = self._program.answer
        leaf = _leaf(self._program.row_prices)
        bound = self._bound(weights, leaf, low, high)
        if bound <= top[0]:
            return leaf
        broken = np.flatnonzero(~nearly_whole(answer))
        if not len(broken):  # a whole panel at the bar itself: what it is worth is the bound
            top[0] = max(top[0], bound)
            return leaf
        return self._halved(weights, top, low, high, (first_broken(broken, answer), answer))

    def _halved(
        self,
        weights: tuple[int, ...],
        top: list[int],
        low: list[int],
        high: list[int],
        where: tuple[int, Floats] | None,
    ) -> Proof | None:
        if where:
            kind, at = where[0], int(np.floor(where[1][where[0]]))
        else:
            kind = max(range(len(low)), key=lambda place: high[place] - low[place])
            at = (low[kind] + high[kind]) // 2
        if low[kind] == high[kind]:
            return None
        below = self._prove(weights, top, low, [*high[:kind], at, *high[kind + 1 :]])
        above = below and self._prove(weights, top, [*low[:kind], at + 1, *low[kind + 1 :]], high)
        return Branch(kind, at, below, above) if below and above else None

    def _empty_room(self, low: list[int], high: list[int]) -> Leaf | None:
        """Prices that prove a room empty: the solver's own, or a single row that cannot be met."""
        nothing = [0] * len(low)
        ray = self._program.clash
        tries = (
            [] if ray is None else [_leaf(ray / scale) for scale in (np.abs(ray).max(), -np.abs(ray).max())]
        )
        tries += [Leaf(((row, price),)) for row in range(len(self._limits)) for price in (SCALE, -SCALE)]
        for leaf in tries:
            if self._bound(nothing, leaf, low, high) < 0:
                return Leaf(leaf.prices, empty=True)
        return None

    def _bound(self, weights: Sequence[int], leaf: Leaf, low: list[int], high: list[int]) -> int:
        """Weak duality in whole numbers: what a panel between low and high can be worth at most."""
        prices = dict(leaf.prices)
        total = sum(price * self._limits[row][price > 0] for row, price in leaf.prices)
        for kind, column in enumerate(self._columns):
            left = weights[kind] - sum(prices.get(row, 0) * many for row, many in column)
            total += left * (high[kind] if left > 0 else low[kind])
        return total


def _leaf(prices: Floats) -> Leaf:
    return Leaf(tuple((row, price) for row, price in enumerate(scaled(prices)) if price))
