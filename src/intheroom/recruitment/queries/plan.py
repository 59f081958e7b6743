"""The plan in force, and the ones before."""

from intheroom.projects.models import Project
from intheroom.recruitment.models import RecruitmentPlan


def plan_of(project: Project) -> RecruitmentPlan | None:
    """The plan that counts now."""
    return project.recruitment_plans.filter(replaced_at=None).select_related("recorded_by").first()
