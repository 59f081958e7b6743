"""The rows of finding people."""

from intheroom.recruitment.models.coming import ComingForward
from intheroom.recruitment.models.plan import RecruitmentPlan

__all__ = ["ComingForward", "RecruitmentPlan"]
