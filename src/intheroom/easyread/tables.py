"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WITH_STORY, Kept

TABLES = (
    Kept("easyread.EasySheet", _("Easy-read lines you wrote"), WITH_STORY, ("by",)),
    Kept("easyread.EasyCheck", _("That you noted who checked an easy-read sheet"), DECIDED, ("by",)),
)
