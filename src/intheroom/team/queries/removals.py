"""Removals of a project: what is open, for whom, and the words of each."""

from django.db.models import QuerySet

from intheroom.projects.models import Project
from intheroom.team.choices import OPEN_REMOVALS, RemovalAct
from intheroom.team.models import Removal, RemovalLine


def removals_of(project: Project) -> QuerySet[Removal]:
    """Every removal ever proposed, the newest first."""
    return (
        Removal.objects.filter(member__project=project)
        .select_related("member__person", "member__project", "proposed_by")
        .order_by("-pk")
    )


def open_removals(project: Project) -> QuerySet[Removal]:
    """Those that wait for someone."""
    return removals_of(project).filter(state__in=OPEN_REMOVALS)


def record_of(removal: Removal) -> QuerySet[RemovalLine]:
    """The lines of the record, the oldest first."""
    return removal.lines.select_related("by", "recorded_by")


def reason_of(removal: Removal) -> str:
    """The proposer's exact words."""
    return removal.lines.filter(act=RemovalAct.PROPOSED).values_list("words", flat=True).first() or ""
