"""The steps of a project for its task list: what there is to do and how far each has come."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from intheroom.projects.choices import StageKind, StepState
from intheroom.projects.models import Project
from intheroom.projects.queries.question import agreed_question
from intheroom.projects.queries.readiness import current_round, latest_answers


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the task list. ``state`` works out how far it is from the project's rows."""

    code: str
    title: str
    url_name: str
    order: int
    state: Callable[[Project], str]
    hint: str = ""


# Rooms above add their own steps in apps.py ready(); the list is sorted when it is read.
_steps: dict[str, Step] = {}


def register_step(step: Step) -> None:
    """Add a step to every project's task list."""
    _steps[step.code] = step


def steps_of() -> list[Step]:
    """Every step, in the order most teams take them."""
    return sorted(_steps.values(), key=lambda step: (step.order, step.code))


def step_of(code: str) -> Step | None:
    """One step by its code."""
    return _steps.get(code)


def tasks_of(project: Project) -> list[dict[str, str]]:
    """Rows for the task list: title, address, hint, state, and how to mark it.

    What the team says about a step counts before what the rows show.
    """
    marks = {mark.step: mark for mark in project.step_marks.all()}
    rows = []
    for step in steps_of():
        mark = marks.get(step.code)
        rows.append(
            {
                "code": step.code,
                "title": step.title,
                "href": reverse(step.url_name, kwargs={"ref": project.ref}),
                "hint": mark.why if mark and mark.why else step.hint,
                "state": mark.state if mark else step.state(project),
                "mark_href": reverse(
                    "projects:mark_progress", kwargs={"ref": project.ref, "code": step.code}
                ),
            }
        )
    return rows


def _state(*, begun: bool, done: bool) -> str:
    if done:
        return StepState.DONE
    return StepState.STARTED if begun else StepState.NOT_YET


def _idea(project: Project) -> str:
    idea = getattr(project, "idea", None)
    written = bool(idea and (idea.text or idea.groups or idea.spaces or idea.supporters))
    return _state(begun=idea is not None, done=written)


def _limits(project: Project) -> str:
    return _state(begun=project.limit_setters.exists(), done=False)


def _fixed_and_open(project: Project) -> str:
    return _state(begun=project.fixed_or_open.filter(struck_at__isnull=True).exists(), done=False)


def _question(project: Project) -> str:
    agreed = agreed_question(project) is not None
    return _state(begun=agreed or project.questions.exists(), done=agreed)


def _readiness(project: Project) -> str:
    newest = current_round(project)
    answers = latest_answers(newest.answers.all()) if newest else []
    lived = any(answer.side in {"lived", "both"} for answer in answers)
    return _state(begun=bool(answers), done=len(answers) > 1 and lived)


def _stages(project: Project) -> str:
    states = dict(project.stages.values_list("kind", "state"))
    finished = {StepState.DONE, StepState.NOT_FOR_US}
    done = bool(states) and all(state in finished for state in states.values())
    return _state(begun=set(states.values()) != {StepState.NOT_YET}, done=done)


OWN_STEPS = (
    Step("idea", "The idea", "projects:idea", 10, _idea, "One page, in your own words."),
    Step(
        "limits",
        StageKind.ZERO.label,
        "projects:limits",
        20,
        _limits,
        "Who set the limits, and what people hope for.",
    ),
    Step(
        "fixed_and_open",
        "What is fixed and what is open",
        "projects:fixed_and_open",
        30,
        _fixed_and_open,
        "So nobody is asked about things already settled.",
    ),
    Step(
        "readiness",
        "Does working together fit?",
        "projects:readiness",
        40,
        _readiness,
        "At least two people answer, one with lived experience.",
    ),
    Step(
        "question",
        "The question you work on",
        "projects:question",
        70,
        _question,
        "Everybody has a say before you agree it.",
    ),
    Step(
        "stages",
        "The stages",
        "projects:stages",
        80,
        _stages,
        "In any order: who planned, decided and did each one.",
    ),
)
