"""The one door to the solver: a linear program that is asked again and again, and its whole-number sister, on HiGHS."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from intheroom.engines.timetabling.table import Floats, Ints

NO_LIMIT = float(highspy.kHighsInf)
Terms = tuple[Ints, Floats]
"""Which columns a row is about, and how often it counts each."""


class NoAnswer(RuntimeError):
    """The solver gave up, which is never taken for an answer."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The best in parts. ``prices`` (C,): what one more of each column would add."""

    best: float
    values: Floats
    prices: Floats


@dataclass(frozen=True, slots=True)
class Whole:
    """The best in whole numbers, and what nothing can go beyond."""

    values: Floats
    bound: float


class Program:
    """Maximise ``worth @ x`` where ``low`` ≤ x ≤ ``high`` and each row's sum lies between two numbers.

    The first ``whole`` of the columns, and those of ``set_whole``, are asked for in whole numbers. Each solve in parts
    starts from the last.
    """

    def __init__(self, high: Floats, whole: int) -> None:
        self.size, self.whole = len(high), whole
        self.low, self.high = np.zeros(len(high)), np.array(high, dtype=float)
        self._wholes = np.arange(whole, dtype=np.int32)
        self._every = np.arange(self.size, dtype=np.int32)
        self._highs = _solver()
        self._highs.addVars(self.size, self.low, self.high)
        self._highs.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def add_rows(self, rows: Sequence[tuple[Terms, float, float]]) -> int:
        """Gives the number of the first of them."""
        first = int(self._highs.getNumRow())
        if not rows:
            return first
        starts = np.cumsum([0, *(len(terms[0]) for terms, _least, _most in rows)])[:-1]
        columns = np.concatenate([terms[0] for terms, _least, _most in rows])
        self._highs.addRows(
            len(rows),
            np.array([max(least, -NO_LIMIT) for _terms, least, _most in rows], dtype=float),
            np.array([min(most, NO_LIMIT) for _terms, _least, most in rows], dtype=float),
            len(columns),
            starts.astype(np.int32),
            columns.astype(np.int32),
            np.concatenate([terms[1] for terms, _least, _most in rows]).astype(float),
        )
        return first

    def set_row(self, row: int, least: float, most: float) -> None:
        self._highs.changeRowBounds(row, max(least, -NO_LIMIT), min(most, NO_LIMIT))

    def set_worth(self, terms: Terms) -> None:
        worth = np.zeros(self.size)
        worth[terms[0]] = terms[1]
        self._highs.changeColsCost(self.size, self._every, worth)

    def set_bounds(self, columns: Ints, low: float, high: float) -> None:
        self.low[columns], self.high[columns] = low, high
        self._highs.changeColsBounds(
            len(columns), columns.astype(np.int32), self.low[columns], self.high[columns]
        )

    def set_whole(self, columns: Ints) -> None:
        self._wholes = np.append(self._wholes, columns).astype(np.int32)

    def relaxed(self) -> Relaxed | None:
        """Nothing where no parts keep the rows."""
        self._highs.run()
        status = self._highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(str(status))
        found = self._highs.getSolution()
        best = float(self._highs.getInfo().objective_function_value)
        return Relaxed(best, np.array(found.col_value), np.array(found.col_dual))

    def in_wholes(
        self, *, start: Floats | None = None, gap: float, nodes: int | None = None, watch: Callable[[], None]
    ) -> Whole | None:
        """Nothing where no whole numbers keep the rows. ``watch`` may raise, to stop.

        ``start``: the whole ones among the columns, to begin with. ``gap``: how near to the best is near enough.
        ``nodes``: how long to look; counted, so that the same is found each time. Its bound then is none.
        """
        solver = _solver()
        solver.setOptionValue("presolve", "choose")
        solver.setOptionValue("mip_abs_gap", gap)
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.setOptionValue(
            "mip_allow_restart", False
        )  # measured: the hardest of forty took half as long again
        if nodes is not None:
            solver.setOptionValue("mip_max_nodes", nodes)
        solver.passModel(self._highs.getLp())
        kinds = np.full(len(self._wholes), highspy.HighsVarType.kInteger)
        solver.changeColsIntegrality(len(self._wholes), self._wholes, kinds)
        if start is not None:
            solver.setSolution(self.whole, self._every[: self.whole], start)
        _run(solver, watch)
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        ended = nodes is not None and status == highspy.HighsModelStatus.kSolutionLimit
        if status != highspy.HighsModelStatus.kOptimal and not ended:
            raise NoAnswer(str(status))
        info = solver.getInfo()
        # Where presolving solves it all there is no bound but the best itself.
        bound = float(info.mip_dual_bound)
        if not np.isfinite(bound):
            bound = float(info.objective_function_value)
        return Whole(np.array(solver.getSolution().col_value), bound)


def _solver() -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 0),
        ("presolve", "off"),
        ("mip_feasibility_tolerance", 1e-9),
        ("dual_feasibility_tolerance", 1e-9),  # the sum over all columns is what a bound may be off by
    ):
        solver.setOptionValue(option, value)
    return solver


def _run(solver: highspy.Highs, watch: Callable[[], None]) -> None:
    """Runs; what ``watch`` raises on the way stops the solver first, and is raised then."""
    raised: list[BaseException] = []

    def look(event: highspy.HighsCallbackEvent) -> None:
        try:
            watch()
        except BaseException as stop:  # noqa: BLE001  # raised again below
            raised.append(stop)
            event.interrupt()

    solver.cbMipInterrupt.subscribe(look)
    solver.run()
    if raised:
        raise raised[0]
