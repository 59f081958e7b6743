"""Which cells of a table must be hidden, and the proof that hiding them is enough.

The cells and totals of a table are seen as pipes between joints: what flows into a row leaves through its cells,
what flows into a column leaves through its total. A table adds up where nothing is lost at a joint. Sending more
round a ring of hidden pipes makes another table that adds up and shows the same numbers. How far a hidden count
can move is how much can be sent round through it, one way and the other: a largest-flow question with an exact
answer.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from intheroom.engines.disclosure.tables import FEWEST, TOTAL, Cell, Table

Joint = tuple[str, str]


def hidden_cells(table: Table, fewest: int = FEWEST, *, also: Iterable[Cell] = ()) -> frozenset[Cell]:
    """The cells and totals to hide: all small ones, those named, and as many as it takes to keep them hidden."""
    counts = {cell: table.count(cell) for cell in table.cells()}
    hidden = {cell for cell, count in counts.items() if count < fewest} | set(also)
    waiting = sorted(hidden)
    while waiting:
        cell = waiting.pop()
        while _room_to_move(cell, hidden, counts, fewest) < fewest:
            more = _next_to_hide(cell, hidden, counts)
            hidden.add(more)
            waiting.append(more)
    return frozenset(hidden)


def too_narrow(table: Table, hidden: Iterable[Cell], fewest: int = FEWEST) -> list[Cell]:
    """Hidden cells that a reader could still pin down more closely than ``fewest``, and small ones left showing."""
    hidden = set(hidden)
    counts = {cell: table.count(cell) for cell in table.cells()}
    showing = [cell for cell, count in counts.items() if count < fewest and cell not in hidden]
    return showing + [cell for cell in sorted(hidden) if _room_to_move(cell, hidden, counts, fewest) < fewest]


def _next_to_hide(cell: Cell, hidden: set[Cell], counts: Mapping[Cell, int]) -> Cell:
    """The smallest shown cell, a total last, that touches what the cell can move through."""
    joints = {joint for other in _reached(cell, hidden) for joint in _ends(other)}
    showing = [other for other in counts if other not in hidden]
    touching = [other for other in showing if joints & set(_ends(other))] or showing
    return min(touching, key=lambda other: (other.count(TOTAL), counts[other], other))


def _reached(cell: Cell, hidden: set[Cell]) -> set[Cell]:
    """The hidden cells of the same row or column."""
    return {other for other in hidden if set(_ends(other)) & set(_ends(cell))} | {cell}


def _ends(cell: Cell) -> tuple[Joint, Joint]:
    """The joints between which a cell's count flows: from its row to its column, a total the other way."""
    row, column = ("row", cell[0]), ("column", cell[1])
    return (row, column) if (cell[0] == TOTAL) == (cell[1] == TOTAL) else (column, row)


def _room_to_move(cell: Cell, hidden: set[Cell], counts: Mapping[Cell, int], enough: int) -> int:
    """By how much a hidden cell's count can differ between tables that all show the same; no more than enough."""
    start, end = _ends(cell)
    others = [other for other in hidden if other != cell]
    # More through the cell must find its way back from its end to its start, less the other way round.
    up = _Pipes(others, counts).most_through(end, start, enough)
    if up >= enough:
        return up
    return up + _Pipes(others, counts).most_through(start, end, min(counts[cell], enough - up))


@dataclass
class _Pipes:
    """What more can be sent through each hidden cell: forwards without end, backwards as much as flows now."""

    cells: Iterable[Cell]
    counts: Mapping[Cell, int]
    left: dict[Joint, dict[Joint, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for cell in self.cells:
            start, end = _ends(cell)
            self.left.setdefault(start, {})[end] = float("inf")
            back = self.left.setdefault(end, {})
            back[start] = back.get(start, 0) + self.counts[cell]

    def most_through(self, start: Joint, end: Joint, enough: int) -> int:
        """The most that can be sent, by way after way until none is left or it is enough."""
        sent = 0
        while sent < enough:
            way = self._way(start, end)
            if not way:
                break
            most = min(enough - sent, *(self.left[one][other] for one, other in way))
            for one, other in way:
                self.left[one][other] -= most
                self.left[other][one] = self.left[other].get(one, 0) + most
            sent += int(most)
        return sent

    def _way(self, start: Joint, end: Joint) -> list[tuple[Joint, Joint]]:
        came_from: dict[Joint, Joint] = {start: start}
        queue = deque([start])
        while queue and end not in came_from:
            joint = queue.popleft()
            for other, room in self.left.get(joint, {}).items():
                if room > 0 and other not in came_from:
                    came_from[other] = joint
                    queue.append(other)
        if end not in came_from:
            return []
        way, joint = [], end
        while joint != start:
            way.append((came_from[joint], joint))
            joint = came_from[joint]
        return way
