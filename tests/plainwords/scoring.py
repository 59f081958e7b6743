"""How well the checker agrees with the marks: a figure for each kind, and the misses outside the held-out third."""

from collections import Counter
from dataclasses import dataclass, field

from intheroom.engines.plainwords import Span, check
from tests.plainwords.corpus import Mark, Marked, sentences


@dataclass
class Score:
    """Hits, false alarms and misses of each kind."""

    hits: Counter = field(default_factory=Counter)
    alarms: Counter = field(default_factory=Counter)
    missed: Counter = field(default_factory=Counter)

    def f1(self, kind: str = "") -> float:
        """Of one kind; of all finds together where no kind is given (micro-F1)."""
        hits, alarms, missed = (
            count[kind] if kind else count.total() for count in (self.hits, self.alarms, self.missed)
        )
        return 2 * hits / (2 * hits + alarms + missed) if hits else 0.0

    def kinds(self) -> list[str]:
        return sorted({*self.hits, *self.alarms, *self.missed})


def differences(one: Marked) -> tuple[list[Mark], list[Mark], list[Mark]]:
    """What both found, what only the checker found, and what only people found."""
    found = [Mark(finding.code.value, finding.start, finding.end) for finding in check(one.text).findings]
    left, hits, alarms = list(one.marks), [], []
    for mark in found:
        same = next(
            (
                m
                for m in left
                if m.kind == mark.kind and Span(m.start, m.end).meets(Span(mark.start, mark.end))
            ),
            None,
        )
        if same:
            left.remove(same)
            hits.append(mark)
        else:
            alarms.append(mark)
    return hits, alarms, left


def score(*, held_out: bool) -> Score:
    """Over the held-out third, or over the other two."""
    told = Score()
    for one in sentences():
        if one.is_held_out == held_out:
            for count, marks in zip((told.hits, told.alarms, told.missed), differences(one), strict=True):
                count.update(mark.kind for mark in marks)
    return told


def misses() -> list[str]:
    """Where checker and people differ outside the held-out third: “+” only the checker, “-” only people."""
    return [
        f"{sign} {mark.kind:<14} {one.text[mark.start : mark.end]!r} in {one.text!r}"
        for one in sentences()
        if not one.is_held_out
        for sign, marks in zip("+-", differences(one)[1:], strict=True)
        for mark in marks
    ]
