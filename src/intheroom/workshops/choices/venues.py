"""Places and ways to meet, and what is said of them."""

from django.db import models
from django.utils.dates import WEEKDAYS as _DAYS
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices import NeedKind

# Monday first, as Python counts: what is kept of each day of the week stands under its number.
WEEKDAYS = tuple((str(number), name) for number, name in _DAYS.items())


class VenueKind(models.TextChoices):
    """A place, or a way to meet without one."""

    PLACE = "place", _("A place")
    ONLINE = "online", _("A room online")
    PHONE = "phone", _("A phone line")
    OWN_WAY = "own_way", _("A way of their own")


# In place of a time, on a day of the week when nothing goes home.
NO_SERVICE = "none"

# There, people join from afar, so somebody helps them with it.
AFAR = (VenueKind.ONLINE, VenueKind.PHONE)


class Known(models.TextChoices):
    """Whether a place has something. “Not known yet” is a plain answer, and never counts as a yes."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNSAID = "", _("Not known yet")


class Feature(models.TextChoices):
    """What a place has or has not. Each is a column of its own."""

    STEP_FREE = "step_free", _("A way in without steps")
    TOILET = "toilet", _("A toilet with room for a wheelchair")
    HEARING_LOOP = "hearing_loop", _("A hearing loop")
    LIGHT = "light", _("Soft light, or light that can be changed")
    QUIET_ROOM = "quiet_room", _("A quiet room to step out to")
    SMALL_GROUPS = "small_groups", _("Room for small groups")
    PARKING = "parking", _("Parking close by")
    ALCOHOL = "alcohol", _("Alcohol is served")
    CAPTIONS = "captions", _("Captions: the words on a screen")
    DIAL_IN = "dial_in", _("A way in by phone")
    NO_ACCOUNT = "no_account", _("No account is needed")


# What is asked of each kind. A way of one's own has nothing to look at.
FEATURES: dict[str, tuple[Feature, ...]] = {
    VenueKind.PLACE: (
        Feature.STEP_FREE,
        Feature.TOILET,
        Feature.HEARING_LOOP,
        Feature.LIGHT,
        Feature.QUIET_ROOM,
        Feature.SMALL_GROUPS,
        Feature.PARKING,
        Feature.ALCOHOL,
    ),
    VenueKind.ONLINE: (Feature.CAPTIONS, Feature.DIAL_IN, Feature.NO_ACCOUNT, Feature.SMALL_GROUPS),
    VenueKind.PHONE: (Feature.SMALL_GROUPS,),
    VenueKind.OWN_WAY: (),
}
# Which of them makes it possible for whom to come.
MADE_FOR = {
    Feature.STEP_FREE: NeedKind.STEP_FREE,
    Feature.TOILET: NeedKind.STEP_FREE,
    Feature.HEARING_LOOP: NeedKind.HEARING_LOOP,
    Feature.LIGHT: NeedKind.LOW_LIGHT,
    Feature.QUIET_ROOM: NeedKind.QUIET,
    Feature.SMALL_GROUPS: NeedKind.SMALL_GROUP,
    Feature.CAPTIONS: NeedKind.CAPTIONS,
    Feature.DIAL_IN: NeedKind.PHONE_ONLY,
}


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


class Fare(models.TextChoices):
    """What the way costs, there and back."""

    NOTHING = "0", _("Nothing")
    FIVE = "5", _("Up to £5")
    TEN = "10", _("Up to £10")
    TWENTY = "20", _("Up to £20")
    MORE = "more", _("More than £20")


class Been(models.TextChoices):
    """Whether they say it before they met there, or after."""

    BEFORE = "before", _("No, not yet")
    AFTER = "after", _("Yes")


class TookPart(models.TextChoices):
    """Afterwards: whether the place let them take part."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")
