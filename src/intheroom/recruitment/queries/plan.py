"""The plan in force, and the ones before."""

from intheroom.projects.choices import StageKind, StepState
from intheroom.projects.models import Project
from intheroom.recruitment.models import RecruitmentPlan


def plan_of(project: Project) -> RecruitmentPlan | None:
    """The plan that counts now."""
    return project.recruitment_plans.filter(replaced_at=None).select_related("recorded_by").first()


def earlier_plans(project: Project) -> list[RecruitmentPlan]:
    """The plans before, with the reason each newer one gave; the newest first."""
    return list(project.recruitment_plans.exclude(replaced_at=None).order_by("-pk"))


def discover_began(project: Project) -> bool:
    """The team has begun to find out how things are."""
    begun = (StepState.STARTED, StepState.DONE)
    return project.stages.filter(kind=StageKind.DISCOVER, state__in=begun).exists()
