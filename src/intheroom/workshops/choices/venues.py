"""Places and ways to meet, and what is said of them."""

from django.db import models
from django.utils.dates import WEEKDAYS as _DAYS
from django.utils.translation import gettext_lazy as _

# Monday first, as Python counts: what is kept of each day of the week stands under its number.
WEEKDAYS = tuple((str(number), name) for number, name in _DAYS.items())


class VenueKind(models.TextChoices):
    """A place, or a way to meet without one."""

    PLACE = "place", _("A place")
    ONLINE = "online", _("A room online")
    PHONE = "phone", _("A phone line")
    OWN_WAY = "own_way", _("A way of their own")


# There, people join from afar, so somebody helps them with it.
AFAR = (VenueKind.ONLINE, VenueKind.PHONE)


class Known(models.TextChoices):
    """Whether a place has something. “Not known yet” is a plain answer, and never counts as a yes."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNSAID = "", _("Not known yet")


class Neutral(models.TextChoices):
    """One member's own word: does the place belong to nobody's side?"""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNSURE = "unsure", _("Not sure")


class Band(models.TextChoices):
    """How long the way is, one way, with everything."""

    QUARTER = "15", _("Up to a quarter of an hour")
    HALF = "30", _("Up to half an hour")
    HOUR = "60", _("Up to an hour")
    TWO = "120", _("Up to two hours")
    MORE = "more", _("More than two hours")


class Been(models.TextChoices):
    """Whether they say it before they met there, or after."""

    BEFORE = "before", _("No, not yet")
    AFTER = "after", _("Yes")
