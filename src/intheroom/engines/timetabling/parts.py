"""A linear program with what is settled taken out of it: asked again and again while more is tried."""

from collections.abc import Iterable
from dataclasses import dataclass

import highspy
import numpy as np

from intheroom.engines.timetabling.program import NEAR, Box, Entries, NoAnswer, Program, Relaxed, solver
from intheroom.engines.timetabling.table import Floats, Ints

ENDLESS = 2**31 - 1
NOTHING: Floats = np.array([])
_ENDED = highspy.HighsModelStatus.kIterationLimit
_ANSWERS = {highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible}


@dataclass(frozen=True, slots=True)
class Given:
    """Some columns of a program: what stands in its rows, their ``worth``, and ``numbers`` in the whole program.

    ``settled``: the values of all columns of the whole, as far as they are settled; ``extra``: what these are worth.
    """

    entries: Entries
    worth: Floats
    numbers: Ints
    settled: Floats
    extra: float = 0.0


class Part:
    """Those of some columns that are open in a ``box``. Rows keep their numbers."""

    def __init__(self, given: Given, box: Box) -> None:
        kept = box.low < box.high
        fixed = np.where(kept, 0.0, box.low)
        sums = given.entries.sums(fixed)
        settled = given.settled.copy()
        settled[given.numbers[~kept]] = box.low[~kept]
        extra = given.extra + float(given.worth @ fixed)
        self.given = Given(given.entries.only(kept), given.worth[kept], given.numbers[kept], settled, extra)
        self.box = Box(box.low[kept], box.high[kept], box.least - sums, box.most - sums)
        self._highs, self._now = solver(), self.box
        self._fill()

    def _fill(self) -> None:
        box, entries, size = self.box, self.given.entries, len(self.given.numbers)
        self._highs.addVars(size, box.low, box.high)
        self._highs.changeColsCost(size, np.arange(size, dtype=np.int32), self.given.worth)
        self._highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        by_row = np.argsort(entries.rows, kind="stable")
        ends = np.cumsum(np.bincount(entries.rows, minlength=entries.many))
        # Rows of which nothing is open are left out.
        many = np.bincount(entries.rows, minlength=entries.many)
        used = np.flatnonzero(many)
        self._at = np.full(entries.many, -1)
        self._at[used] = np.arange(len(used))
        self._never = (many == 0) & ((box.least > NEAR) | (box.most < -NEAR))
        self._highs.addRows(
            len(used),
            box.least[used],
            box.most[used],
            len(by_row),
            np.append(0, ends[:-1])[used].astype(np.int32),
            entries.columns[by_row].astype(np.int32),
            entries.values[by_row],
        )

    def inside(self, box: Box) -> "Part":
        """Only what is open in ``box``. Its solver begins where this one stands."""
        inner = Part(self.given, box)
        place, start = self.place(), highspy.HighsBasis()
        rows = place.row_status  # fetched whole each time it is named
        start.col_status = [
            status for status, kept in zip(place.col_status, box.low < box.high, strict=True) if kept
        ]
        start.row_status = [rows[at] for at in self._at[inner._at >= 0].tolist()]
        start.valid = True
        inner.send_back(start)
        return inner

    def ask(self, box: Box, steps: int = ENDLESS) -> Relaxed | None:
        """The best in parts inside ``box``: nothing where there is none. After so many ``steps`` only a guess."""
        if (box.low > box.high).any() or (box.least > box.most).any():
            return None
        if self._never.any():
            return None
        if not len(self.given.numbers):
            return Relaxed(self.given.extra, NOTHING, NOTHING)
        self._set(box)
        self._highs.setOptionValue("simplex_iteration_limit", steps)
        status = self._run()
        if status not in _ANSWERS and (steps == ENDLESS or status != _ENDED):
            self._highs.clearSolver()
            self._highs.setOptionValue("simplex_iteration_limit", ENDLESS)
            status = self._run()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status not in {highspy.HighsModelStatus.kOptimal, _ENDED}:
            raise NoAnswer(str(status))
        best = self.given.extra + float(self._highs.getInfo().objective_function_value)
        if status == _ENDED:
            return Relaxed(best, NOTHING, NOTHING, sure=False)
        found = self._highs.getSolution()
        return Relaxed(best, np.array(found.col_value), np.array(found.col_dual))

    def _run(self) -> highspy.HighsModelStatus:
        self._highs.run()
        return self._highs.getModelStatus()

    def _set(self, box: Box) -> None:
        """Only what is not as it was the last time."""
        now, self._now = self._now, box
        columns = np.flatnonzero((box.low != now.low) | (box.high != now.high)).astype(np.int32)
        if len(columns):
            self._highs.changeColsBounds(len(columns), columns, box.low[columns], box.high[columns])
        for row in np.flatnonzero((box.least != now.least) | (box.most != now.most)).tolist():
            self._highs.changeRowBounds(int(self._at[row]), float(box.least[row]), float(box.most[row]))

    def whole(self, values: Floats) -> Floats:
        """The values of all columns of the whole program."""
        every = self.given.settled.copy()
        every[self.given.numbers] = values
        return every

    def place(self) -> highspy.HighsBasis:
        """Where the solver stands: it can be sent back there."""
        return self._highs.getBasis()

    def send_back(self, place: highspy.HighsBasis) -> None:
        self._highs.setBasis(place)


def part_of(program: Program, settled: Iterable[tuple[Ints, float]]) -> Part:
    """What is open of a program where some more columns are settled."""
    box = program.box()
    for columns, number in settled:
        box.low[columns] = box.high[columns] = number
    every = np.arange(program.size)
    return Part(Given(program.entries(), program.worth, every, np.zeros(program.size)), box)
