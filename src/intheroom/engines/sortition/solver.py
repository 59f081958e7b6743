"""The one door to HiGHS: how a question is put to it, and what it says. The same answer on every run."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

import highspy
import numpy as np
from numpy.typing import ArrayLike, NDArray

NO_LIMIT = float(highspy.kHighsInf)
Asked = highspy.HighsLp
"""A question as HiGHS reads it."""


class Said(Enum):
    """How a look for the best ended."""

    BEST = auto()
    # No numbers keep the rows.
    NONE = auto()
    # It had looked as long as it was let, and found some numbers, or nothing yet.
    SOME = auto()
    NOTHING_YET = auto()
    # None of these, which is never taken for an answer.
    UNSURE = auto()


@dataclass(frozen=True, slots=True)
class Table:
    """The entries that are not nothing: of each row together, or of each column."""

    starts: ArrayLike
    places: ArrayLike
    values: ArrayLike
    by_row: bool

    @classmethod
    def of(cls, rows: NDArray[np.float64]) -> "Table":
        """Of rows (R, N) that are written out."""
        across, down = np.nonzero(rows.T)
        starts = np.searchsorted(across, np.arange(rows.shape[1] + 1))
        return cls(starts.astype(np.int32), down.astype(np.int32), rows.T[across, down], by_row=False)


def solver(**options: float | str) -> highspy.Highs:
    """A quiet one on one thread, which throws the same dice each time."""
    found = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in {"output_flag": False, "threads": 1, "random_seed": 0, **options}.items():
        found.setOptionValue(option, value)
    return found


def question(
    table: Table,
    least: ArrayLike,
    most: ArrayLike,
    *,
    low: ArrayLike,
    high: ArrayLike,
    worth: ArrayLike,
    largest: bool,
    whole: Collection[int] = (),
) -> Asked:
    """The ``largest`` worth, or the least, of columns from low to high with each row from least to most."""
    asked = Asked()
    asked.row_lower_, asked.row_upper_ = np.asarray(least, float), np.asarray(most, float)
    asked.col_lower_, asked.col_upper_ = np.asarray(low, float), np.asarray(high, float)
    asked.col_cost_ = np.asarray(worth, float)
    asked.num_row_, asked.num_col_ = len(asked.row_lower_), len(asked.col_cost_)
    asked.sense_ = highspy.ObjSense.kMaximize if largest else highspy.ObjSense.kMinimize
    if whole:
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        asked.integrality_ = [kinds[column in whole] for column in range(asked.num_col_)]
    form = highspy.MatrixFormat
    asked.a_matrix_.format_ = form.kRowwise if table.by_row else form.kColwise
    asked.a_matrix_.start_ = np.asarray(table.starts)
    asked.a_matrix_.index_ = np.asarray(table.places)
    asked.a_matrix_.value_ = np.asarray(table.values, float)
    return asked


def ask(asked: highspy.Highs) -> Said:
    """Look for the best."""
    asked.run()
    status, found = asked.getModelStatus(), asked.getInfo().primal_solution_status
    if status == highspy.HighsModelStatus.kSolutionLimit:
        return Said.SOME if found == highspy.SolutionStatus.kSolutionStatusFeasible else Said.NOTHING_YET
    ends = {highspy.HighsModelStatus.kOptimal: Said.BEST, highspy.HighsModelStatus.kInfeasible: Said.NONE}
    return ends.get(status, Said.UNSURE)
