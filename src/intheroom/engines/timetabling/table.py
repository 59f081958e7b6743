"""A problem as numbers: options by time, who can come to which, and what each costs."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

import numpy as np
from numpy.typing import NDArray

from intheroom.engines.timetabling.problem import Answer, Option, Problem

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]
MOMENT = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1) // MOMENT
SAYS = {Answer.NO: 0, Answer.IF_NEED_BE: 1, Answer.YES: 2}


@dataclass(frozen=True, slots=True)
class Table:
    """P people and O options, the options by time, then id. ``says`` (P, O) is 0 no, 1 if need be, 2 yes.

    ``cost`` and ``budget`` are whole numbers of one coin, ``coin``. ``days`` are counted from year 1, ``starts`` and
    ``ends`` in moments of a microsecond from the first. ``places``: how many can attend; never more than can come.
    """

    problem: Problem
    options: tuple[Option, ...]
    says: NDArray[np.int8]
    cost: Ints
    budget: int | None
    coin: Fraction
    days: Ints
    weeks: Ints
    starts: Ints
    ends: Ints
    has_room: Marks
    places: Ints

    @property
    def able(self) -> Marks:
        """(P, O) Who can come."""
        return self.says > 0

    @property
    def few(self) -> Marks:
        """(O,) Where fewer can attend than can come."""
        few: Marks = self.places < self.able.sum(axis=0)
        return few

    def people_of(self, side: str) -> Marks:
        return np.array([person.side == side for person in self.problem.people])

    @property
    def sides(self) -> list[str]:
        return sorted({person.side for person in self.problem.people} - {""})

    def places_of(self, ids: tuple[str, ...]) -> Ints:
        """Where options stand here."""
        where = {option.id: place for place, option in enumerate(self.options)}
        return np.array(sorted({where[name] for name in ids}), dtype=np.int64)


def table_of(problem: Problem) -> Table:
    options = tuple(sorted(problem.options, key=lambda option: option.order))
    says = _says(problem, options)
    first = min((option.moment for option in options), default=None)
    starts = [(option.moment - first) // MOMENT for option in options] if first else []
    weeks = {week: place for place, week in enumerate(sorted({option.week for option in options}))}
    cost, budget, coin = _money(problem, options)
    able = (says > 0).sum(axis=0)
    places = [
        many if option.capacity is None else min(many, option.capacity)
        for option, many in zip(options, able.tolist(), strict=True)
    ]
    return Table(
        problem=problem,
        options=options,
        says=says,
        cost=cost,
        budget=budget,
        coin=coin,
        days=np.array([option.day.toordinal() for option in options], dtype=np.int64),
        weeks=np.array([weeks[option.week] for option in options], dtype=np.int64),
        starts=np.array(starts, dtype=np.int64),
        ends=np.array(
            [
                start + timedelta(minutes=option.minutes) // MOMENT
                for start, option in zip(starts, options, strict=True)
            ],
            dtype=np.int64,
        ),
        has_room=np.array([option.mode.has_a_room for option in options], dtype=bool),
        places=np.array(places, dtype=np.int64),
    )


def _says(problem: Problem, options: tuple[Option, ...]) -> NDArray[np.int8]:
    where = {option.id: place for place, option in enumerate(options)}
    says = np.zeros((len(problem.people), len(options)), dtype=np.int8)
    for row, person in enumerate(problem.people):
        for name, answer in problem.availability.get(person.id, {}).items():
            says[row, where[name]] = SAYS[answer]
    return says


def _money(problem: Problem, options: tuple[Option, ...]) -> tuple[Ints, int | None, Fraction]:
    """Costs and the budget as whole numbers of the largest coin that all costs can be paid in."""
    exact = [Fraction(option.cost) for option in options]
    parts = lcm(*(cost.denominator for cost in exact))
    coins = gcd(*(int(cost * parts) for cost in exact)) or 1
    coin = Fraction(coins, parts)
    budget = None if problem.budget is None else int(Fraction(problem.budget) // coin)
    return np.array([int(cost / coin) for cost in exact], dtype=np.int64), budget, coin


def shown(table: Table, coins: int) -> str:
    """An amount as it would be written in a problem."""
    amount = coins * table.coin
    return (
        str(amount.numerator)
        if amount.denominator == 1
        else str(Decimal(amount.numerator) / amount.denominator)
    )
