"""The steps of a project for its task list: what there is to do and how far each has come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.expressions import BaseExpression
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui.addresses import address
from intheroom.kit.words import Words
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Outcome, StageKind, StepState
from intheroom.projects.models import (
    Commitment,
    FixedOrOpenItem,
    Idea,
    LimitSetter,
    Project,
    QuestionDecision,
    QuestionVersion,
    ReadinessAnswer,
    ReadinessRound,
    Stage,
)
from intheroom.projects.queries.promises import OVERDUE

Facts = Mapping[str, Any]
PROJECT = OuterRef("pk")
# Stand for the key of the project, and of whoever asks, in a query that is written before these are known.
_ANY_PROJECT, PERSON = -1, -2
NOBODY = 0


def nothing_overdue(_facts: Facts) -> str:
    """Most steps have no day by which they are due."""
    return ""


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the task list.

    ``facts`` are subqueries on a project (``PROJECT`` is its key, ``PERSON`` that of whoever asks); all
    steps' facts are read in one query. ``state`` says from them how far the step is.
    """

    code: str
    title: Words
    url_name: str
    order: int
    facts: Mapping[str, BaseExpression]
    state: Callable[[Facts], str]
    hint: Words = ""
    # A sentence about what waits too long, or for just this person, from the same facts; blank where nothing does.
    overdue: Callable[[Facts], str] = nothing_overdue


# Rooms above add their own steps in apps.py ready(); the list is sorted when it is read.
_steps: dict[str, Step] = {}


def register_step(step: Step) -> None:
    """Add a step to every project's task list."""
    _steps[step.code] = step
    _facts_sql.cache_clear()


def steps_of() -> list[Step]:
    """Every step, in the order most teams take them."""
    return sorted(_steps.values(), key=lambda step: (step.order, step.code))


def step_of(code: str) -> Step | None:
    """One step by its code."""
    return _steps.get(code)


def tasks_of(project: Project, person: Person | None = None) -> list[dict[str, Any]]:
    """Rows for the task list: title, address, hint, what is overdue, state, how to mark it. Two queries.

    What the team says about a step counts before what the rows show. With a person, what waits for them too.
    """
    marks = {mark.step: mark for mark in project.step_marks.select_related("recorded_by")}
    steps = steps_of()
    facts = facts_of(project, steps, person)
    rows = []
    for step in steps:
        mark = marks.get(step.code)
        rows.append(
            {
                "code": step.code,
                "title": step.title,
                "href": address(step.url_name, kwargs={"ref": project.ref}),
                "hint": mark.why if mark and mark.why else step.hint,
                "overdue": step.overdue(facts),
                "state": mark.state if mark else step.state(facts),
                "mark": mark,
                "mark_href": address(
                    "projects:mark_progress", kwargs={"ref": project.ref, "code": step.code}
                ),
            }
        )
    return rows


def facts_of(project: Project, steps: list[Step], person: Person | None = None) -> Facts:
    """What the rows of every room show about these steps, in one query."""
    names, sql, params = _facts_sql(tuple(step.code for step in steps))
    known = {_ANY_PROJECT: project.pk, PERSON: person.pk if person else NOBODY}
    with connection.cursor() as cursor:
        cursor.execute(sql, [known.get(param, param) for param in params])
        return dict(zip(names, cursor.fetchone(), strict=True))


@cache
def _facts_sql(codes: tuple[str, ...]) -> tuple[list[str], str, tuple[Any, ...]]:
    """The query as text, written once: writing it takes fifty times as long as asking it."""
    # The prefix keeps a fact from being taken for a relation of the project with the same name.
    facts = {f"fact_{name}": fact for code in codes for name, fact in _steps[code].facts.items()}
    query = Project.objects.filter(pk=_ANY_PROJECT).values(**facts).query
    names = [name.removeprefix("fact_") for name in query.annotation_select]
    return names, *query.sql_with_params()


