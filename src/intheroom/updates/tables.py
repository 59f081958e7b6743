"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("updates.UpdateAgreement", _("That you wrote down how the team is kept told"), DECIDED, ("by",)),
    Kept("updates.WorkLine", _("Lines you wrote on what goes on"), WITH_STORY, ("person",)),
    Kept("updates.Update", _("Updates that you sent out"), WITH_STORY, ("began_by",)),
    Kept("updates.Telling", _("When and how you were told"), WHILE_HERE, ("member__person",)),
    Kept("updates.Credit", _("How you like to be named"), WHILE_HERE, ("member__person",)),
    Kept("updates.Thanks", _("Thanks you said, or were given"), WITH_STORY, ("by", "member__person")),
    Kept("updates.UpdateReply", _("What you said to an update"), WHILE_HERE, ("person",)),
)
