"""The fairest chances if seats could be shared out in parts: quick to find, and nothing can beat them.

Leximin: raise the smallest chance as far as it goes, then the next, and so on (Flanigan, Gölz, Gupta, Hennig and
Procaccia, *Fair algorithms for selecting citizens' assemblies*, Nature 596, 2021). There one row stands for each panel;
here one row stands for each target, which is a looser question with a better or equal answer. Where whole panels can
pay out that answer, it is the answer.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intheroom.engines.sortition.alike import Floats, Types
from intheroom.engines.sortition.program import TOLERANCE, Program
from intheroom.engines.sortition.proving import Proved, Prover, scaled
from intheroom.engines.sortition.solver import NO_LIMIT

SETTLES = 1e-6
"""The least share of a level's prices with which it settles a type; less would prove too little."""


@dataclass(frozen=True, slots=True)
class Level:
    """One step of leximin: nobody of those still open can be raised above ``chance`` without lowering one of them.

    ``weights`` (T,), scaled: what a unit of each type is worth. ``proved``: that no panel is worth more than a bound;
    ``None`` where no proof was found in time. ``settled``: the types whose chance this level settles.
    """

    chance: float
    weights: tuple[int, ...]
    proved: Proved | None
    settled: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The chance (T,) of one unit of each type, and the levels that prove that none can be fairer."""

    chances: Floats
    levels: tuple[Level, ...]


def relaxed_profile(types: Types) -> Profile | None:
    """Leximin over shared seats; ``None`` where even parts of seats cannot fill the targets."""
    chances = np.full(len(types), np.nan)
    levels: list[Level] = []
    capped: set[int] = set()
    prover = Prover(types)
    while np.isnan(chances).any():
        level = _next_level(types, chances, capped, prover)
        if level is None:
            return None
        levels.append(level)
        chances[list(level.settled)] = level.chance
    return Profile(chances, tuple(levels))


def settled_by(prices: Floats, is_open: NDArray[np.bool_]) -> NDArray[np.intp]:
    """The open types that a level's prices (T,) settle: where a price is not 0, no fair lottery gives more."""
    share = np.where(is_open, prices, 0.0)
    return np.flatnonzero(share > SETTLES * share.sum())


def _next_level(types: Types, chances: Floats, capped: set[int], prover: Prover) -> Level | None:
    """Raise all that are open at once. ``capped`` remembers which types needed the rule that no chance is above 1."""
    is_open = np.isnan(chances)
    while True:
        program = _level_program(
            types, chances, is_open, sorted(capped & set(np.flatnonzero(is_open).tolist()))
        )
        if not program.solve():
            return None
        answer = program.answer
        above = is_open & (answer[0] + answer[1:] > 1 + TOLERANCE)
        fresh = set(np.flatnonzero(above).tolist()) - capped
        if not fresh:
            break
        capped |= fresh
    chance = min(float(answer[0]), 1.0)
    prices = np.maximum(0.0, -program.column_prices[1:])
    settled = settled_by(prices, is_open) if chance < 1 - TOLERANCE else np.flatnonzero(is_open)
    weights = scaled(prices / types.many)
    proved = prover.from_prices(weights, program.row_prices[: len(types.least)])
    return Level(chance, weights, proved, tuple(settled.tolist()))


def _level_program(types: Types, chances: Floats, is_open: NDArray[np.bool_], caps: list[int]) -> Program:
    """Unknowns: the level z, then how far above it (open) or above its settled chance each type is."""
    in_chances = types.rows * types.many
    settled = np.where(is_open, 0.0, chances)
    level = in_chances[:, is_open].sum(axis=1, keepdims=True)
    cap_rows = np.zeros((len(caps), 1 + len(types)))
    cap_rows[:, 0] = 1
    cap_rows[np.arange(len(caps)), 1 + np.array(caps, dtype=int)] = 1
    already = in_chances @ settled
    return Program(
        np.vstack([np.hstack([level, in_chances]), cap_rows]),
        np.concatenate([types.least - already, np.full(len(caps), -NO_LIMIT)]),
        np.concatenate([types.most - already, np.ones(len(caps))]),
        low=np.zeros(1 + len(types)),
        high=np.concatenate([[1.0], np.where(is_open, 1.0, np.maximum(0.0, 1 - settled))]),
        worth=np.concatenate([[1.0], np.zeros(len(types))]),
    )
