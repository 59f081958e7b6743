"""Who a project touches, what people judged about it, what was set aside, and what keeps people out."""

from intheroom.stakeholders.models.barriers import (
    Barrier,
    BarrierAnswer,
    BarrierPlan,
    BarrierStrike,
    ReachPlan,
)
from intheroom.stakeholders.models.groups import (
    LIVED,
    GapAction,
    Judgement,
    KeptModel,
    SetAside,
    SetAsideAnswer,
    StakeholderGroup,
    Viewpoint,
)
from intheroom.stakeholders.models.listing import ListedName, Listing, PromptAnswer

__all__ = [
    "LIVED",
    "Barrier",
    "BarrierAnswer",
    "BarrierPlan",
    "BarrierStrike",
    "GapAction",
    "Judgement",
    "KeptModel",
    "ListedName",
    "Listing",
    "PromptAnswer",
    "ReachPlan",
    "SetAside",
    "SetAsideAnswer",
    "StakeholderGroup",
    "Viewpoint",
]
