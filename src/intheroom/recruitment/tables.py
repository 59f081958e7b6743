"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("recruitment.RecruitmentPlan", _("That you planned when people are looked for"), DECIDED, ("by",)),
    Kept(
        "recruitment.ComingForward", _("That you came forward, and what you asked"), WHILE_HERE, ("person",)
    ),
    Kept("recruitment.Avenue", _("Ways to find people that you wrote down"), WITH_STORY, ("by",)),
    Kept("recruitment.Connector", _("People you said could pass it on"), WITH_STORY, ("by",)),
    Kept("recruitment.Adjustment", _("What you wrote down that was made easier"), DECIDED, ("by",)),
    Kept("recruitment.ClosedSearch", _("Groups you said are heard in another way"), DECIDED, ("by",)),
    Kept("recruitment.MixTarget", _("What you said the team aims for"), DECIDED, ("by",)),
    Kept("recruitment.MixAnswer", _("What you said of yourself, for a fair mix"), WHILE_HERE, ("person",)),
)
