"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, Kept

TABLES = (
    Kept("recruitment.RecruitmentPlan", _("That you planned when people are looked for"), DECIDED, ("by",)),
    Kept(
        "recruitment.ComingForward", _("That you came forward, and what you asked"), WHILE_HERE, ("person",)
    ),
)
