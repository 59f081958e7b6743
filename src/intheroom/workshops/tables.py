"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, Kept

TABLES = (Kept("workshops.Venue", _("Places and ways to meet that you wrote down"), DECIDED, ("by",)),)
