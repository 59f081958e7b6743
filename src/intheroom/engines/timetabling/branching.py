"""Whether anything reaches a number: asked and answered by halves, until each half is shown to hold nothing.

A solver of whole numbers would do, and takes many times longer: most of what it tries is of no use to programs of this
kind, where a few hundred columns are open once it is said what must be reached, and where a sum of many of them
(how many sessions there are in a week, or at a venue) halves what is left better than any single one.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import highspy
import numpy as np

from intheroom.engines.timetabling.parts import Part
from intheroom.engines.timetabling.program import NEAR, NEARLY_NONE, Box, Relaxed, whole_below
from intheroom.engines.timetabling.table import Floats, Ints, Marks

TRIED, STEPS = 8, 40
"""So many questions are tried before one is asked, each answer for so many steps of the solver."""
OFTEN, HIGH_UP = 2, 4
"""How often something is tried before what it does is known: so high up in the tree, below that once."""
ENOUGH, FEW = 6, 4
"""Only where there are fewer other questions is it asked about options, and about so few."""
SMALL = 120
"""With fewer open options nothing is gained by a smaller program."""
PAST = 0.1
"""What takes more than is needed counts as so much more."""
LITTLE = 1e-4


@dataclass(frozen=True, slots=True)
class Question:
    """Is it ``value``, rounded down, or less; or more? Of a column, or a row's sum. ``at``: its place in the part."""

    kind: str
    number: int
    at: int
    value: float

    @property
    def part(self) -> float:
        """How far above the whole number below."""
        return self.value - float(np.floor(self.value))

    def answered(self, box: Box, *, more: bool) -> Box:
        below = float(np.floor(self.value))
        if self.kind == "sum":
            return box.with_row(self.at, *((below + 1, np.inf) if more else (-np.inf, below)))
        return box.with_column(self.at, float(more), float(more))


@dataclass(slots=True)
class Lessons:
    """What answers took from the best in parts, for each whole one that they moved something by."""

    taken: dict[tuple[str, int, bool], float] = field(default_factory=lambda: defaultdict(float))
    times: dict[tuple[str, int, bool], int] = field(default_factory=lambda: defaultdict(int))
    of_kind: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    times_of_kind: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def learn(self, question: Question, *, more: bool, taken: float) -> None:
        key = (question.kind, question.number, more)
        each = max(0.0, taken) / max(1 - question.part if more else question.part, NEARLY_NONE)
        self.taken[key] += each
        self.times[key] += 1
        self.of_kind[question.kind] += each
        self.times_of_kind[question.kind] += 1

    def known(self, question: Question) -> int:
        return min(self.times.get((question.kind, question.number, more), 0) for more in (False, True))

    def guess(self, question: Question, *, more: bool) -> float:
        """How much this answer will take."""
        key = (question.kind, question.number, more)
        times = self.times.get(key, 0)
        if times:
            each = self.taken[key] / times
        else:
            often = self.times_of_kind.get(question.kind, 0)
            each = self.of_kind[question.kind] / often if often else 1.0
        return each * (1 - question.part if more else question.part)

    def worth(self, question: Question) -> float:
        return max(self.guess(question, more=False), LITTLE) * max(self.guess(question, more=True), LITTLE)


@dataclass(frozen=True, slots=True)
class Node:
    """Something that is still to be looked at: so deep in the tree, after an answer to ``question``.

    ``place``: where the solver stood when it was asked; nothing where it stands there still.
    """

    part: Part
    box: Box
    depth: int
    question: Question | None = None
    more: bool = False
    best: float = 0.0
    place: highspy.HighsBasis | None = None


@dataclass(frozen=True, slots=True)
class Kinds:
    """``options``, ``levels``: (C,) which columns of the whole program are whole. ``sums``: rows of options only."""

    options: Marks
    levels: Marks
    sums: Ints


