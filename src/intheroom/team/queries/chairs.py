"""Where the chairs stand in the picture of the table: geometry only, no names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, sin

WIDTH, HEIGHT = 640, 440
MIDDLE_X, MIDDLE_Y = WIDTH / 2, HEIGHT / 2
REACH_X, REACH_Y = 268, 172
STEPS = 720
MOST_EMPTY = 6


@dataclass(frozen=True, slots=True)
class Chair:
    """One chair: who sits in it by side, or the number of what is missing."""

    kind: str
    x: float
    y: float
    turn: float
    scale: float
    number: int = 0


def seating(sides: dict[str, int], missing: int) -> list[tuple[str, int]]:
    """The order round the table: sides mixed with each other, empty chairs spread between."""
    taken = _mixed([(kind, count) for kind, count in sides.items() if count])
    empty = [("empty", number) for number in range(1, min(missing, MOST_EMPTY) + 1)]
    return _spread(taken, empty)


def chairs_round(order: Sequence[tuple[str, int]]) -> list[Chair]:
    """Chairs at equal distances along the edge of an oval table, each facing it."""
    if not order:
        return []
    places = _along_the_edge(len(order))
    scale = min(1.3, 28 / len(order))
    return [
        Chair(kind, round(x, 1), round(y, 1), round(turn, 1), round(scale, 2), number)
        for (kind, number), (x, y, turn) in zip(order, places, strict=True)
    ]


def _mixed(counts: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Nobody sits in camps: each side is spread evenly among the others."""
    places = [((place + 0.5) / count, kind) for kind, count in counts for place in range(count)]
    return [(kind, 0) for _where, kind in sorted(places)]


def _spread(taken: list[tuple[str, int]], empty: list[tuple[str, int]]) -> list[tuple[str, int]]:
    order = list(taken)
    for turn, chair in enumerate(empty):
        order.insert(round((turn + 0.5) * len(taken) / len(empty)) + turn, chair)
    return order


@cache
def _edge() -> tuple[list[tuple[float, float]], list[float]]:
    """Points along the edge of the table, and how far it is to each: the table is always the same."""
    points = [
        (MIDDLE_X + REACH_X * cos(angle), MIDDLE_Y + REACH_Y * sin(angle))
        for angle in (2 * pi * step / STEPS - pi / 2 for step in range(STEPS + 1))
    ]
    lengths = [0.0]
    for (x1, y1), (x2, y2) in pairwise(points):
        lengths.append(lengths[-1] + hypot(x2 - x1, y2 - y1))
    return points, lengths


def _along_the_edge(number: int) -> list[tuple[float, float, float]]:
    points, lengths = _edge()
    placed, step = [], 0
    for turn in range(number):
        wanted = lengths[-1] * turn / number
        while lengths[step] < wanted:
            step += 1
        x, y = points[step]
        # The slope of the edge, not the line to the middle, so chairs stand square to the table.
        normal = atan2((y - MIDDLE_Y) / REACH_Y**2, (x - MIDDLE_X) / REACH_X**2)
        placed.append((x, y, degrees(normal) + 90))
    return placed
