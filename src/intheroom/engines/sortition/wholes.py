"""Small questions in whole numbers: as few as can be, or none."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

import numpy as np

from intheroom.engines.sortition.solver import Asked, Said, Table, ask, question, solver

Terms = Mapping[int, int]
"""How often each column counts."""


class NoAnswer(RuntimeError):
    """The solver gave up. It never does on sums of people; were it to, nothing is made up in its place."""


class Found(NamedTuple):
    """``numbers`` that keep every row, if any were found; ``parts`` before rounding; none cost less than ``bound``."""

    numbers: list[int] | None
    parts: list[float] | None
    bound: int


@dataclass
class Wholes:
    """Columns of whole numbers from 0 to ``mosts``, and rows: sums of them within two numbers, ends included."""

    mosts: list[int] = field(default_factory=list)
    rows: list[tuple[Terms, int, int]] = field(default_factory=list)

    def column(self, most: int) -> int:
        """A new number from 0 to ``most``; gives its place."""
        self.mosts.append(most)
        return len(self.mosts) - 1

    def columns(self, mosts: Iterable[int]) -> list[int]:
        return [self.column(most) for most in mosts]

    def row(self, terms: Terms, *, least: int | None = None, most: int | None = None) -> None:
        """A sum must be ``least`` at least and ``most`` at most."""
        ends = [max(many * self.mosts[column], 0) for column, many in terms.items()]
        starts = [min(many * self.mosts[column], 0) for column, many in terms.items()]
        # No end is written as one further off than the sum can reach.
        low = sum(starts) - 1 if least is None else least
        high = sum(ends) + 1 if most is None else most
        self.rows.append((dict(sorted(terms.items())), low, high))

    def least(self, costs: Terms | None = None) -> list[int] | None:
        """Numbers that keep every row and cost least; nothing where none do. The same each time it is asked."""
        found = self.search(costs or {}, range(len(self.mosts)))
        return None if found is None else found.numbers

    def search(
        self, costs: Terms, whole: Collection[int], *, none_of: Collection[int] = (), nodes: int | None = None
    ) -> "Found | None":
        """What costs least with the columns of ``whole`` in whole numbers and the others in parts; none in ``none_of``.

        Nothing where no numbers keep the rows. ``nodes``: how long to look, so that it ends; counted, not timed, so
        that the same is found each time. What the solver says is rounded and checked in whole numbers: its own
        tolerance never decides.
        """
        if any(low > high or (not terms and not low <= 0 <= high) for terms, low, high in self.rows):
            return None
        if not self.mosts:
            return Found([], [], 0)
        # Costs are whole numbers: what is within less than one of the bound is as cheap as can be.
        highs = solver(
            mip_rel_gap=0.0, mip_abs_gap=0.99, **({} if nodes is None else {"mip_max_nodes": nodes})
        )
        highs.passModel(self._question(costs, set(whole), set(none_of)))
        said = ask(highs)
        if said == Said.NONE:
            return None
        if said == Said.UNSURE:
            raise NoAnswer(str(highs.getModelStatus()))
        if said == Said.NOTHING_YET:
            return Found(None, None, 0)
        parts = list(highs.getSolution().col_value)
        bound = highs.getInfo().mip_dual_bound if whole else highs.getInfo().objective_function_value
        numbers = [round(number) for number in parts]
        kept = self._keeps(numbers)
        if not kept and len(whole) == len(self.mosts):
            raise NoAnswer("rounded")
        return Found(numbers if kept else None, parts, ceil(bound - 1e-6))

    def _keeps(self, answer: list[int]) -> bool:
        within = all(0 <= number <= most for number, most in zip(answer, self.mosts, strict=True))
        return within and all(
            low <= sum(many * answer[column] for column, many in terms.items()) <= high
            for terms, low, high in self.rows
        )

    def _question(self, costs: Terms, whole: set[int], none_of: set[int]) -> Asked:
        columns = range(len(self.mosts))
        sums = [terms for terms, _low, _high in self.rows]
        return question(
            Table(
                np.cumsum([0, *map(len, sums)]),
                np.array([column for terms in sums for column in terms]),
                np.array([many for terms in sums for many in terms.values()], dtype=float),
                by_row=True,
            ),
            [low for _terms, low, _high in self.rows],
            [high for _terms, _low, high in self.rows],
            low=np.zeros(len(self.mosts)),
            high=[0 if column in none_of else self.mosts[column] for column in columns],
            worth=[costs.get(column, 0) for column in columns],
            largest=False,
            whole=whole,
        )