class Tree:
    """Whether anything in a part reaches ``target``. It can be left and gone on with.

    ``accept`` is given the values of all columns where those of the options are whole. ``lessons`` are used and
    added to: what was learnt in one tree holds for others of the program.
    """

    def __init__(
        self, kinds: Kinds, part: Part, target: int, accept: Callable[[Floats], None], lessons: Lessons
    ) -> None:
        self._kinds, self.target, self._accept, self._lessons = kinds, target, accept, lessons
        self._left = [Node(part, part.box, 0)]

    def reaches(self, nodes: int, watch: Callable[[], None]) -> bool | None:
        """Whether something was accepted that is worth so much; if not, nothing is. None: after so many not known."""
        for _node in range(nodes):
            if not self._left:
                return False
            watch()
            halves = self._halves(self._left.pop())
            if halves is None:
                return True
            self._left += halves
        return None if self._left else False

    def _halves(self, node: Node) -> list[Node] | None:
        """What is left to look at, the better half last; or nothing at all, where something was accepted."""
        part, box, first, target = node.part, node.box, True, self.target
        if node.place is not None:
            part.send_back(node.place)
        while True:
            told = part.ask(box)
            if first and node.question is not None:
                past = node.best - target + PAST
                taken = past if told is None else min(node.best - told.best, past)
                self._lessons.learn(node.question, more=node.more, taken=taken)
            first = False
            if told is None or whole_below(told.best) < target:
                return []
            box = self._hopeful(part, box, told)
            options, apart = self._kinds.options[part.given.numbers], _apart(told.values)
            if not (apart & options).any():
                self._accept(part.whole(told.values))
                return None
            if max(SMALL, 2 * int((options & (box.low < box.high)).sum())) < int(options.sum()):
                part = part.inside(box)
                box = part.box
                continue
            questions = self._questions(part, told.values)
            narrower = self._tried(Node(part, box, node.depth), told.best, questions)
            if narrower is None:
                break
            box = narrower
        best = max(questions, key=self._lessons.worth)
        first = self._lessons.guess(best, more=True) <= self._lessons.guess(best, more=False)
        place = part.place()
        return [
            Node(part, best.answered(box, more=more), node.depth + 1, best, more, told.best, where)
            for more, where in ((not first, place), (first, None))
        ]

    def _hopeful(self, part: Part, box: Box, told: Relaxed) -> Box:
        """Without what can be in nothing that is worth so much, by the prices; and with what is in all of it."""
        whole = self._kinds.options[part.given.numbers] | self._kinds.levels[part.given.numbers]
        hopeless = (
            whole & (whole_below(told.best - np.abs(told.prices), 10) < self.target) & (box.low < box.high)
        )
        high = np.where(hopeless & (told.values < NEAR), 0.0, box.high)
        low = np.where(hopeless & (told.values > 1 - NEAR), 1.0, box.low)
        return replace(box, low=low, high=high)

    def _questions(self, part: Part, values: Floats) -> list[Question]:
        """About all that is in parts, the most promising first."""
        apart, numbers = _apart(values), part.given.numbers
        sums = part.given.entries.sums(values)
        levels = np.flatnonzero(apart & self._kinds.levels[numbers]).tolist()
        asked = [Question("level", int(numbers[at]), at, float(values[at])) for at in levels]
        asked += [
            Question("sum", row, row, float(sums[row]))
            for row in self._kinds.sums[_apart(sums[self._kinds.sums])].tolist()
        ]
        if len(asked) < ENOUGH:
            options = np.flatnonzero(apart & self._kinds.options[numbers])
            by_half = np.argsort(np.abs(values[options] - 0.5), kind="stable")[:FEW]
            asked += [
                Question("option", int(numbers[at]), at, float(values[at]))
                for at in options[by_half].tolist()
            ]
        return sorted(asked, key=self._lessons.worth, reverse=True)

    def _tried(self, node: Node, best: float, questions: list[Question]) -> Box | None:
        """Tries questions that little is known of. Where one answer holds nothing, the other one is what is left."""
        often = OFTEN if node.depth < HIGH_UP else 1
        new = [one for one in questions[: 2 * TRIED] if self._lessons.known(one) < often][:TRIED]
        if not new:
            return None
        place = node.part.place()
        narrower = None
        for question in new:
            for more in (False, True):
                node.part.send_back(place)
                told = node.part.ask(question.answered(node.box, more=more), STEPS)
                if told is None or (told.sure and whole_below(told.best) < self.target):
                    narrower = question.answered(node.box, more=not more)
                    break
                self._lessons.learn(question, more=more, taken=best - told.best)
            if narrower is not None:
                break
        node.part.send_back(place)
        return narrower


def _apart(values: Floats) -> Marks:
    """What is no whole number."""
    marks: Marks = np.abs(values - np.round(values)) > NEARLY_NONE
    return marks
