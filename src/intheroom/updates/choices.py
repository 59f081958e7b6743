"""The fixed words of keeping people told."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from intheroom.team.choices import SETTLED, TRIED, Stand, TellBy

__all__ = [
    "DAYS",
    "DONE_FOR_ALL",
    "NO_WORDS",
    "SAID_OF_ALL",
    "SENT_AS",
    "SETTLED",
    "TRIED",
    "CreditAs",
    "Every",
    "Stand",
    "TellBy",
]

# Kept as the words of an e-mail that had none.
NO_WORDS = gettext_noop("(There were no words in this e-mail.)")


class Every(models.TextChoices):
    """How often the team wants to hear something. The days after which an update is due stand in ``DAYS``."""

    WEEK = "week", _("Every week")
    TWO_WEEKS = "two_weeks", _("Every two weeks")
    MONTH = "month", _("Every month")
    EVENTS = "events", _("Only when something has happened")


DAYS = {Every.WEEK: 7, Every.TWO_WEEKS: 14, Every.MONTH: 31}


class CreditAs(models.TextChoices):
    """How somebody likes to be named where their part is told."""

    NAME = "name", _("With the name you know me by")
    OTHER = "other", _("With another name")
    NOBODY = "nobody", _("With no name")


# What is on its way is said as what was done, where that is clear.
SENT_AS = {
    TellBy.EMAIL: _("Sent"),
    TellBy.TEXT: _("Sent"),
    TellBy.APP: _("Sent"),
    TellBy.POST: _("Posted"),
    TellBy.THROUGH: _("Passed on"),
}
# What came of it where somebody did the same for everyone on a list. Whoever was spoken to knows.
DONE_FOR_ALL = dict.fromkeys(TellBy, Stand.ON_ITS_WAY) | {TellBy.CALL: Stand.TOLD, TellBy.MEET: Stand.TOLD}
SAID_OF_ALL = {
    TellBy.EMAIL: _("I sent an e-mail to everyone here"),
    TellBy.TEXT: _("I sent a text to everyone here"),
    TellBy.APP: _("I sent a message to everyone here"),
    TellBy.CALL: _("I spoke to everyone here on the phone"),
    TellBy.POST: _("I posted all these letters"),
    TellBy.MEET: _("I told everyone here"),
    TellBy.THROUGH: _("It was passed on for everyone here"),
    TellBy.KEYHOLDER: _("Someone who may sees to everyone here"),
}
