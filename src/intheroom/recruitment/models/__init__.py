"""The rows of finding people."""

from intheroom.recruitment.models.adjusting import Adjustment, ClosedSearch
from intheroom.recruitment.models.avenues import Avenue
from intheroom.recruitment.models.coming import ComingForward
from intheroom.recruitment.models.connectors import Connector
from intheroom.recruitment.models.plan import RecruitmentPlan

__all__ = ["Adjustment", "Avenue", "ClosedSearch", "ComingForward", "Connector", "RecruitmentPlan"]
