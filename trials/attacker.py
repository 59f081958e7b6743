"""Somebody with the published tables, time and arithmetic. Shares no code with what it attacks."""

from collections.abc import Iterable, Mapping

Cell = tuple[str, str]
NOUGHT = 1e-7
ENDLESS = float("inf")


def ranges(
    rows: Iterable[str], columns: Iterable[str], shown: Mapping[Cell, int | None]
) -> dict[Cell, tuple]:
    """The least and the most that each hidden cell can be, from all that is shown: linear programming, exactly."""
    rows, columns = [*rows, "total"], [*columns, "total"]
    unknown = [cell for cell, count in shown.items() if count is None]
    place = {cell: number for number, cell in enumerate(unknown)}
    sums = [[(row, column) for column in columns] for row in rows]
    sums += [[(row, column) for row in rows] for column in columns]
    equations = [_equation(cells, shown, place) for cells in sums]
    solver = Simplex([left for left, _ in equations], [right for _, right in equations])
    return {cell: (-solver.most(place[cell], sign=-1), solver.most(place[cell], sign=1)) for cell in unknown}


def _equation(
    cells: list[Cell], shown: Mapping[Cell, int | None], place: Mapping[Cell, int]
) -> tuple[list, float]:
    """All but the last of these cells add up to the last."""
    left, right = [0.0] * len(place), 0.0
    for number, cell in enumerate(cells):
        sign = -1.0 if number == len(cells) - 1 else 1.0
        count = shown[cell]
        if count is None:
            left[place[cell]] += sign
        else:
            right -= sign * count
    return left, right


class Simplex:
    """Largest and smallest values under equations, nothing below nought. Plain tableau, Bland's rule."""

    def __init__(self, left: list[list[float]], right: list[float]) -> None:
        self.width = len(left[0])
        height = len(left)
        self.rows = []
        for number, (row, value) in enumerate(zip(left, right, strict=True)):
            sign = -1.0 if value < 0 else 1.0
            spare = [1.0 if other == number else 0.0 for other in range(height)]
            self.rows.append([*(sign * one for one in row), *spare, sign * value])
        self.basis = [self.width + number for number in range(height)]
        # Find a table that adds up at all: drive the spare amounts to nought.
        cost = [0.0] * self.width + [-1.0] * height
        left_over = self._climb(cost, self.width + height)
        if left_over < -1e-5:
            raise ValueError("What was published does not add up.")
        for number, basic in enumerate(self.basis):
            if basic >= self.width:
                swap = next((i for i in range(self.width) if abs(self.rows[number][i]) > NOUGHT), None)
                if swap is not None:
                    self._pivot(number, swap)

    def most(self, which: int, sign: int) -> float:
        """The largest value of ``sign`` times one unknown."""
        cost = [0.0] * (self.width + len(self.rows))
        cost[which] = float(sign)
        return self._climb(cost, self.width)

    def _climb(self, cost: list[float], allowed: int) -> float:
        while True:
            enters = next((i for i in range(allowed) if self._gain(cost, i) > NOUGHT), None)
            if enters is None:
                pairs = zip(self.basis, self.rows, strict=True)
                return sum(cost[basic] * row[-1] for basic, row in pairs)
            limits = [
                (row[-1] / row[enters], self.basis[number], number)
                for number, row in enumerate(self.rows)
                if row[enters] > NOUGHT
            ]
            if not limits:
                return ENDLESS
            least = min(limit for limit, _, _ in limits)
            self._pivot(
                min((basic, number) for limit, basic, number in limits if limit <= least + NOUGHT)[1], enters
            )

    def _gain(self, cost: list[float], which: int) -> float:
        pairs = zip(self.basis, self.rows, strict=True)
        return cost[which] - sum(cost[basic] * row[which] for basic, row in pairs if cost[basic])

    def _pivot(self, number: int, which: int) -> None:
        divide = self.rows[number][which]
        pivot = self.rows[number] = [one / divide for one in self.rows[number]]
        for other, row in enumerate(self.rows):
            if other != number and abs(row[which]) > NOUGHT:
                times = row[which]
                self.rows[other] = [one - times * by for one, by in zip(row, pivot, strict=True)]
        self.basis[number] = which


def likely_columns(chances: Mapping[str, float]) -> dict[str, float]:
    """How sure the attacker can be of each column, having thought all equally likely before."""
    whole = sum(chances.values())
    return {column: chance / whole for column, chance in chances.items()}