def step_state(*, begun: bool, done: bool) -> str:
    """The state of a step from two facts."""
    if done:
        return StepState.DONE
    return StepState.STARTED if begun else StepState.NOT_YET


_written = Idea.objects.filter(project=PROJECT).exclude(text="", hope="", groups="", spaces="", supporters="")
_newest_round = ReadinessRound.objects.filter(project=OuterRef(PROJECT)).order_by("-number").values("pk")[:1]
_answers = ReadinessAnswer.objects.filter(round=Subquery(_newest_round))
_others = ReadinessAnswer.objects.filter(~Q(name=OuterRef("name")), round=OuterRef("round"))
_last_decision = (
    QuestionDecision.objects.filter(question=OuterRef("pk")).order_by("-pk").values("outcome")[:1]
)
_wordings = QuestionVersion.objects.filter(project=PROJECT)
_stages = Stage.objects.filter(project=PROJECT)
_promises = Commitment.objects.filter(project=PROJECT)


def _promises_overdue(facts: Facts) -> str:
    if not facts["promise_overdue"]:
        return ""
    return gettext("The day for a promise has passed, and no one has said what came of it.")


OWN_STEPS = (
    Step(
        "idea",
        _("The idea"),
        "projects:idea",
        10,
        {"idea_begun": Exists(Idea.objects.filter(project=PROJECT)), "idea_written": Exists(_written)},
        lambda facts: step_state(begun=facts["idea_begun"], done=facts["idea_written"]),
        _("One page, in your own words."),
    ),
    Step(
        "limits",
        StageKind.ZERO.label,
        "projects:limits",
        20,
        {"limits": Exists(LimitSetter.objects.filter(project=PROJECT))},
        lambda facts: step_state(begun=facts["limits"], done=False),
        _("Who set the limits, and what people hope for."),
    ),
    Step(
        "fixed_and_open",
        _("What is fixed and what is open"),
        "projects:fixed_and_open",
        30,
        {"fixed_or_open": Exists(FixedOrOpenItem.objects.filter(project=PROJECT, struck_at=None))},
        lambda facts: step_state(begun=facts["fixed_or_open"], done=False),
        _("So no one is asked about things already settled."),
    ),
    Step(
        "readiness",
        _("Does working together fit?"),
        "projects:readiness",
        40,
        {
            "readiness_begun": Exists(_answers),
            "readiness_by_two": Exists(_answers.filter(Exists(_others))),
            "readiness_lived": Exists(_answers.filter(side__in=(Side.LIVED, Side.BOTH))),
        },
        lambda facts: step_state(
            begun=facts["readiness_begun"],
            done=facts["readiness_by_two"] and facts["readiness_lived"],
        ),
        _("At least two people answer, one with lived experience."),
    ),
    Step(
        "promises",
        _("What organisations promised"),
        "projects:promises",
        45,
        {"promises": Exists(_promises), "promise_overdue": Exists(_promises.filter(OVERDUE))},
        lambda facts: step_state(begun=facts["promises"], done=False),
        _("You said, they promised: and what came of it."),
        _promises_overdue,
    ),
    Step(
        "question",
        _("The question you work on"),
        "projects:question",
        70,
        {
            "question_begun": Exists(_wordings),
            "question_agreed": Exists(
                _wordings.annotate(last=Subquery(_last_decision)).filter(last=Outcome.AGREED)
            ),
        },
        lambda facts: step_state(begun=facts["question_begun"], done=facts["question_agreed"]),
        _("Everyone has a say before you agree it."),
    ),
    Step(
        "stages",
        _("The stages"),
        "projects:stages",
        80,
        {
            "stages_begun": Exists(_stages.exclude(state=StepState.NOT_YET)),
            "stages_left": Exists(_stages.exclude(state__in=(StepState.DONE, StepState.NOT_FOR_US))),
        },
        lambda facts: step_state(begun=facts["stages_begun"], done=not facts["stages_left"]),
        _("In any order: who planned, decided and did each one."),
    ),
)
