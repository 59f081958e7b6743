"""The fairest lottery over whole panels, when walking did not find it: panels are added while they help.

Column generation (Flanigan and others, Nature 2021), over types instead of people. A small program shares the tickets
out among the panels known so far; its prices say what another panel would have to be worth to help; the prover finds
one, or proves that there is none.
"""

from collections.abc import Callable, Iterable
from operator import mul

import numpy as np

from intheroom.engines.sortition.alike import Floats, Types
from intheroom.engines.sortition.listing import all_panels
from intheroom.engines.sortition.pool import Progress
from intheroom.engines.sortition.program import TOLERANCE, Program
from intheroom.engines.sortition.proving import Listed, Proved, Prover, scaled
from intheroom.engines.sortition.relaxed import Level, settled_by
from intheroom.engines.sortition.solver import NO_LIMIT
from intheroom.engines.sortition.walking import Share

LOOKS = 400
"""How many small programs one look for a panel may ask, before the solver's own search for whole numbers is asked."""
ENOUGH = 0.6
"""How many panels to start with, for each type."""
SLACK = 1e-10
"""How far below what was settled a type may fall in later programs, for the sake of their arithmetic."""


class Panels:
    """Panels known so far, and where to get more."""

    def __init__(self, types: Types, known: Iterable[Floats]) -> None:
        self.types = types
        self.prover = Prover(types)
        self.all = all_panels(types)
        self._whole = Program(
            types.rows,
            types.least,
            types.most,
            low=np.zeros(len(types)),
            high=types.many,
            worth=np.zeros(len(types)),
            whole=True,
        )
        self.known: list[Floats] = []
        self._keys: set[tuple[float, ...]] = set()
        for panel in known:
            self.add(panel)

    def add(self, panel: Floats) -> bool:
        """Whether the panel is new."""
        key = tuple(panel.tolist())
        if key in self._keys:
            return False
        self._keys.add(key)
        self.known.append(panel)
        return True

    def owed(self, chances: Floats) -> None:
        """A good handful to start with: panels that give those a seat who are owed one most."""
        if self.all is not None:  # one look at the list finds any that is missing
            return
        debt = np.zeros(len(self.types))
        for _turn in range(len(self.types)):
            if len(self.known) > ENOUGH * len(self.types):
                return
            debt += chances * self.types.many
            panel, _sure = self.prover.better_panel(debt / self.types.many, -NO_LIMIT, LOOKS)
            if panel is None:
                return
            debt -= panel
            self.add(panel)

    def better(self, worth: Floats, bar: float) -> Floats | None:
        """A panel worth more than the bar, or ``None`` where there is none."""
        if self.all is not None:
            worths = self.all @ worth
            place = int(worths.argmax())
            return self.all[place] if worths[place] > bar + TOLERANCE else None
        panel, sure = self.prover.better_panel(worth, bar + TOLERANCE, LOOKS)
        if panel is not None or sure:
            return panel
        best = self.best(worth)
        return best if best is not None and worth @ best > bar + TOLERANCE else None

    def prove(self, weights: tuple[int, ...], bar: float) -> Proved | None:
        """A proof that no panel is worth more than the bar; ``None`` where none was found in time."""
        if self.all is None:
            return self.prover.prove(weights, bar)
        worths = (sum(map(mul, weights, map(int, panel))) for panel in self.all.tolist())
        return Proved(Listed(), max(worths))

    def best(self, worth: Floats) -> Floats | None:
        """The panel that is worth most, or ``None`` where there is no panel at all."""
        self._whole.set_worth(worth)
        self._whole.forget()
        return np.round(self._whole.answer) if self._whole.solve() else None


class _Sharing:
    """Shares of tickets for the known panels, and one unknown more, which is made as large as it can be."""

    def __init__(self, panels: Panels, floors: Floats, entry: float, worth: float) -> None:
        self.panels = panels
        self.many = panels.types.many
        types = len(self.many)
        self.program = Program(
            np.concatenate([[[0.0]], np.full((types, 1), entry)]),
            np.concatenate([[1.0], floors]),
            np.concatenate([[1.0], np.full(types, NO_LIMIT)]),
            low=[0.0],
            high=[NO_LIMIT],
            worth=[worth],
        )
        for panel in panels.known:
            self._column(panel)

    def _column(self, panel: Floats) -> None:
        has = np.flatnonzero(panel)
        rows = np.concatenate([[0], has + 1]).astype(np.int32)
        self.program.add_column(0.0, rows, np.concatenate([[1.0], panel[has] / self.many[has]]))

    def improve(self, enough: Callable[[float], bool]) -> tuple[Floats, float]:
        """Add panels until none helps or it is enough; the prices (T,) of types, and the bar no panel is above."""
        while True:
            if not self.program.solve():
                raise ArithmeticError("the shares of tickets do not add up any more")
            prices = self.program.row_prices
            weights, bar = np.maximum(0.0, -prices[1:]), float(prices[0])
            if enough(self.program.best):
                return weights, bar
            panel = self.panels.better(weights / self.many, bar)
            if panel is None or not self.panels.add(panel):
                return weights, bar
            self._column(panel)

    @property
    def shares(self) -> list[Share]:
        parts = np.maximum(self.program.answer[1:], 0.0)
        return [
            Share(panel, float(part))
            for panel, part in zip(self.panels.known, parts / parts.sum(), strict=True)
            if part > 0
        ]


def pay_out(panels: Panels, chances: Floats, progress: Progress) -> list[Share] | None:
    """Shares that pay out the chances (T,), or ``None`` if no panels can."""
    sharing = _Sharing(panels, chances, entry=1.0, worth=-1.0)

    def enough(best: float) -> bool:
        progress("panels", 1 / (1 - 100 * min(best, 0.0)))
        return best > -TOLERANCE

    sharing.improve(enough)
    return sharing.shares if sharing.program.best > -TOLERANCE else None


def leximin(panels: Panels, progress: Progress) -> tuple[list[Level], list[Share]]:
    """Leximin over whole panels, level by level, each level with its proof. At least one panel must be known."""
    types = len(panels.types)
    sharing = _Sharing(panels, np.zeros(types), entry=-1.0, worth=1.0)
    is_open = np.ones(types, dtype=bool)
    levels: list[Level] = []
    while is_open.any():
        prices, bar = sharing.improve(lambda best: best > 1 - TOLERANCE)
        chance = min(sharing.program.best, 1.0)
        settled = settled_by(prices, is_open) if chance < 1 - TOLERANCE else np.flatnonzero(is_open)
        weights = scaled(prices / panels.types.many)
        levels.append(Level(chance, weights, panels.prove(weights, bar), tuple(settled.tolist())))
        for kind in settled.tolist():
            is_open[kind] = False
            sharing.program.set_entry(kind + 1, 0, 0.0)
            sharing.program.set_row(kind + 1, max(0.0, chance - SLACK), NO_LIMIT)
        progress("levels", 1 - is_open.sum() / types)
    sharing.program.solve()
    return levels, sharing.shares
