"""The rows of finding people."""

from intheroom.recruitment.models.plan import RecruitmentPlan

__all__ = ["RecruitmentPlan"]
