"""How far it has got with somebody who came forward."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ComingState(models.TextChoices):
    """Where somebody stands between the first word and a place. What they say counts at any time."""

    ASKING = "asking", _("Has a question")
    WISHES = "wishes", _("Would like a place")
    WAITING = "waiting", _("Waits for a place to come free")
    JOINED = "joined", _("Has a place in the team")
    SAID_NO = "said_no", _("Said “no, thank you”")
    NOT_NOW = "not_now", _("Not this time")
    SAME = "same", _("Goes with another reply of theirs")


# Nothing was settled with them yet: they are kept told, and may be drawn or welcomed.
STILL_COMING = (ComingState.ASKING, ComingState.WISHES, ComingState.WAITING)
# It ended without a place.
WENT_AWAY = (ComingState.SAID_NO, ComingState.NOT_NOW)


class After(models.TextChoices):
    """What somebody would like if there is no place for them, or they want none."""

    UPDATES = "updates", _("Hear how the project goes on")
    NEXT_PLACE = "next_place", _("Be asked when a place comes free")
    OTHER_WORK = "other_work", _("Be told of other projects")
