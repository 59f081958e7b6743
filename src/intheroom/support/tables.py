"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("support.SupportWish", _("What you said would support you"), WHILE_HERE, ("member__person",)),
    Kept(
        "support.Pair",
        _("That you were asked about a buddy, or had one"),
        WHILE_HERE,
        ("one__person", "other__person"),
    ),
    Kept("support.PairYes", _("Your yes to a buddy"), WHILE_HERE, ("member__person",)),
    Kept("support.CheckIn", _("What came of a call to you"), WHILE_HERE, ("member__person",)),
    Kept("support.CheckInWish", _("Whether you may be listed for a call"), WHILE_HERE, ("member__person",)),
    Kept("support.SupportLead", _("That you look after support"), WITH_STORY, ("member__person",)),
    Kept("support.Training", _("Training you see to"), WITH_STORY, ("owner__person",)),
    Kept("support.OwnTopic", _("What you added to the list of things to learn"), DECIDED, ("by",)),
)
