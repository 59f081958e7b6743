"""What nothing can go beyond, where prices do not say: asked for one number after another, until there is none left."""

from collections.abc import Callable, Iterator
from random import Random

import numpy as np

from intheroom.engines.timetabling.branching import Kinds, Lessons, Tree
from intheroom.engines.timetabling.parts import part_of
from intheroom.engines.timetabling.program import NEAR, NoAnswer, Program, Relaxed, whole_below
from intheroom.engines.timetabling.table import Floats, Ints

NODES = 200
"""So much is looked at to tell if something can be reached, before less is asked for; then twice as much."""
KEPT = 3
"""One in so many sessions of a plan is kept, while the others are looked for anew."""
TRIES, TRY_NODES = 16, 50
"""How often in vain in a row; and how long each time."""


class Reach:
    """Asks what can be reached of the ``worth`` of a program whose first ``size`` columns are options.

    ``accept`` is given the values of all columns where those of the options are whole. ``NoAnswer`` is raised where
    something is said to be reached, and what was accepted does not.
    """

    def __init__(
        self,
        program: Program,
        size: int,
        kinds: Kinds,
        accept: Callable[[Floats], None],
        watch: Callable[[], None],
    ) -> None:
        self._program, self._size, self._kinds = program, size, kinds
        self._accept, self._watch = accept, watch
        self._lessons = Lessons()

    def most(self, bound: int, known: Callable[[], int], plan: Callable[[], Ints], relaxed: Relaxed) -> int:
        """What nothing goes beyond; then ``known`` is as much. ``plan``: which columns the best so far has chosen."""
        bound = self._looked(bound, known, relaxed)
        nodes, dice = NODES, Random(0)  # noqa: S311  # no secret hangs on it
        tree: Tree | None = None
        while known() < bound:
            best = known()
            self._mend(bound, known, plan, relaxed, dice)
            if known() > best or tree is None:
                # A new tree: much was learnt since one was begun.
                nodes, tree = NODES, self._tree(known() + 1, relaxed)
            nodes *= 2
            reached = _sure(tree, nodes, known, self._watch)
            if reached is False:
                bound = tree.target - 1
            elif reached:
                tree = None
        return bound

    def reaches(self, target: int, known: Callable[[], int], relaxed: Relaxed) -> bool:
        """Whether so much can be reached: then ``known`` is as much."""
        tree = self._tree(target, relaxed)
        reached = None
        while reached is None:
            reached = _sure(tree, NODES, known, self._watch)
        return reached

    def _looked(self, bound: int, known: Callable[[], int], relaxed: Relaxed) -> int:
        """After a short look at some numbers, downward from what there could be."""
        jump, told = 0, True
        while told and known() < bound:
            told = False
            for target in downward(max(known() + 1, bound - jump), known()):
                reached = _sure(self._tree(target, relaxed), NODES, known, self._watch)
                if reached is not None:
                    told = True
                    jump = 0 if reached else 2 * jump + 1
                    bound = bound if reached else target - 1
                    break
        return bound

    def _mend(
        self, bound: int, known: Callable[[], int], plan: Callable[[], Ints], relaxed: Relaxed, dice: Random
    ) -> None:
        """Keeps some sessions of the best plan, and looks if others beside them reach more, until that is in vain."""
        vain = 0
        while vain < TRIES and known() < bound:
            chosen = plan().tolist()
            kept = np.array(sorted(dice.sample(chosen, len(chosen) // KEPT)), dtype=np.int64)
            reached = _sure(self._tree(known() + 1, relaxed, kept), TRY_NODES, known, self._watch)
            vain = 0 if reached else vain + 1

    def _tree(self, target: int, relaxed: Relaxed, kept: Ints | None = None) -> Tree:
        settled = list(hopeless(self._program, self._size, target, relaxed))
        if kept is not None:
            settled.append((kept, 1.0))
        return Tree(self._kinds, part_of(self._program, settled), target, self._accept, self._lessons)


def _sure(tree: Tree, nodes: int, known: Callable[[], int], watch: Callable[[], None]) -> bool | None:
    """What a tree says after so many nodes: nothing, or something that is so."""
    reached = tree.reaches(nodes, watch)
    if reached and known() < tree.target:
        raise NoAnswer("a plan is said to be there, and is not")
    return reached


def hopeless(program: Program, size: int, target: int, relaxed: Relaxed) -> Iterator[tuple[Ints, float]]:
    """Which options are in no plan that reaches so much, or in each that does, by the prices of the best in parts."""
    prices, low, high = relaxed.prices[:size], program.low[:size], program.high[:size]
    out = (whole_below(relaxed.best - np.abs(prices), 10) < target) & (low < high)
    yield np.flatnonzero(out & (relaxed.values[:size] < NEAR)), 0.0
    yield np.flatnonzero(out & (relaxed.values[:size] > 1 - NEAR)), 1.0


def downward(most: int, known: int) -> Iterator[int]:
    """From ``most`` to a little more than is known, in larger and larger steps."""
    step = 0
    while most - step > known + 1:
        yield most - step
        step = 2 * step + 1
    yield known + 1
