"""Why no plan keeps the rules: the fewest of them that clash, and which number would have to be another."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, islice

import numpy as np

from intheroom.engines.timetabling.plan import Easing, Impossible
from intheroom.engines.timetabling.problem import Problem
from intheroom.engines.timetabling.program import NO_LIMIT, Program
from intheroom.engines.timetabling.rows import allowed, rows_of
from intheroom.engines.timetabling.rules import Limit, Rule
from intheroom.engines.timetabling.table import Floats, Ints, Table, shown

HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """The rules of a table, and perhaps that one of some options is chosen. ``watch`` may raise, to stop."""

    table: Table
    watch: Callable[[], None]
    one_of: Ints | None = None

    def possible(self, without: Collection[Rule] = (), problem: Problem | None = None) -> bool:
        """Whether some choice keeps the rules but those of ``without``; with other numbers if a problem is given."""
        return self._search(without, problem, lambda table: np.zeros(len(table.options))) is not None

    def cheapest(self) -> int | None:
        """The fewest coins that the other rules can be kept with."""
        found = self._search((Rule.BUDGET,), None, lambda table: -table.cost.astype(float))
        return None if found is None else int(self.table.cost[found].sum())

    def _search(
        self, without: Collection[Rule], problem: Problem | None, worth: Callable[[Table], Floats]
    ) -> Ints | None:
        table = self.table if problem is None else replace(self.table, problem=problem)
        size = len(table.options)
        if not size:
            return None
        program = Program(allowed(table, without).astype(float), size)
        program.add_rows([((row.places, row.values), row.least, row.most) for row in rows_of(table, without)])
        if self.one_of is not None:
            program.add_rows([((self.one_of, np.ones(len(self.one_of))), 1.0, NO_LIMIT)])
        program.set_worth((np.arange(size), worth(table)))
        found = program.in_wholes(gap=0.5, watch=self.watch)
        return None if found is None else np.flatnonzero(found.values > 0.5)


def why_not(asked: Asked) -> Impossible:
    """Why nothing keeps the rules of ``asked``. Of clashes as small, the one of rules that stand first in ``Rule``."""
    rules = active(asked.table)
    clash = next(
        some
        for many in range(1, len(rules) + 1)
        for some in combinations(rules, many)
        if not asked.possible(without=set(rules) - set(some))
    )
    eased = [Easing(limit_of(asked.table, rule), enough) for rule in rules for enough in _enough(asked, rule)]
    return Impossible(tuple(limit_of(asked.table, rule) for rule in clash), tuple(eased))


def active(table: Table) -> list[Rule]:
    """The rules that ask anything of this table's problem."""
    # Without the gap, sessions may overlap that it kept apart.
    some = {row.rule for without in ((), (Rule.GAP,)) for row in rows_of(table, without)}
    problem = table.problem
    by_session = {
        Rule.QUORUM: problem.quorum > 0,
        Rule.BOTH_SIDES: problem.both_sides > 0,
        Rule.SESSION_BALANCE: problem.session_balance is not None,
    }
    return [rule for rule in Rule if rule in some or by_session.get(rule)]


def limit_of(table: Table, rule: Rule) -> Limit:
    """A rule with what the problem asks by it."""
    problem = table.problem
    if rule is Rule.FIXED:
        return Limit(rule, str(len(set(problem.fixed))), tuple(sorted(set(problem.fixed))))
    if rule is Rule.OVERLAP:
        return Limit(rule)
    return Limit(rule, str(getattr(problem, rule.value)))


def _enough(asked: Asked, rule: Rule) -> Iterator[str]:
    """The nearest number that would do if only this rule were changed; blank for one without; nothing if none would."""
    if not asked.possible(without=(rule,)):
        return
    problem, table = asked.table.problem, asked.table
    if rule is Rule.BUDGET:
        coins = asked.cheapest()
        if coins is not None:
            yield shown(table, coins)
    elif rule is Rule.SESSIONS:
        yield from _first(asked, rule, range(problem.sessions - 1, 0, -1))
    elif rule is Rule.WEEK:
        yield from _nearest(asked, rule, range((problem.max_per_week or 0) + 1, problem.sessions + 1))
    elif rule in {Rule.SESSION_BALANCE, Rule.SERIES_BALANCE}:
        yield from _nearest(asked, rule, range(getattr(problem, rule.value) + 1, HUNDREDTHS + 1))
    elif rule in {Rule.GAP, Rule.IN_PERSON, Rule.QUORUM, Rule.BOTH_SIDES}:
        yield from _nearest(asked, rule, range(getattr(problem, rule.value) - 1, -1, -1))
    else:
        yield ""


def _with(asked: Asked, rule: Rule, number: int) -> bool:
    return asked.possible(problem=replace(asked.table.problem, **{rule.value: number}))  # type: ignore[arg-type]


def _first(asked: Asked, rule: Rule, numbers: Iterable[int]) -> Iterator[str]:
    """The first number that would do."""
    yield from islice((str(number) for number in numbers if _with(asked, rule, number)), 1)


def _nearest(asked: Asked, rule: Rule, numbers: range) -> Iterator[str]:
    """The first number that would do; all after it would too."""
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) // 2
        if _with(asked, rule, numbers[middle]):
            high = middle
        else:
            low = middle + 1
    if low < len(numbers):
        yield str(numbers[low])
