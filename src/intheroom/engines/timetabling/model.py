"""The linear program of a problem: which sessions, who has how many, and who gets a place where places are few.

Columns: one for each option that is left (whole); then for each group of people and each n from 1, the part of it
that attends n or more; then for each person and option with few places, whether they are given one. Only the
first need be whole numbers. With those fixed the rest is a flow of whole numbers through a network; and once level
n is at its largest, "the part that attends n or more" can only be all or nothing.
"""

from collections import defaultdict

import numpy as np

from intheroom.engines.timetabling.program import NO_LIMIT, Program, Terms
from intheroom.engines.timetabling.rows import rows_of
from intheroom.engines.timetabling.table import Floats, Ints, Marks, Table
from intheroom.engines.timetabling.thinning import Groups


class Model:
    """``left``: the places in the table of the K options that can be chosen. G groups, N sessions."""

    def __init__(self, table: Table, left: Ints, groups: Groups) -> None:
        self.table, self.left, self.groups = table, left, groups
        self.sessions, self.size = table.problem.sessions, len(left)
        self.few = table.few[left]
        many = len(groups.many)
        self._levels = self.size + np.arange(many * self.sessions).reshape(many, self.sessions)
        # (S,) of each seat that may be given: whose, and at which option left.
        self._whose, self._where = np.nonzero((groups.says > 0) & self.few[None, :])
        self._seats = self.size + many * self.sessions + np.arange(len(self._whose))
        high = np.ones(self.size + self._levels.size + len(self._seats))
        high[self._levels] = 0.0
        self.program = Program(high, self.size)
        rules = self._rules()
        counts = [terms[1] for terms, _least, _most in rules]
        questions = self._questions()
        self.program.add_rows(rules)
        at = self.program.add_rows(questions)
        # (.,) Rows that count sessions: in a week, on days that are near, at a venue, at a time.
        self.sums = np.append(
            np.array([row for row, values in enumerate(counts) if (values == 1).all()], dtype=np.int64),
            at + np.arange(len(questions)),
        )
        self.program.add_rows(self._attendance())
        self.program.add_rows(self._places())

    def _rules(self) -> list[tuple[Terms, float, float]]:
        where = np.full(len(self.table.options), -1, dtype=np.int64)
        where[self.left] = np.arange(self.size)
        rows = []
        for row in rows_of(self.table):
            here = where[row.places] >= 0
            terms = (where[row.places][here], row.values[here])
            rows.append((terms, row.least, row.most))
        return rows

    def _questions(self) -> list[tuple[Terms, float, float]]:
        """How many sessions there are at each venue, and at each time: no rules, but good questions to ask."""
        alike: dict[str | int, list[int]] = defaultdict(list)
        for column, place in enumerate(self.left.tolist()):
            alike[self.table.options[place].venue].append(column)
            alike[int(self.table.starts[place])].append(column)
        return [
            ((np.array(columns), np.ones(len(columns))), -NO_LIMIT, NO_LIMIT) for columns in alike.values()
        ]

    def _attendance(self) -> list[tuple[Terms, float, float]]:
        """Nobody has more levels than sessions they attend."""
        rows = []
        for group, says in enumerate(self.groups.says):
            able = np.flatnonzero((says > 0) & ~self.few)
            seats = self._seats[self._whose == group]
            columns = np.concatenate([self._levels[group], able, seats])
            values = np.concatenate([np.ones(self.sessions), -np.ones(len(able) + len(seats))])
            rows.append(((columns, values), -NO_LIMIT, 0.0))
        return rows

    def _places(self) -> list[tuple[Terms, float, float]]:
        """No more seats than there are places, and only at what is chosen."""
        rows: list[tuple[Terms, float, float]] = []
        for option in np.flatnonzero(self.few).tolist():
            seats = self._seats[self._where == option]
            places = float(self.table.places[self.left[option]])
            rows.append(((np.append(seats, option), np.append(np.ones(len(seats)), -places)), -NO_LIMIT, 0.0))
            rows += [
                ((np.array([seat, option]), np.array([1.0, -1.0])), -NO_LIMIT, 0.0) for seat in seats.tolist()
            ]
        return rows

    def open_level(self, number: int) -> None:
        """From now on level ``number``, from 1, counts.

        That these columns come out whole follows by itself; but to try whom to leave out is much quicker than to try
        which of a thousand options.
        """
        self.program.set_bounds(self._levels[:, number - 1], 0.0, 1.0)
        self.program.set_whole(self._levels[:, number - 1])

    def wholes(self) -> tuple[Marks, Marks]:
        """(C,) Which columns are options, and which are levels."""
        columns = np.arange(self.program.size)
        return columns < self.size, (columns >= self.size) & (columns < self.size + self._levels.size)

    def level(self, number: int) -> Terms:
        """How many people attend ``number`` or more."""
        return self._levels[:, number - 1], self.groups.many

    def every_level(self, worth: Floats) -> Terms:
        """All levels at once, each counted for what it is worth."""
        return self._levels.ravel(), np.outer(self.groups.many, worth).ravel()

    def set_levels(self, most: float) -> None:
        """At most this part of each, in every level."""
        self.program.set_bounds(self._levels.ravel(), 0.0, most)

    def yes(self) -> Terms:
        yes = self.groups.says == 2
        plain = np.where(self.few, 0.0, self.groups.many @ yes)
        return (
            np.concatenate([np.arange(self.size), self._seats]),
            np.concatenate([plain, yes[self._whose, self._where].astype(float)]),
        )

    def cost(self) -> Terms:
        return np.arange(self.size), -self.table.cost[self.left].astype(float)

    def some_of(self, places: Ints) -> Terms:
        """How many of some options, by their places in the table, are chosen."""
        columns = np.flatnonzero(np.isin(self.left, places))
        return columns, np.ones(len(columns))

    def chosen(self, values: Floats) -> Ints:
        """The places in the table of what is chosen."""
        return self.left[np.flatnonzero(values[: self.size] > 0.5)]
