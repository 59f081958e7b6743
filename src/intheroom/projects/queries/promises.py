"""What organisations promised, which of it is overdue, and what people say came of it."""

from collections.abc import Iterable

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.db.models.functions import Now, TruncDate

from intheroom.projects.choices import Came
from intheroom.projects.models import Commitment, CommitmentOutcome, Project

_told = CommitmentOutcome.objects.filter(commitment=OuterRef("pk")).exclude(came=Came.TOO_SOON)
# The database says what day it is, so that this can stand in the one query of the front page.
OVERDUE = Q(due_on__lt=TruncDate(Now())) & ~Exists(_told)


def commitments_of(project: Project) -> QuerySet[Commitment]:
    """What each organisation promised, what people say came of it, and whether it is overdue."""
    found = project.commitments.select_related("recorded_by").prefetch_related("outcomes__recorded_by")
    return found.annotate(is_overdue=ExpressionWrapper(OVERDUE, BooleanField()))


def commitment_of(project: Project, pk: int) -> Commitment | None:
    """One promise made to this project."""
    return project.commitments.filter(pk=pk).first()


def latest_outcomes(outcomes: Iterable[CommitmentOutcome]) -> list[CommitmentOutcome]:
    """The newest answer of each person; someone who is not in the project, by the name they gave."""
    return list({(one.person_id or one.name.strip().casefold()): one for one in outcomes}.values())


def with_overdue(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Projects that know whether a promise made to them is overdue. No query of its own."""
    late = Commitment.objects.filter(OVERDUE, project=OuterRef("pk"))
    return projects.annotate(has_overdue=Exists(late))
