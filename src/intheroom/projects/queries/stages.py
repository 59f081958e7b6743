"""The stages, who did what in them, and how members judge them."""

from collections.abc import Iterable

from django.db.models import QuerySet

from intheroom.projects.models import Project, RungJudgement, Stage, StagePart


def stages_of(project: Project) -> QuerySet[Stage]:
    """All eight stages in their usual order, with everything a page shows about them."""
    return project.stages.prefetch_related(
        "parts__recorded_by", "judgements__recorded_by", "changes__by", "changes__recorded_by"
    )


def stage_of(project: Project, kind: str) -> Stage | None:
    """One stage of this project."""
    return stages_of(project).filter(kind=kind).first()


def live_parts(stage: Stage) -> list[StagePart]:
    """Who did what, leaving out lines that were struck through."""
    return [part for part in stage.parts.all() if part.struck_at is None]


def latest_judgements(judgements: Iterable[RungJudgement]) -> list[RungJudgement]:
    """The newest judgement of each person."""
    newest = {(j.person_id or j.name.strip().casefold()): j for j in judgements}
    return list(newest.values())


def live_part(stage: Stage, pk: int) -> StagePart | None:
    """One line about who did what in this stage."""
    return stage.parts.filter(pk=pk, struck_at__isnull=True).first()
