"""Panels that pay out given chances exactly, found by walking through the room the targets leave.

The chances are a point inside that room. From it, look for a whole panel on the same sides of the room; give that
panel as many tickets as can be taken from the point without leaving the room, and go on from where that leads. Each
step comes to stand on one more side, so there are few steps. (Carathéodory's theorem, as an algorithm: Grötschel,
Lovász and Schrijver, *Geometric Algorithms and Combinatorial Optimization*, 1988, theorem 6.5.11.)

On a side where no whole panel lies the walk ends early; what is left over is told, and `columns` takes it from there.
"""

from dataclasses import dataclass
from random import Random

import numpy as np

from intheroom.engines.sortition.alike import Floats, Types
from intheroom.engines.sortition.pool import Progress
from intheroom.engines.sortition.program import Program, first_broken, nearly_whole

ON_A_SIDE = 1e-8
NOTHING = 1e-9
LOOKS = 12
"""How many small programs one look for a panel may ask, before the solver's own search for whole numbers is asked."""

FEW = 110
"""With so few types, `columns` is quicker at the hard last part than the solver's search for whole numbers."""

HARDLY = 1e-7
"""With so little left to pay out, likewise."""


@dataclass(frozen=True, slots=True)
class Share:
    """A panel, as units of each type (T,), and the part of all tickets it gets."""

    panel: Floats
    part: float


def walk(types: Types, chances: Floats, *, dice: Random, progress: Progress) -> tuple[list[Share], float]:
    """Shares that pay out ``chances`` (T,), and the part of the tickets for which no panel was found.

    ``dice`` decide which panel is tried first; they change which panels are found, and nobody's chance.
    """
    patient = len(types) > FEW
    seats = chances * types.many
    surely = np.floor(seats + NOTHING)
    point = seats - surely
    point[point < NOTHING] = 0.0
    room = _Room(types, surely)
    shares: list[Share] = []
    left = 1.0
    for _step in range(4 * len(types) + len(types.least)):
        point = np.clip(point, 0.0, 1.0)
        point[point > 1 - NOTHING] = 1.0
        point[point < NOTHING] = 0.0
        panel = room.panel_beside(point, dice, patient=patient and left > HARDLY)
        if panel is None:
            return shares, left
        part = room.how_far(point, panel)
        if part < 1e-13:
            return shares, left
        shares.append(Share(surely + panel, left * part))
        left *= 1 - part
        progress("panels", 1 - left)
        if left < 1e-13:
            return shares, 0.0
        point = (point - part * panel) / (1 - part)
    return shares, left


class _Room:
    """What the targets leave for the parts of seats that are not sure."""

    def __init__(self, types: Types, surely: Floats) -> None:
        taken = types.rows @ surely
        self.rows, self.least, self.most = types.rows, types.least - taken, types.most - taken

    def panel_beside(self, point: Floats, dice: Random, *, patient: bool) -> Floats | None:
        """A whole panel (T,) on every side of the room that the point is on."""
        panel = np.where(point == 1, 1.0, 0.0)
        broken = np.flatnonzero((point > 0) & (point < 1))
        if not len(broken):
            return panel
        at = self.rows @ point
        low, high = at - self.least < ON_A_SIDE, self.most - at < ON_A_SIDE
        taken = self.rows @ panel
        least = np.where(high, self.most, self.least) - taken
        most = np.where(low, self.least, self.most) - taken
        odds = np.log(point[broken] / (1 - point[broken]))
        found = _likely_panel(self.rows[:, broken], least, most, odds, dice, patient=patient)
        if found is None:
            return None
        panel[broken] = found
        return panel

    def how_far(self, point: Floats, panel: Floats) -> float:
        """The largest part of the point that the panel can be."""
        parts = [np.ones(1), point[panel > 0.5], 1 - point[panel < 0.5]]
        at, there = self.rows @ point, self.rows @ panel
        for room, step in ((at - self.least, there - self.least), (self.most - at, self.most - there)):
            moves = step > NOTHING
            parts.append(np.maximum(room[moves], 0.0) / step[moves])
        return float(np.concatenate(parts).min())


def _likely_panel(
    rows: Floats, least: Floats, most: Floats, odds: Floats, dice: Random, *, patient: bool
) -> Floats | None:
    """The panel that fits the odds (N,) best, or nearly."""
    nobody, everybody = np.zeros(len(odds)), np.ones(len(odds))
    program = Program(rows, least, most, low=nobody, high=everybody, worth=odds)
    shaken = odds + np.array([dice.gauss(0, 0.5) for _odd in odds])
    for worth in (odds, shaken):
        found = _dive(program, worth)
        if found is not None:
            return found
    if not patient:
        return None
    whole = Program(rows, least, most, low=nobody, high=everybody, worth=odds, whole=True, near_enough=0.3)
    return np.round(whole.answer) if whole.solve() else None


def _dive(program: Program, worth: Floats) -> Floats | None:
    """Solve, give the likeliest broken seat away, and solve again; step back where that leads nowhere."""
    program.set_worth(worth)
    waiting = [(np.zeros(len(worth)), np.ones(len(worth)))]
    for _look in range(LOOKS):
        if not waiting:
            return None
        low, high = waiting.pop()
        program.set_bounds(low, high)
        if not program.solve():
            continue
        answer = program.answer
        broken = np.flatnonzero(~nearly_whole(answer))
        if not len(broken):
            return np.round(answer)
        seat = first_broken(broken, answer)
        without = high.copy()
        without[seat] = 0
        having = low.copy()
        having[answer > 1 - 1e-6] = 1
        having[seat] = 1
        waiting += [(low, without), (having, high)]
    return None
