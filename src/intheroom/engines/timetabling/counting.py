"""What a choice of sessions comes to, counted in whole numbers without any solver."""

from dataclasses import dataclass

import numpy as np

from intheroom.engines.timetabling.rows import allowed, keeps, rows_of
from intheroom.engines.timetabling.seats import Pair, seated
from intheroom.engines.timetabling.table import Ints, Table


@dataclass(frozen=True, slots=True)
class Counted:
    """A choice that keeps every rule. ``levels``: how many attend 1 session or more, 2 or more, and so on."""

    chosen: tuple[int, ...]
    pairs: frozenset[Pair]
    kept: int
    levels: tuple[int, ...]
    yes: int
    cost: int

    @property
    def order(self) -> tuple[int, ...]:
        """The larger the better: every aim in turn."""
        return (self.kept, *self.levels, self.yes, -self.cost, *(-place for place in self.chosen))


class Counter:
    """Counts choices of one table. ``old``: the places of an old plan's sessions."""

    def __init__(self, table: Table, old: Ints) -> None:
        self.table, self.old = table, frozenset(old.tolist())
        self._rows, self._fine = rows_of(table), allowed(table)

    def count(self, chosen: Ints) -> Counted | None:
        """Nothing where the choice breaks a rule."""
        table = self.table
        places = np.array(sorted(set(chosen.tolist())), dtype=np.int64)
        if not self._fine[places].all() or not keeps(self._rows, places, len(table.options)):
            return None
        pairs = seated(table, tuple(places.tolist()))
        attends = np.bincount([person for person, _option in pairs], minlength=len(table.problem.people))
        return Counted(
            chosen=tuple(places.tolist()),
            pairs=frozenset(pairs),
            kept=len(self.old & set(places.tolist())),
            levels=tuple(int((attends >= many).sum()) for many in range(1, table.problem.sessions + 1)),
            yes=sum(int(table.says[pair] == 2) for pair in pairs),
            cost=int(table.cost[places].sum()),
        )
