"""Draws of a project, who is in each, and who was given a place by hand."""

from uuid import UUID

from django.db.models import QuerySet

from intheroom.projects.models import Project
from intheroom.recruitment.choices import OPEN_DRAWS, DrawState, Outcome
from intheroom.recruitment.models import Draw, DrawPlace, HandPick


def draws_of(project: Project) -> QuerySet[Draw]:
    """Every draw, the newest first."""
    return project.draws.select_related("by", "recorded_by").order_by("-pk")


def open_draw(project: Project) -> Draw | None:
    """The one that is published and not settled."""
    return draws_of(project).filter(state__in=OPEN_DRAWS).first()


def draw_with(project: Project, pk: int) -> Draw | None:
    """One draw of this project."""
    return draws_of(project).filter(pk=pk).first()


def published_draw(ref: str, key: UUID) -> Draw | None:
    """A draw for whoever has the address of its record."""
    return Draw.objects.filter(project__ref=ref, key=key).select_related("project").first()


def entries_of(draw: Draw) -> QuerySet[DrawPlace]:
    """Who is in a draw: those who were drawn, then those on the list, in its order."""
    rows = draw.entries.select_related("coming__person", "draw__project")
    return rows.exclude(coming__person__erased_at__isnull=False).order_by(
        "turn", "coming__person__name", "pk"
    )


def next_in_turn(draw: Draw) -> QuerySet[DrawPlace]:
    """Those on the list, as the number put them."""
    return entries_of(draw).filter(outcome=Outcome.RESERVE).order_by("turn")


def is_drawn(draw: Draw) -> bool:
    return draw.state == DrawState.DONE


def hand_picks_of(project: Project) -> QuerySet[HandPick]:
    """Who was given a place by hand, the newest first."""
    return project.hand_picks.select_related(
        "coming__person", "agreed_lived__person", "agreed_professional__person", "by", "recorded_by"
    )
