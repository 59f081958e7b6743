"""The questions about who a project touches. Each form comes out on the web, on paper, by phone and for someone."""

from intheroom.stakeholders.forms.barriers import (
    PickBarriersForm,
    PlanBarrierForm,
    SayIfItWorksForm,
    StrikeBarrierForm,
    WriteBarriersForm,
)
from intheroom.stakeholders.forms.groups import (
    AddGroupForm,
    AddViewpointForm,
    DescribeGroupForm,
    MarkNotTouchedForm,
)
from intheroom.stakeholders.forms.judging import JudgeAllForm, JudgeGroupForm, sheet_lines
from intheroom.stakeholders.forms.listing import ListGroupsForm, MergeListingsForm
from intheroom.stakeholders.forms.planning import (
    AgreeSetAsideForm,
    BringBackGroupForm,
    PlanGapActionForm,
    SetAsideGroupForm,
)
from intheroom.stakeholders.forms.reach import PlanWaysForm

__all__ = [
    "AddGroupForm",
    "AddViewpointForm",
    "AgreeSetAsideForm",
    "BringBackGroupForm",
    "DescribeGroupForm",
    "JudgeAllForm",
    "JudgeGroupForm",
    "ListGroupsForm",
    "MarkNotTouchedForm",
    "MergeListingsForm",
    "PickBarriersForm",
    "PlanBarrierForm",
    "PlanGapActionForm",
    "PlanWaysForm",
    "SayIfItWorksForm",
    "SetAsideGroupForm",
    "StrikeBarrierForm",
    "WriteBarriersForm",
    "sheet_lines",
]
