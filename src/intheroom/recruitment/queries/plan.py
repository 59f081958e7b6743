"""The plan in force, and the ones before."""

from intheroom.projects.models import Project
from intheroom.recruitment.models import RecruitmentPlan


def plan_of(project: Project) -> RecruitmentPlan | None:
    """The plan that counts now."""
    return project.recruitment_plans.filter(replaced_at=None).select_related("recorded_by").first()


def plans_of(project: Project) -> tuple[RecruitmentPlan | None, list[RecruitmentPlan]]:
    """The plan that counts now, and those before it: the newest first. One query."""
    plans = list(project.recruitment_plans.select_related("recorded_by").order_by("-pk"))
    return next((one for one in plans if one.replaced_at is None), None), [
        one for one in plans if one.replaced_at is not None
    ]
