"""The one door to the solver: small linear and whole-number programs on HiGHS, the same answer on every run."""

from collections.abc import Sequence

import highspy
import numpy as np
from numpy.typing import ArrayLike, NDArray

from intheroom.engines.sortition.alike import Floats

NO_LIMIT = float(highspy.kHighsInf)
TOLERANCE = 1e-9
"""What the solver may be wrong by in a row or a bound; what is reported is a thousand times coarser."""


class Program:
    """Maximise ``worth @ x`` where low ≤ x ≤ high and least ≤ rows @ x ≤ most.

    ``rows`` is (R, N). Presolve is off, so that a program that is asked again starts from its last answer. ``whole``
    asks for whole numbers, the best there are or at most this part worse: ``near_enough``.
    """

    def __init__(
        self,
        rows: Floats,
        least: ArrayLike,
        most: ArrayLike,
        *,
        low: ArrayLike,
        high: ArrayLike,
        worth: ArrayLike,
        whole: bool = False,
        near_enough: float = 0.0,
    ) -> None:
        self.size = rows.shape[1]
        self._all = np.arange(self.size, dtype=np.int32)
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (
            ("output_flag", False),
            ("threads", 1),
            ("random_seed", 0),
            ("presolve", "choose" if whole else "off"),
            ("primal_feasibility_tolerance", TOLERANCE),
            ("dual_feasibility_tolerance", TOLERANCE),
            ("mip_abs_gap", TOLERANCE),
            ("mip_rel_gap", near_enough),
        ):
            self._highs.setOptionValue(option, value)
        self._highs.passModel(_model(rows, least, most, low=low, high=high, worth=worth))
        if whole:
            kinds = np.full(self.size, highspy.HighsVarType.kInteger)
            self._highs.changeColsIntegrality(self.size, self._all, kinds)

    def set_worth(self, worth: ArrayLike) -> None:
        self._highs.changeColsCost(self.size, self._all, np.asarray(worth, float))

    def set_bounds(self, low: ArrayLike, high: ArrayLike) -> None:
        self._highs.changeColsBounds(self.size, self._all, np.asarray(low, float), np.asarray(high, float))

    def set_row(self, row: int, least: float, most: float) -> None:
        self._highs.changeRowBounds(row, least, most)

    def set_entry(self, row: int, column: int, value: float) -> None:
        self._highs.changeCoeff(row, column, value)

    def add_column(self, worth: float, rows: NDArray[np.int32], values: Floats) -> None:
        """One more unknown, from 0 upwards, with its entries in some rows."""
        self._highs.addCol(worth, 0.0, NO_LIMIT, len(rows), rows, values)
        self.size += 1
        self._all = np.arange(self.size, dtype=np.int32)

    def forget(self) -> None:
        """Start the next solve from nothing, so that its answer does not depend on those before."""
        self._highs.clearSolver()

    def solve(self) -> bool:
        """Whether there is a best answer."""
        self._highs.run()
        return bool(self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    @property
    def best(self) -> float:
        return float(self._highs.getInfo().objective_function_value)

    @property
    def answer(self) -> Floats:
        """(N,)"""
        return np.array(self._highs.getSolution().col_value)

    @property
    def row_prices(self) -> Floats:
        """(R,) What one more of each row's limit would add to the best."""
        return np.array(self._highs.getSolution().row_dual)

    @property
    def column_prices(self) -> Floats:
        """(N,) What one more of each unknown would add to the best."""
        return np.array(self._highs.getSolution().col_dual)

    @property
    def clash(self) -> Floats | None:
        """(R,) Prices on the rows which prove that no answer exists, if the solver has them."""
        _status, known, ray = self._highs.getDualRay()  # type: ignore[attr-defined]  # its list of names leaves it out
        return np.array(ray) if known else None


def _model(
    rows: Floats, least: ArrayLike, most: ArrayLike, *, low: ArrayLike, high: ArrayLike, worth: ArrayLike
) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = rows.shape
    model.row_lower_, model.row_upper_ = np.asarray(least, float), np.asarray(most, float)
    model.col_lower_, model.col_upper_ = np.asarray(low, float), np.asarray(high, float)
    model.col_cost_ = np.asarray(worth, float)
    model.sense_ = highspy.ObjSense.kMaximize
    across, down = np.nonzero(rows.T)
    starts = np.searchsorted(across, np.arange(rows.shape[1] + 1))
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = starts.astype(np.int32)
    model.a_matrix_.index_ = down.astype(np.int32)
    model.a_matrix_.value_ = rows.T[across, down]
    return model


def nearly_whole(values: Floats) -> NDArray[np.bool_]:
    """Which of the values are whole numbers, but for what the solver may be wrong by."""
    return np.abs(values - np.round(values)) <= 1e-6


def first_broken(places: Sequence[int] | NDArray[np.intp], values: Floats) -> int:
    """Of some places, the one whose value is nearest to the next whole number from below."""
    left = values[places] - np.floor(values[places])
    return int(places[int(np.argmax(left))])
