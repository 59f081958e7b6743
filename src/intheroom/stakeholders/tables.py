"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WITH_STORY, Kept

OF_ALL = _("They belong to the whole team.")

TABLES = (
    Kept("stakeholders.StakeholderGroup", _("Groups you put on the list"), DECIDED, ("added_by",)),
    Kept("stakeholders.Listing", _("That you made a list"), WITH_STORY, ("person",)),
    Kept("stakeholders.ListedName", _("Names on your list"), WITH_STORY, ("listing__person",)),
    Kept("stakeholders.PromptAnswer", _("Why you said a group is not touched"), WITH_STORY, ("person",)),
    Kept("stakeholders.Judgement", _("How you judged a group’s say"), WITH_STORY, ("person",)),
    Kept("stakeholders.Viewpoint", _("Views you wrote down"), WITH_STORY, ("person",)),
    Kept("stakeholders.GapAction", _("Plans for groups with too little say"), DECIDED,
         why_not_told=OF_ALL),
    Kept("stakeholders.SetAside", _("Groups you proposed to leave out for now"), DECIDED, ("proposed_by",)),
    Kept("stakeholders.SetAsideAnswer", _("What you answered to that"), WITH_STORY, ("person",)),
    Kept("stakeholders.Barrier", _("Barriers that were found"), DECIDED, why_not_told=OF_ALL),
    Kept("stakeholders.BarrierStrike", _("Barriers that were struck through"), DECIDED, why_not_told=OF_ALL),
    Kept("stakeholders.BarrierPlan", _("Barriers you see to"), DECIDED, ("owner",)),
    Kept("stakeholders.BarrierAnswer", _("Whether you said a plan works"), WITH_STORY, ("person",)),
    Kept("stakeholders.ReachPlan", _("How a group is reached"), DECIDED, why_not_told=OF_ALL),
)  # fmt: skip
