"""The one door to the solver: a linear program that is asked again and again, and its whole-number sister, on HiGHS."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np

from intheroom.engines.timetabling.table import Floats, Ints, Marks

NO_LIMIT = float(highspy.kHighsInf)
NEAR, NEARLY_NONE = 1e-5, 1e-6
"""How much what the solver says may be off; and what of a whole number is none."""
Terms = tuple[Ints, Floats]
"""Which columns a row is about, and how often it counts each."""


class NoAnswer(RuntimeError):
    """The solver gave up, which is never taken for an answer."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The best in parts. ``prices`` (C,): what one more of each column would add. Not ``sure``: only a guess."""

    best: float
    values: Floats
    prices: Floats
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Whole:
    """The best in whole numbers, and what nothing can go beyond."""

    values: Floats
    bound: float


@dataclass(frozen=True, slots=True)
class Box:
    """Between which numbers each column and the sum of each row may lie."""

    low: Floats
    high: Floats
    least: Floats
    most: Floats

    def with_column(self, place: int, low: float, high: float) -> "Box":
        return replace(self, low=_put(self.low, place, low), high=_put(self.high, place, high))

    def with_row(self, row: int, least: float, most: float) -> "Box":
        return replace(
            self,
            least=_put(self.least, row, max(least, self.least[row])),
            most=_put(self.most, row, min(most, self.most[row])),
        )


def _put(some: Floats, place: int, number: float) -> Floats:
    new = some.copy()
    new[place] = number
    return new


@dataclass(frozen=True, slots=True)
class Entries:
    """What stands in the rows: ``values`` (E,) of ``columns`` (E,) in ``rows`` (E,), of which there are ``many``."""

    rows: Ints
    columns: Ints
    values: Floats
    many: int

    def sums(self, of: Floats) -> Floats:
        sums: Floats = np.bincount(self.rows, self.values * of[self.columns], self.many).astype(float)
        return sums

    def only(self, kept: Marks) -> "Entries":
        """Those of some columns, which are numbered anew."""
        here = kept[self.columns]
        places = np.cumsum(kept) - 1
        return Entries(self.rows[here], places[self.columns[here]], self.values[here], self.many)


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
        self.worth = np.zeros(len(high))
        self._rows: list[Terms] = []
        self._least: list[float] = []
        self._most: list[float] = []
        self._highs = solver()
        self._highs.addVars(self.size, self.low, self.high)
        self._highs.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def add_rows(self, rows: Sequence[tuple[Terms, float, float]]) -> int:
        """Gives the number of the first of them."""
        first = int(self._highs.getNumRow())
        if not rows:
            return first
        self._rows += [terms for terms, _least, _most in rows]
        self._least += [least for _terms, least, _most in rows]
        self._most += [most for _terms, _least, most in rows]
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
        self._least[row], self._most[row] = least, most
        self._highs.changeRowBounds(row, max(least, -NO_LIMIT), min(most, NO_LIMIT))

    def set_worth(self, terms: Terms) -> None:
        self.worth = np.zeros(self.size)
        self.worth[terms[0]] = terms[1]
        self._highs.changeColsCost(self.size, self._every, self.worth)

    def set_bounds(self, columns: Ints, low: float, high: float) -> None:
        self.low[columns], self.high[columns] = low, high
        self._highs.changeColsBounds(
            len(columns), columns.astype(np.int32), self.low[columns], self.high[columns]
        )

    def set_whole(self, columns: Ints) -> None:
        self._wholes = np.append(self._wholes, columns).astype(np.int32)

    def entries(self) -> Entries:
        """What stands in its rows."""
        return Entries(
            np.repeat(np.arange(len(self._rows)), [len(columns) for columns, _values in self._rows]),
            np.concatenate([columns for columns, _values in self._rows]),
            np.concatenate([values for _columns, values in self._rows]).astype(float),
            len(self._rows),
        )

    def box(self) -> Box:
        return Box(self.low.copy(), self.high.copy(), np.array(self._least), np.array(self._most))

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
        whole = solver()
        whole.setOptionValue("presolve", "choose")
        whole.setOptionValue("mip_abs_gap", gap)
        whole.setOptionValue("mip_rel_gap", 0.0)
        whole.setOptionValue(
            "mip_allow_restart", False
        )  # measured: the hardest of forty took half as long again
        if nodes is not None:
            whole.setOptionValue("mip_max_nodes", nodes)
        whole.passModel(self._highs.getLp())
        kinds = np.full(len(self._wholes), highspy.HighsVarType.kInteger)
        whole.changeColsIntegrality(len(self._wholes), self._wholes, kinds)
        if start is not None:
            whole.setSolution(self.whole, self._every[: self.whole], start)
        _run(whole, watch)
        status = whole.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        ended = nodes is not None and status == highspy.HighsModelStatus.kSolutionLimit
        if status != highspy.HighsModelStatus.kOptimal and not ended:
            raise NoAnswer(str(status))
        info = whole.getInfo()
        # Where presolving solves it all there is no bound but the best itself.
        bound = float(info.mip_dual_bound)
        if not np.isfinite(bound):
            bound = float(info.objective_function_value)
        return Whole(np.array(whole.getSolution().col_value), bound)


def solver() -> highspy.Highs:
    made = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 0),
        ("presolve", "off"),
        ("mip_feasibility_tolerance", 1e-9),
        ("dual_feasibility_tolerance", 1e-9),  # the sum over all columns is what a bound may be off by
    ):
        made.setOptionValue(option, value)
    return made


def whole_below(number: Floats | float, times: float = 1.0) -> Floats:
    """The whole numbers below, but for what the solver may be off, so many ``times``."""
    below: Floats = np.floor(number + times * np.maximum(NEAR, 1e-8 * np.abs(number)))
    return below


def _run(asked: highspy.Highs, watch: Callable[[], None]) -> None:
    """Runs; what ``watch`` raises on the way stops the solver first, and is raised then."""
    raised: list[BaseException] = []

    def look(event: highspy.HighsCallbackEvent) -> None:
        try:
            watch()
        except BaseException as stop:  # noqa: BLE001  # raised again below
            raised.append(stop)
            event.interrupt()

    asked.cbMipInterrupt.subscribe(look)
    asked.run()
    if raised:
        raise raised[0]
