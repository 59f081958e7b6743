"""Plans found by hand, as it were: start anywhere, and put one session in another's place while that is fairer."""

from collections.abc import Callable
from random import Random

import numpy as np

from intheroom.engines.timetabling.rows import Row, keeps
from intheroom.engines.timetabling.rules import Rule
from intheroom.engines.timetabling.table import Floats, Ints, Marks, Table
from intheroom.engines.timetabling.thinning import Groups

STEEP = 6.0
"""How much more a first session counts than a second, and so on."""
EXACT = 2.0**50
NEARLY_AS_GOOD = 1 - 2e-4
"""What is a little worse than the best is gone on from too, or the climb would soon stay where it is."""


def weights(sessions: int, people: float, firm: int = 0) -> Floats:
    """(N,) What somebody's next session is worth when they have 0, 1, … already. Whole, and their sums exact.

    Of the first ``firm`` each is worth more than all that could come after them.
    """
    people, after = max(people, 1.0), max(sessions - firm, 1)
    most = np.floor(EXACT / people / (8 * people * sessions if firm else 1))
    steep = min(STEEP, max(2.0, np.floor(most ** (1 / after))))
    powers = np.minimum(np.maximum(np.floor(steep ** np.arange(after - 1, -1, -1.0)), 1.0), most)
    first = np.full(firm, 8 * people * powers[0])
    first[-1:] /= 4
    return np.append(first, powers)[:sessions]


