"""The fairest plan: aim after aim, each settled in parts where that is enough, else in whole numbers, and proven."""

from collections.abc import Callable
from decimal import Decimal
from math import ceil
from random import Random

import numpy as np

from intheroom.engines.timetabling.climbing import Climber
from intheroom.engines.timetabling.counting import Counted, Counter
from intheroom.engines.timetabling.model import Model
from intheroom.engines.timetabling.plan import Stage
from intheroom.engines.timetabling.problem import Cancelled, Enough, Progress
from intheroom.engines.timetabling.program import NO_LIMIT, NoAnswer, Relaxed, Terms
from intheroom.engines.timetabling.rows import rows_of
from intheroom.engines.timetabling.rules import Aim
from intheroom.engines.timetabling.table import Floats, Ints, Table, shown
from intheroom.engines.timetabling.thinning import Groups, groups_of, worth_a_look

NEAR = 1e-5
"""How much what the solver says may be off. Everything that is counted here is a whole number."""
KICKS, MANY_KICKS = 20, 150
"""How often a climb starts again; and how often where not everything will be proven."""
NEARLY_ONE = 0.999
EVERYONE = 100
"""In hundredths of people."""
FEW, NODES = 150, 10
"""Of how many options, and for how long, a better plan is looked for before all of them are searched."""
GAP_NEAR = 1e-9
SIXTHS = 6.0
"""A session counts so many times less than the one before, in the score for what is not proven."""


class NoPlan(Exception):
    """No choice keeps the rules."""


