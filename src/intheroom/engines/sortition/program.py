"""Small programs in parts that are asked again and again, each time from the last answer; some in whole numbers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from intheroom.engines.sortition.alike import Floats
from intheroom.engines.sortition.solver import NO_LIMIT, Said, Table, ask, question, solver

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
        self._highs = solver(
            presolve="choose" if whole else "off",
            primal_feasibility_tolerance=TOLERANCE,
            dual_feasibility_tolerance=TOLERANCE,
            mip_abs_gap=TOLERANCE,
            mip_rel_gap=near_enough,
        )
        columns = range(self.size) if whole else ()
        self._highs.passModel(
            question(
                Table.of(rows), least, most, low=low, high=high, worth=worth, largest=True, whole=columns
            )
        )

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
        return ask(self._highs) == Said.BEST

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


def nearly_whole(values: Floats) -> NDArray[np.bool_]:
    """Which of the values are whole numbers, but for what the solver may be wrong by."""
    return np.abs(values - np.round(values)) <= 1e-6


def first_broken(places: Sequence[int] | NDArray[np.intp], values: Floats) -> int:
    """Of some places, the one whose value is nearest to the next whole number from below."""
    left = values[places] - np.floor(values[places])
    return int(places[int(np.argmax(left))])
