"""The example project: started like any other, marked, and the only one that can be taken away."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import (
    CommitmentOutcome,
    DecisionPart,
    FixedOrOpenChange,
    Idea,
    Project,
    QuestionDecision,
    QuestionVoice,
    ReadinessAnswer,
    RungJudgement,
    StageChange,
    StagePart,
    WhereItIs,
)
from intheroom.projects.models.kept import KeptRows
from intheroom.projects.services.answers import Answers
from intheroom.projects.services.starting import start_project

# Children first: the database refuses to drop a row that others point to.
THROUGH = (
    (CommitmentOutcome, "commitment__project"),
    (DecisionPart, "decision__question__project"),
    (QuestionDecision, "question__project"),
    (QuestionVoice, "question__project"),
    (ReadinessAnswer, "round__project"),
    (FixedOrOpenChange, "item__project"),
    (StageChange, "stage__project"),
    (StagePart, "stage__project"),
    (RungJudgement, "stage__project"),
    (WhereItIs, "project"),
)
OWN = (
    "questions",
    "readiness_rounds",
    "fixed_or_open",
    "stages",
    "commitments",
    "limit_setters",
    "agenda_items",
    "kind_changes",
    "names_changes",
    "step_marks",
    "team_words",
    "asked_days",
    "local_dates",
    "roles",
)


@transaction.atomic
def start_example(*, by: Person, answers: Answers, said: Said | None = None) -> Project:
    """Start a project that is clearly marked as an example."""
    project = start_project(by=by, answers=answers, said=said)
    project.is_example = True
    project.save(update_fields=["is_example"])
    return project


@transaction.atomic
def remove_example(*, by: Person, project: Project) -> None:
    """Take the example away, after the rooms above have taken their rows. Refused for a real project."""
    if not project.is_example:
        raise Refused(
            gettext("Only the example can be taken away."),
            how=gettext("A real project stays, so that its story is not lost."),
        )
    record("projects.remove_example", by=by, about=f"projects.project:{project.pk}", chain=project.ref)
    for model, way in THROUGH:
        _drop(model.objects.filter(**{way: project}))
    for name in OWN:
        _drop(getattr(project, name).all())
    Idea.objects.filter(project=project).delete()
    project.delete()


def _drop(rows: QuerySet) -> None:
    # Some rows are kept whoever asks: those name this one way out themselves.
    if isinstance(rows, KeptRows):
        rows.remove_with_example()
    else:
        rows.delete()
