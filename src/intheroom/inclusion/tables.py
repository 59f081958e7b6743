"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("inclusion.Arrangement", _("Jobs that come from what you need"), WHILE_HERE, ("need__person",)),
    Kept("inclusion.OwnWord", _("Whether you said a job works"), WHILE_HERE, ("person",)),
    Kept("inclusion.FormAsked", _("That you were asked what you need"), WITH_STORY, ("member__person",)),
    Kept("inclusion.NeedConflict", _("Where two needs did not fit together"), WHILE_HERE, ("first__person",)),
)
