"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WITH_STORY, Kept

TABLES = (
    Kept("media.Item", _("Photos, words and recordings with you in them"), WITH_STORY, ("people__person",)),
    Kept("media.PersonIn", _("That you are in something"), WITH_STORY, ("person",)),
    Kept("media.Consent", _("What you said yes to, as proof"), DECIDED, ("person_in__person",)),
    Kept(
        "media.InUse",
        _("What something is used for"),
        DECIDED,
        why_not_told="It stands on the page of the thing.",
    ),
    Kept("media.HandedOut", _("Copies that were handed out"), DECIDED, ("by",)),
)
