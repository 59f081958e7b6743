"""Who has had a word: how a turn is taken, and how words that were put in first are shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Mode(models.TextChoices):
    """How somebody takes a turn. All of them count the same, and none of them is timed."""

    SPOKEN = "spoken", _("Spoken")
    SIGNED = "signed", _("Signed")
    CARD = "card", _("With a card")
    CHAT = "chat", _("In the chat")
    PHONE = "phone", _("By phone")
    WRITING = "writing", _("In writing")
    PASSED = "passed", _("They passed")


class NamedAs(models.TextChoices):
    """Whether a name stands beside what somebody put in first."""

    NAMED = "named", _("With my name")
    UNNAMED = "unnamed", _("Without my name")


class Keep(models.TextChoices):
    """What becomes of the count of turns, and of titles, by the press of a button."""

    TAKE_ON = "take-on", _("I will note the turns")
    HAND_BACK = "hand-back", _("Hand it back")
    WITH_TITLES = "with-titles", _("Show names with their titles")
    WITHOUT_TITLES = "without-titles", _("Take titles off the names")


# What somebody opens could tell whose words it holds, where it holds fewer than this.
FEWEST_TO_OPEN = 3
# Two who were asked may show each other what they put in; one alone shows nobody.
FEWEST_TO_OPEN_ITSELF = 2
