"""A table of counts with its totals, before and after it is made safe."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# No smaller number of people is ever shown.
FEWEST = 10
TOTAL = "total"

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """How many people gave each answer (columns) in each group (rows). Totals are worked out, not given."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Mapping[Cell, int]

    def count(self, cell: Cell) -> int:
        """The count of a cell, or of a total: ``("total", column)``, ``(row, "total")``, both."""
        row, column = cell
        rows = self.rows if row == TOTAL else (row,)
        columns = self.columns if column == TOTAL else (column,)
        return sum(self.counts.get((one, other), 0) for one in rows for other in columns)

    def cells(self) -> Iterator[Cell]:
        """Every cell and every total."""
        yield from ((row, column) for row in (*self.rows, TOTAL) for column in (*self.columns, TOTAL))


@dataclass(frozen=True, slots=True)
class Released:
    """What may be shown: a number that was moved and rounded, or nothing for a hidden cell."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    shown: Mapping[Cell, int | None]