class Search:
    """One search for the best plan of a table. ``old``: places of an old plan, of which as many as can be are kept."""

    def __init__(self, table: Table, old: Ints, progress: Progress) -> None:
        self.table, self.old, self._progress = table, old, progress
        self.left = worth_a_look(table, old)
        self.groups = groups_of(table, self.left)
        self.model = Model(table, self.left, self.groups)
        self.program = self.model.program
        self.counter = Counter(table, old)
        self.best: Counted | None = None
        self.stages: list[Stage] = []
        self.gap: Decimal | None = None
        self.settled = False
        self._most: float | None = None
        self._worth: Floats = SIXTHS ** -np.arange(table.problem.sessions, dtype=np.float64)
        self._step, self._done = "start", 0.0

    def run(self, proof: int = EVERYONE) -> Counted:
        """The best plan; ``stages`` then says what is proven of it: all, or for so many hundredths of people."""
        if len(self.left) < self.table.problem.sessions:
            raise NoPlan
        try:
            every = np.arange(len(self.left))
            self._climb(every, KICKS)
            if proof < EVERYONE:
                self._climb(self._bound_all(), MANY_KICKS)
            if self._settle_people(proof):
                self._settle(Aim.YES, 0, self.model.yes(), lambda plan: plan.yes)
                self._settle(Aim.COST, 0, self.model.cost(), lambda plan: -plan.cost)
                self._earliest()
                self.settled = True
        except Enough:
            if self.best is None:
                raise Cancelled from None
        self._tell_gap()
        return self._known()

    def _settle_people(self, proof: int) -> bool:
        """The aims about people; whether all of them were settled."""
        if len(self.old):
            self._settle(Aim.KEPT, 0, self.model.some_of(self.old), lambda plan: plan.kept)
        many = len(self.table.problem.people)
        settled = 0
        for number in range(1, self.table.problem.sessions + 1):
            if proof < EVERYONE and settled * EVERYONE >= proof * many:
                return False
            self.model.open_level(number)
            self._settle(Aim.LEVEL, number, self.model.level(number), _level(number))
            settled = many - self._known().levels[number - 1]
        return True

    def _known(self) -> Counted:
        if self.best is None:
            raise NoPlan
        return self.best

    def _watch(self) -> None:
        self._progress(self._step, self._done)

    def _climb(self, among: Ints, kicks: int) -> None:
        """Looks for a good plan ``among`` some of what is left."""
        some = self.left[among]
        groups = Groups(self.groups.many, self.groups.says[:, among])
        climber = Climber(self.table, some, groups, rows_of(self.table), few=self.table.few[some])
        start = None if self.best is None else np.flatnonzero(np.isin(some, self.best.chosen))
        found = climber.climb(Random(0), kicks, self._watch, start)  # noqa: S311  # no secret hangs on it
        if found is not None:
            self._offer(some[found])

    def _bound_all(self) -> Ints:
        """No plan is worth more than this by a score that weighs each person's first session most.

        Gives what can be in a plan with a better score than the best so far, by the prices; and that plan itself.
        """
        self._watch()
        self.model.set_levels(1.0)
        self.program.set_worth(self.model.every_level(self._worth))
        relaxed = self.program.relaxed()
        if relaxed is None:
            raise NoPlan
        self._most = relaxed.best
        self.model.set_levels(0.0)
        if self.best is None:
            return np.arange(len(self.left))
        worth = float(self._worth @ np.array(self.best.levels))
        near = relaxed.best - np.abs(relaxed.prices[: len(self.left)]) > worth
        return np.flatnonzero(near | np.isin(self.left, self.best.chosen))

    def _tell_gap(self) -> None:
        """How far from that the plan is, rounded up, in millionths of a hundredth."""
        if self._most is not None and self._most > 0:
            worth = self._worth @ np.array(self._known().levels)
            part = max(0.0, 1 - float(worth) / self._most) + GAP_NEAR
            self.gap = Decimal(ceil(part * 10**8)) / 10**6

    def _offer(self, chosen: Ints) -> Counted | None:
        """Counts a choice, and keeps it if it is the best so far."""
        counted = self.counter.count(chosen)
        if counted is not None and (self.best is None or counted.order > self.best.order):
            self.best = counted
        return counted

    def _settle(self, aim: Aim, number: int, terms: Terms, value: Callable[[Counted], int]) -> None:
        """The most there can be of something, and from now on no less."""
        self._step, self._done = aim, len(self.stages) / (self.table.problem.sessions + 4)
        self._watch()
        self.program.set_worth(terms)
        relaxed = self.program.relaxed()
        if relaxed is None:
            raise NoPlan
        bound = _whole(relaxed.best)
        if self.best is None or bound > value(self.best):
            bound = self._searched(bound, value, relaxed)
        best = value(self._known())
        self.stages.append(Stage(aim, number, self._shown(aim, best), self._shown(aim, bound), "optimal"))
        self._narrow(best, relaxed)
        self.program.add_rows([(terms, best, NO_LIMIT)])

    def _searched(self, bound: int, value: Callable[[Counted], int], relaxed: Relaxed) -> int:
        """What nothing can go beyond, after a search in whole numbers. A better plan makes the search smaller."""
        while self.best is not None and value(self.best) < bound:
            known = self.best
            self._narrow(value(known), relaxed)
            if not self._look_near(relaxed) or value(self.best) <= value(known):
                break
        if self.best is not None and value(self.best) >= bound:
            return bound
        return self._in_wholes(bound)

    def _look_near(self, relaxed: Relaxed) -> bool:
        """Search only among the few options with the best prices, and not for long; whether there was any point."""
        size = self.model.size
        free = np.flatnonzero(self.program.low[:size] < self.program.high[:size])
        if len(free) < 2 * FEW:
            return False
        far = np.abs(relaxed.prices[free])
        far[np.isin(self.left[free], self._known().chosen) | (relaxed.values[free] > NEAR)] = -1.0
        out = free[np.argsort(far, kind="stable")[FEW:]]
        self.program.set_bounds(out, 0.0, 0.0)
        self._in_wholes(0, nodes=NODES)
        self.program.set_bounds(out, 0.0, 1.0)
        return True

    def _in_wholes(self, bound: int, nodes: int | None = None) -> int:
        """The solver's word on what nothing can go beyond."""
        start = None
        if self.best is not None:
            start = np.isin(self.left, np.array(self.best.chosen)).astype(float)
        whole = self.program.in_wholes(start=start, gap=NEARLY_ONE, nodes=nodes, watch=self._watch)
        if whole is None:
            if self.best is None:
                raise NoPlan
            raise NoAnswer("a plan that is known is not there")
        self._offer(self.model.chosen(whole.values))
        return min(bound, _whole(whole.bound))

    def _narrow(self, best: int, relaxed: Relaxed) -> None:
        """What can be in no plan that reaches ``best``, or is in each that does, by the prices of the best in parts."""
        size = self.model.size
        prices, low, high = relaxed.prices[:size], self.program.low[:size], self.program.high[:size]
        hopeless = (_floor(relaxed.best - np.abs(prices), 10) < best) & (low < high)
        out = hopeless & (relaxed.values[:size] < NEAR)
        into = hopeless & (relaxed.values[:size] > 1 - NEAR)
        self.program.set_bounds(np.flatnonzero(out), 0.0, 0.0)
        self.program.set_bounds(np.flatnonzero(into), 1.0, 1.0)

    def _earliest(self) -> None:
        """Session by session: can one be chosen before the next of the plan? Then that is the plan."""
        self._step, before = Aim.EARLIEST, 0
        for place in range(self.table.problem.sessions):
            while True:
                self._watch()
                at = self._known().chosen[place]
                columns = np.flatnonzero((self.left < at) & (self.left >= before))
                open_ones = columns[self.program.high[columns] > 0]
                if not len(open_ones) or not self._any_of(open_ones):
                    break
            self.program.set_bounds(columns, 0.0, 0.0)
            self.program.set_bounds(np.flatnonzero(self.left == at), 1.0, 1.0)
            before = at + 1
        many = str(self.table.problem.sessions)
        self.stages.append(Stage(Aim.EARLIEST, 0, many, many, "optimal"))

    def _shown(self, aim: Aim, number: int) -> str:
        return str(number) if aim is not Aim.COST else shown(self.table, -number)

    def _any_of(self, columns: Ints) -> bool:
        """Whether a plan as good has any of these; if so that one is now the best."""
        terms = (columns, np.ones(len(columns)))
        self.program.set_worth(terms)
        relaxed = self.program.relaxed()
        if relaxed is None:
            raise NoAnswer("a plan that is known is not there")
        if relaxed.best < 1 - NEAR:
            return False
        known = self._known()
        bound = self._in_wholes(_whole(relaxed.best))
        if self._known() is not known:
            return True
        if bound > 0:
            raise NoAnswer("an earlier plan is said to be there, and is not")
        return False


def _floor(number: Floats, times: float = 1.0) -> Floats:
    """The whole numbers below, but for what the solver may be off, so many ``times``."""
    floor: Floats = np.floor(number + times * np.maximum(NEAR, 1e-8 * np.abs(number)))
    return floor


def _whole(number: float) -> int:
    return int(_floor(np.array(number)))


def _level(number: int) -> Callable[[Counted], int]:
    return lambda plan: plan.levels[number - 1]
