"""Small questions in whole numbers, put to HiGHS: as few as can be, or none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import highspy
import numpy as np

Terms = Mapping[int, int]
"""How often each column counts."""


class NoAnswer(RuntimeError):
    """The solver gave up. It never does on sums of people; were it to, nothing is made up in its place."""


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
        """Numbers that keep every row and cost least; nothing where none do. The same each time it is asked.

        What the solver says is rounded and checked in whole numbers: its own tolerance never decides.
        """
        if any(low > high or (not terms and not low <= 0 <= high) for terms, low, high in self.rows):
            return None
        if not self.mosts:
            return []
        solver = self._solver(costs or {})
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(str(status))
        answer = [round(number) for number in solver.getSolution().col_value]
        if not self._keeps(answer):
            raise NoAnswer("rounded")
        return answer

    def _keeps(self, answer: list[int]) -> bool:
        within = all(0 <= number <= most for number, most in zip(answer, self.mosts, strict=True))
        return within and all(
            low <= sum(many * answer[column] for column, many in terms.items()) <= high
            for terms, low, high in self.rows
        )

    def _solver(self, costs: Terms) -> highspy.Highs:
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.silent()
        options = {"threads": 1, "random_seed": 0, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5}
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.passModel(self._model(costs))
        return solver

    def _model(self, costs: Terms) -> highspy.HighsLp:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(self.mosts), len(self.rows)
        model.col_cost_ = np.array([costs.get(column, 0) for column in range(len(self.mosts))], dtype=float)
        model.col_lower_ = np.zeros(len(self.mosts))
        model.col_upper_ = np.array(self.mosts, dtype=float)
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(self.mosts)
        model.row_lower_ = np.array([low for _terms, low, _high in self.rows], dtype=float)
        model.row_upper_ = np.array([high for _terms, _low, high in self.rows], dtype=float)
        starts = np.cumsum([0, *(len(terms) for terms, _low, _high in self.rows)])
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = starts
        model.a_matrix_.index_ = np.array([column for terms, _low, _high in self.rows for column in terms])
        model.a_matrix_.value_ = np.array(
            [many for terms, _low, _high in self.rows for many in terms.values()], dtype=float
        )
        return model
