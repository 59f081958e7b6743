"""The fairest plan: aim after aim, each settled in parts where that is enough, else in whole numbers, and proven."""

from collections.abc import Callable
from decimal import Decimal
from math import ceil
from random import Random

import numpy as np

from intheroom.engines.timetabling.branching import Kinds
from intheroom.engines.timetabling.climbing import Climber
from intheroom.engines.timetabling.counting import Counted, Counter
from intheroom.engines.timetabling.model import Model
from intheroom.engines.timetabling.plan import Stage
from intheroom.engines.timetabling.problem import Cancelled, Enough, Progress
from intheroom.engines.timetabling.program import NEAR, NO_LIMIT, NoAnswer, Relaxed, Terms, whole_below
from intheroom.engines.timetabling.reaching import Reach, hopeless
from intheroom.engines.timetabling.rows import rows_of
from intheroom.engines.timetabling.rules import Aim
from intheroom.engines.timetabling.table import Floats, Ints, Table, shown
from intheroom.engines.timetabling.thinning import Groups, groups_of, worth_a_look

KICKS, MANY_KICKS = 20, 300
"""How often a climb starts again; and how often where not everything will be proven."""
NEARLY_ONE = 0.999
EVERYONE = 100
"""In hundredths of people."""
KICK_PER = 4
"""A climb for each level starts again once for so many people."""
CLIMBED = 1800
"""Among so many options, those with the best prices, such a climb looks."""
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
        kinds = Kinds(*self.model.wholes(), self.model.sums)
        self._reach = Reach(self.program, self.model.size, kinds, self._accept, self._watch)
        self._rows = rows_of(table)
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
                near = self._bound_all()
                self._climb(near, MANY_KICKS)
                self._climb(near, MANY_KICKS, wide=True)
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
        for number in range(1, self.table.problem.sessions + 1):
            self.model.open_level(number)
            terms = self.model.level(number)
            # Whoever cannot have so many has fewer, and how many is settled.
            if proof < EVERYONE and self._at_most(
                many - ceil(proof * many / EVERYONE), terms, _level(number)
            ):
                return False
            self._settle(Aim.LEVEL, number, terms, _level(number))
        return True

    def _at_most(self, most: int, terms: Terms, value: Callable[[Counted], int]) -> bool:
        """Whether nothing goes beyond so much of something."""
        if self.best is not None and value(self.best) > most:
            return False
        self.program.set_worth(terms)
        relaxed = self.program.relaxed()
        if relaxed is None:
            raise NoPlan
        if _whole(relaxed.best) <= most or self.best is None or self.model.few.any():
            return _whole(relaxed.best) <= most
        return not self._reach.reaches(most + 1, lambda: value(self._known()), relaxed)

    def _known(self) -> Counted:
        if self.best is None:
            raise NoPlan
        return self.best

    def _watch(self) -> None:
        self._progress(self._step, self._done)

    def _climb(self, among: Ints, kicks: int, firm: int = 0, *, wide: bool = False) -> None:
        """Looks for a good plan ``among`` some of what is left. ``firm``: so many levels are never given up."""
        some = self.left[among]
        groups = Groups(self.groups.many, self.groups.says[:, among])
        climber = Climber(self.table, some, groups, self._rows, firm)
        start = None if self.best is None else np.flatnonzero(np.isin(some, self.best.chosen))
        dice = Random(0)  # noqa: S311  # no secret hangs on it
        found = climber.climb(dice, kicks, self._watch, start, wide=wide)
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
        far = np.abs(relaxed.prices[: len(self.left)])
        far[np.isin(self.left, self.best.chosen)] = -1.0
        near = np.flatnonzero(relaxed.best - far > worth)
        return near[np.argsort(far[near], kind="stable")[:CLIMBED]]

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
        if aim is Aim.LEVEL and self.best is not None and bound > value(self.best):
            among = np.flatnonzero(self.program.high[: self.model.size])
            for firm in (number - 1, number):
                self._climb(among, len(self.groups.many) // KICK_PER, firm)
        if self.best is None or bound > value(self.best):
            bound = self._searched(bound, value, relaxed)
        best = value(self._known())
        self.stages.append(Stage(aim, number, self._shown(aim, best), self._shown(aim, bound), "optimal"))
        self._narrow(best, relaxed)
        self.program.add_rows([(terms, best, NO_LIMIT)])

    def _searched(self, bound: int, value: Callable[[Counted], int], relaxed: Relaxed) -> int:
        """What nothing can go beyond."""
        if self.best is None or self.model.few.any():
            # Measured: few places make many programs in parts alike, and whole numbers are quicker.
            return self._in_wholes(bound)
        return self._reach.most(bound, lambda: value(self._known()), self._columns, relaxed)

    def _columns(self) -> Ints:
        """Which columns the best plan so far has chosen."""
        return np.flatnonzero(np.isin(self.left, self._known().chosen))

    def _accept(self, values: Floats) -> None:
        self._offer(self.model.chosen(values))

    def _in_wholes(self, bound: int) -> int:
        """The solver's word on what nothing can go beyond."""
        start = None
        if self.best is not None:
            start = np.isin(self.left, np.array(self.best.chosen)).astype(float)
        whole = self.program.in_wholes(start=start, gap=NEARLY_ONE, watch=self._watch)
        if whole is None:
            if self.best is None:
                raise NoPlan
            raise NoAnswer("a plan that is known is not there")
        self._offer(self.model.chosen(whole.values))
        return min(bound, _whole(whole.bound))

    def _narrow(self, best: int, relaxed: Relaxed) -> None:
        for columns, number in hopeless(self.program, self.model.size, best, relaxed):
            self.program.set_bounds(columns, number, number)

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


def _whole(number: float) -> int:
    return int(whole_below(number))


def _level(number: int) -> Callable[[Counted], int]:
    return lambda plan: plan.levels[number - 1]
