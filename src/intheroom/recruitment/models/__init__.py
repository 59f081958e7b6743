"""The rows of finding people."""

from intheroom.recruitment.models.adjusting import Adjustment, ClosedSearch
from intheroom.recruitment.models.avenues import Avenue
from intheroom.recruitment.models.callouts import CallOut, LanguageJob
from intheroom.recruitment.models.coming import ComingForward
from intheroom.recruitment.models.connectors import Connector
from intheroom.recruitment.models.contacts import ContactNote, NotNow, NotNowLine
from intheroom.recruitment.models.draw import Draw, DrawPlace, HandPick
from intheroom.recruitment.models.mix import MixAnswer
from intheroom.recruitment.models.plan import RecruitmentPlan
from intheroom.recruitment.models.targets import MixTarget
from intheroom.recruitment.models.way_out import WayOut, WayOutTelling

__all__ = [
    "Adjustment",
    "Avenue",
    "CallOut",
    "ClosedSearch",
    "ComingForward",
    "Connector",
    "ContactNote",
    "Draw",
    "DrawPlace",
    "HandPick",
    "LanguageJob",
    "MixAnswer",
    "MixTarget",
    "NotNow",
    "NotNowLine",
    "RecruitmentPlan",
    "WayOut",
    "WayOutTelling",
]
