"""The rules as rows over options: sums of what is chosen that lie between two numbers."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import permutations

import numpy as np

from intheroom.engines.timetabling.rules import Rule
from intheroom.engines.timetabling.table import Floats, Ints, Marks, Table

NO_LIMIT = float("inf")
NOTHING: Collection[Rule] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """``least`` ≤ the sum of ``values`` over the chosen among ``places`` ≤ ``most``."""

    rule: Rule
    places: Ints
    values: Floats
    least: float
    most: float


def allowed(table: Table, without: Collection[Rule] = NOTHING) -> Marks:
    """(O,) Which options keep the rules that ask something of each session by itself."""
    problem, able = table.problem, table.able
    fine = np.ones(len(table.options), dtype=bool)
    if Rule.QUORUM not in without:
        fine &= table.places >= problem.quorum
    sides = [able[table.people_of(side)] for side in table.sides]
    if Rule.BOTH_SIDES not in without:
        for side in sides:
            fine &= side.sum(axis=0) >= problem.both_sides
    if Rule.SESSION_BALANCE not in without and problem.session_balance is not None:
        for one, other in permutations(sides, 2):
            fine &= _lead(one, other) <= problem.session_balance * len(one) * len(other)
    return fine


def _lead(one: Marks, other: Marks) -> Ints:
    """(O,) By how much the share of one side who can come is the larger, in hundredths times both their numbers."""
    lead: Ints = 100 * (one.sum(axis=0) * len(other) - other.sum(axis=0) * len(one))
    return lead


def rows_of(table: Table, without: Collection[Rule] = NOTHING) -> list[Row]:
    """Every rule about what is chosen together, but those of ``without``."""
    parts: dict[Rule, Callable[[Table], Iterator[Row]]] = {
        Rule.SESSIONS: _sessions,
        Rule.BUDGET: _budget,
        Rule.GAP: _gap,
        Rule.OVERLAP: partial(_overlap, gap=0 if Rule.GAP in without else table.problem.min_gap_days),
        Rule.WEEK: _week,
        Rule.IN_PERSON: _in_person,
        Rule.FIXED: _fixed,
        Rule.SERIES_BALANCE: _series_balance,
    }
    return [row for rule, part in parts.items() if rule not in without for row in part(table)]


def _sessions(table: Table) -> Iterator[Row]:
    every = np.arange(len(table.options))
    many = table.problem.sessions
    yield Row(Rule.SESSIONS, every, np.ones(len(every)), many, many)


def _budget(table: Table) -> Iterator[Row]:
    if table.budget is not None:
        some = np.flatnonzero(table.cost)
        yield Row(Rule.BUDGET, some, table.cost[some].astype(float), -NO_LIMIT, table.budget)


def _gap(table: Table) -> Iterator[Row]:
    """At most one in each run of so many days."""
    gap = table.problem.min_gap_days
    last = -1
    for day in np.unique(table.days).tolist() if gap else ():
        within = np.flatnonzero((table.days >= day) & (table.days < day + gap))
        latest = int(table.days[within].max())
        if latest > last:
            last = latest
            yield _at_most(Rule.GAP, within, 1)


def _overlap(table: Table, gap: int) -> Iterator[Row]:
    """At most one of those that are on at each moment when one begins. ``gap``: how many days apart any are anyway."""
    last: set[int] = set()
    for start in np.unique(table.starts).tolist():
        on = np.flatnonzero((table.starts <= start) & (table.ends > start))
        if int(table.days[on].max() - table.days[on].min()) < gap or set(on.tolist()) <= last:
            continue  # said by the gap, or by the row before
        last = set(on.tolist())
        yield _at_most(Rule.OVERLAP, on, 1)


def _week(table: Table) -> Iterator[Row]:
    most = table.problem.max_per_week
    for week in np.unique(table.weeks).tolist() if most is not None else ():
        yield _at_most(Rule.WEEK, np.flatnonzero(table.weeks == week), most or 0)


def _in_person(table: Table) -> Iterator[Row]:
    if table.problem.min_in_person:
        rooms = np.flatnonzero(table.has_room)
        yield Row(Rule.IN_PERSON, rooms, np.ones(len(rooms)), table.problem.min_in_person, NO_LIMIT)


def _fixed(table: Table) -> Iterator[Row]:
    some = table.places_of(table.problem.fixed)
    if len(some):
        yield Row(Rule.FIXED, some, np.ones(len(some)), len(some), len(some))


def _series_balance(table: Table) -> Iterator[Row]:
    problem, able = table.problem, table.able
    if problem.series_balance is None:
        return
    sides = [able[table.people_of(side)] for side in table.sides]
    for one, other in permutations(sides, 2):
        lead = _lead(one, other)
        some = np.flatnonzero(lead)
        most = problem.series_balance * len(one) * len(other) * problem.sessions
        yield Row(Rule.SERIES_BALANCE, some, lead[some].astype(float), -NO_LIMIT, most)


def _at_most(rule: Rule, places: Ints, most: int) -> Row:
    return Row(rule, places, np.ones(len(places)), -NO_LIMIT, most)


def keeps(rows: list[Row], chosen: Ints, size: int) -> bool:
    """Whether a choice keeps rows, counted in whole numbers."""
    x = np.zeros(size, dtype=np.int64)
    x[chosen] = 1
    return all(row.least <= int(row.values.astype(np.int64) @ x[row.places]) <= row.most for row in rows)
