"""Turns rows into the few facts the rules need."""

from collections.abc import Iterable
from typing import Any

from intheroom.engines.plainwords import OwnWord
from intheroom.library.queries import words as words_explained
from intheroom.projects.advice.promises import State, Told, promise_state
from intheroom.projects.advice.readiness import DIMENSIONS, Given, Result, readiness_result
from intheroom.projects.advice.stages import Judged, Label, Who, stage_label
from intheroom.projects.models import Commitment, Project, ReadinessAnswer, ReadinessRound, Stage
from intheroom.projects.queries import (
    latest_answers,
    latest_judgements,
    latest_outcomes,
    live_parts,
    words_of,
)


def given_by(answers: Iterable[ReadinessAnswer]) -> list[Given]:
    """The newest answer of each person."""
    return [
        Given(
            side=one.side,
            knowledge=one.knowledge,
            **{name: getattr(one, name) for name in DIMENSIONS},
        )
        for one in latest_answers(answers)
    ]


def result_of(round_: ReadinessRound | None) -> Result:
    """What a round adds up to; waiting for everything where there is none."""
    return readiness_result(given_by(round_.answers.all()) if round_ else [])


def who_in(stage: Stage) -> list[Who]:
    """Who planned, decided or did something in a stage."""
    return [Who(row.part, row.side) for row in live_parts(stage)]


def judged_in(stage: Stage) -> list[Judged]:
    """How each person judges a stage."""
    return [Judged(row.rung, row.side) for row in latest_judgements(stage.judgements.all())]


def label_of(stage: Stage) -> Label:
    """What a stage may be called."""
    return stage_label(who=who_in(stage), judged=judged_in(stage))


def state_of(promise: Commitment) -> State:
    """What the answers about a promise add up to; the promise knows whether it is overdue."""
    told = [Told(one.came, one.side) for one in latest_outcomes(promise.outcomes.all())]
    return promise_state(told, is_overdue=bool(promise.is_overdue))


def own_words(place: Any) -> list[OwnWord]:
    """The words that win where something is written: those this planner explains, and the team's own."""
    ours = [OwnWord(word.word, means=word.plain) for word in words_explained()]
    theirs = words_of(place) if isinstance(place, Project) else ()
    return ours + [OwnWord(word.word, word.avoided, word.means) for word in theirs]
