"""What was settled before any plan, and what people put forward."""

from collections import Counter
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext

from intheroom.people.choices import Side
from intheroom.projects.choices import Fixity, Outcome, StageKind, StepState
from intheroom.projects.models import (
    AgendaItem,
    FixedOrOpenItem,
    LimitSetter,
    Project,
    QuestionDecision,
    StageChange,
)


def limits_of(project: Project) -> QuerySet[LimitSetter]:
    """Who set the limits, oldest first."""
    return project.limit_setters.select_related("recorded_by")


def agenda_of(project: Project) -> QuerySet[AgendaItem]:
    """Hopes and subjects, in the order people put them forward."""
    return project.agenda_items.select_related("recorded_by")


def agenda_mix(project: Project) -> list[tuple[str, int]]:
    """How many hopes and subjects came from each side, lived experience first."""
    found = Counter(project.agenda_items.values_list("side", flat=True))
    words = {
        Side.LIVED: gettext("lived experience"),
        Side.BOTH: gettext("both sides"),
        Side.PROFESSIONAL: gettext("professional"),
        Side.UNSAID: gettext("side not said"),
    }
    return [(says, found[side]) for side, says in words.items() if found[side]]


def fixed_items(project: Project) -> QuerySet[FixedOrOpenItem]:
    """What cannot change."""
    return _live(project).filter(fixity=Fixity.FIXED)


def open_items(project: Project) -> QuerySet[FixedOrOpenItem]:
    """What the team can still decide."""
    return _live(project).filter(fixity=Fixity.OPEN)


def struck_items(project: Project) -> QuerySet[FixedOrOpenItem]:
    """What was struck through, with its reason."""
    struck = project.fixed_or_open.filter(struck_at__isnull=False)
    return struck.prefetch_related("changes__recorded_by")


def _live(project: Project) -> QuerySet[FixedOrOpenItem]:
    live = project.fixed_or_open.filter(struck_at__isnull=True)
    return live.select_related("recorded_by").prefetch_related("changes__recorded_by")


def planning_began_on(project: Project) -> date | None:
    """The first day anything after stage zero began: a stage was opened, or a question agreed."""
    begun = StageChange.objects.filter(stage__project=project, became=StepState.STARTED)
    opened = begun.exclude(stage__kind=StageKind.ZERO).order_by("changed_at").first()
    agreed = (
        QuestionDecision.objects.filter(question__project=project, outcome=Outcome.AGREED)
        .order_by("answered_at")
        .first()
    )
    days = [opened.changed_at.date()] if opened else []
    if agreed:
        days.append(agreed.decided_on or agreed.answered_at.date())
    return min(days, default=None)


def live_item(project: Project, pk: int) -> FixedOrOpenItem | None:
    """One item of this project that still holds."""
    return _live(project).filter(pk=pk).first()
