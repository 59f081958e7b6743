"""What people said would support them, and who is to be asked again: after six months, or at a new stage."""

import datetime
from collections.abc import Iterable

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from intheroom.kit.keep.prepared import Prepared
from intheroom.projects.choices import StepState
from intheroom.projects.models import Project, StageChange
from intheroom.support.models import SupportWish
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember

ASKED_AGAIN_AFTER = datetime.timedelta(days=183)


def wish_of(member: TeamMember) -> SupportWish | None:
    """What this member said, if anything."""
    return SupportWish.objects.filter(member=member).select_related("member__person", "recorded_by").first()


_began = StageChange.objects.filter(
    stage__project=OuterRef("member__project"), became=StepState.STARTED
).order_by("-changed_at")
_wishes: Prepared[SupportWish] = Prepared(
    lambda project: (
        SupportWish.objects.filter(member__project=project, member__status=Status.ACTIVE)
        .select_related("member__person", "member__project", "recorded_by")
        .annotate(stage_began=Subquery(_began.values("changed_at")[:1]))
    ),
    project=-1,
)


def wishes_of(project: Project) -> list[SupportWish]:
    """What everyone in the team said, each with when a stage of the project began last."""
    return _wishes.rows(project=project.pk)


def look_again_since(wishes: Iterable[SupportWish]) -> datetime.datetime:
    """Whoever last looked before this moment is asked again: a stage began since, or half a year passed."""
    newest = next((wish.stage_began for wish in wishes), None)
    half_a_year_ago = timezone.now() - ASKED_AGAIN_AFTER
    return max(newest, half_a_year_ago) if newest else half_a_year_ago


def due_wishes(wishes: Iterable[SupportWish], since: datetime.datetime) -> list[SupportWish]:
    """Those to ask again, the longest ago first."""
    return sorted(
        (wish for wish in wishes if wish.checked_at < since), key=lambda wish: (wish.checked_at, wish.pk)
    )
