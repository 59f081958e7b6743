"""When somebody can come: what they can say of a time, and the parts of a day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Can(models.TextChoices):
    """Whether somebody can come. “Has not said” is no answer: it never counts as a no."""

    YES = "yes", _("can come")
    IF_NEED_BE = "if_need_be", _("can come if need be")
    NO = "no", _("cannot come")
    UNKNOWN = "unknown", _("has not said")


# What can be said on the form.
SAYS = (
    (Can.YES.value, _("Yes")),
    (Can.IF_NEED_BE.value, _("If need be")),
    (Can.NO.value, _("No")),
)
# Where several hold at once, the first of these counts for the whole time.
FIRST_COUNTS = (Can.NO, Can.UNKNOWN, Can.IF_NEED_BE, Can.YES)


class DayPart(models.TextChoices):
    """Parts of a day, unless somebody gives hours of their own."""

    MORNING = "morning", _("morning")
    AFTERNOON = "afternoon", _("afternoon")
    EVENING = "evening", _("evening")


# From and to, in minutes after midnight.
USUAL_HOURS = {
    DayPart.MORNING: (9 * 60, 12 * 60),
    DayPart.AFTERNOON: (12 * 60, 17 * 60),
    DayPart.EVENING: (17 * 60, 21 * 60),
}


class Rest(models.TextChoices):
    """What the boxes mean that were left empty."""

    NO = "no", _("I cannot come then")
    ASK = "ask", _("Ask me first")


class Every(models.TextChoices):
    """How often some days come again."""

    WEEK = "1", _("Every week")
    TWO = "2", _("Every 2 weeks")
    THREE = "3", _("Every 3 weeks")
    FOUR = "4", _("Every 4 weeks")
    FIVE = "5", _("Every 5 weeks")
    SIX = "6", _("Every 6 weeks")
    EIGHT = "8", _("Every 8 weeks")


class Length(models.TextChoices):
    """How long a session is, in minutes."""

    HALF_HOUR = "30", _("Half an hour")
    HOUR = "60", _("1 hour")
    HOUR_AND_HALF = "90", _("1 hour and a half")
    TWO = "120", _("2 hours")
    TWO_AND_HALF = "150", _("2 hours and a half")
    THREE = "180", _("3 hours")
    FOUR = "240", _("4 hours")
    SIX = "360", _("6 hours")


# More than this at once nobody reads through.
MOST_TIMES = 40