class Climber:
    """Looks for plans over the options ``left``; nothing it finds is more than a good start."""

    def __init__(self, table: Table, left: Ints, groups: Groups, rows: list[Row], firm: int = 0) -> None:
        self.table, self.left, self.rows = table, left, rows
        self.able = (groups.says > 0).astype(float)
        self.many = groups.many
        self.worth = np.append(weights(table.problem.sessions, float(groups.many.sum()), firm), 0.0)
        # Where places are few, a session is worth only the part of each that fits.
        self.part = np.where(
            table.few[left], table.places[left] / np.maximum(table.able[:, left].sum(axis=0), 1), 1.0
        )
        self._clashes: dict[int, Marks] = {}
        self._weeks, self._cost, self._rooms = table.weeks[left], table.cost[left], table.has_room[left]
        fixed = table.places_of(table.problem.fixed)
        self._forced = np.flatnonzero(np.isin(left, fixed)).tolist()

    def climb(
        self,
        dice: Random,
        kicks: int,
        watch: Callable[[], None],
        start: Ints | None = None,
        *,
        wide: bool = False,
    ) -> Ints | None:
        """A plan, as places in ``left``, or nothing if none was met with. ``wide``: goes on from worse ones too."""
        enough = NEARLY_AS_GOOD if wide else 1.0
        best: list[int] | None = None
        base: list[int] = []
        top = -1.0
        current: list[int] = [] if start is None else start.tolist()
        for _kick in range(kicks):
            watch()
            plan = self._better(self._filled(current, dice))
            if plan is not None:
                value = self._value(plan)
                if value > top:
                    best, top = plan, value
                if value >= top * enough:
                    base = plan
            current = dice.sample(base, max(0, len(base) - dice.randint(2, 3))) if base else []
        return None if best is None else np.array(sorted(best), dtype=np.int64)

    def _value(self, plan: list[int]) -> float:
        had = self.able[:, plan].sum(axis=1).astype(int)
        return float(self.many @ np.concatenate([[0.0], np.cumsum(self.worth[:-1])])[had])

    def _clash(self, place: int) -> Marks:
        """(K,) What cannot be chosen beside it: itself, and what is too near to it."""
        known = self._clashes.get(place)
        if known is None:
            table, at, other = self.table, self.left, int(self.left[place])
            near = np.abs(table.days[at] - table.days[other]) < table.problem.min_gap_days
            over = (table.starts[at] < table.ends[other]) & (table.starts[other] < table.ends[at])
            known = self._clashes[place] = near | over
        return known

    def _open(self, plan: list[int]) -> Marks:
        """Which options can join a plan without breaking a rule that more sessions only break further."""
        table, problem = self.table, self.table.problem
        free = np.ones(len(self.left), dtype=bool)
        for place in plan:
            free &= ~self._clash(place)
        if problem.max_per_week is not None:
            in_week = np.bincount(self._weeks[plan], minlength=self._weeks.max() + 1)
            free &= in_week[self._weeks] < problem.max_per_week
        if table.budget is not None:
            free &= self._cost <= table.budget - self._cost[plan].sum()
        missing = problem.min_in_person - int(self._rooms[plan].sum())
        if missing >= problem.sessions - len(plan):
            free &= self._rooms
        return free

    def _gain(self, plan: list[int]) -> Floats:
        had = self.able[:, plan].sum(axis=1).astype(int)
        gain: Floats = ((self.many * self.worth[had]) @ self.able) * self.part
        return gain

    def _filled(self, plan: list[int], dice: Random) -> list[int] | None:
        """Joined by the best that fit, one by one; dearer ones are passed over when money would run out."""
        plan = list(dict.fromkeys([*self._forced, *plan]))
        table, many = self.table, self.table.problem.sessions
        while len(plan) < many:
            free = self._open(plan)
            if table.budget is not None:
                rest = table.budget - int(self._cost[plan].sum())
                share = rest / (many - len(plan))
                easy = free & (self._cost <= share * dice.choice((1.0, 1.3, 2.0)))
                free = easy if easy.any() else free
            if not free.any():
                return None
            gain = np.where(free, self._gain(plan) + 1.0, 0.0)
            if dice.random() < 0.3:
                gain *= np.array([dice.uniform(0.7, 1.0) for _ in range(len(gain))])
            plan.append(int(gain.argmax()))
        return plan

    def _better(self, plan: list[int] | None) -> list[int] | None:
        """As long as one session in another's place is fairer, that."""
        if plan is None or not keeps(self.rows, self.left[plan], len(self.table.options)):
            return None
        seen: set[frozenset[int]] = set()
        # Where places are few a gain is only a guess, and guesses can lead round in a ring.
        while frozenset(plan) not in seen:
            seen.add(frozenset(plan))
            gains = self._gains_without(plan)
            new = np.where(self._open_without(plan), gains, -1.0)
            best = new.argmax(axis=1)
            top, swap = 0.5, None
            for at, (out, into) in enumerate(zip(plan, best.tolist(), strict=True)):
                more = float(new[at, into] - gains[at, out])
                if more > top and out not in self._forced:
                    swapped = [*plan[:at], *plan[at + 1 :], into]
                    if self._balanced(swapped):
                        top, swap = more, swapped
            if swap is None:
                break
            plan = swap
        return plan

    def _gains_without(self, plan: list[int]) -> Floats:
        """(N, K) What each option would add, with one or another of the plan taken out."""
        able = self.able[:, plan].astype(int)
        had = able.sum(axis=1)[None, :] - able.T
        gains: Floats = ((self.many * self.worth[had]) @ self.able) * self.part
        return gains

    def _open_without(self, plan: list[int]) -> Marks:
        """(N, K) Which options can then stand in its place."""
        table, problem = self.table, self.table.problem
        clashes = np.array([self._clash(place) for place in plan])
        free: Marks = clashes.sum(axis=0) == clashes
        if problem.max_per_week is not None:
            in_week = np.bincount(self._weeks[plan], minlength=self._weeks.max() + 1)[self._weeks]
            free &= in_week - (self._weeks[plan][:, None] == self._weeks) < problem.max_per_week
        if table.budget is not None:
            free &= self._cost <= (table.budget - self._cost[plan].sum() + self._cost[plan])[:, None]
        free &= self._rooms | (self._rooms[plan].sum() - self._rooms[plan] >= problem.min_in_person)[:, None]
        return free

    def _balanced(self, plan: list[int]) -> bool:
        some = [row for row in self.rows if row.rule is Rule.SERIES_BALANCE]
        return not some or keeps(some, self.left[plan], len(self.table.options))
