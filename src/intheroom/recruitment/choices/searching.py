"""Ways that are tried, people who help, and what is made easier when it is hard."""

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_LINE = 200


class CameOf(models.TextChoices):
    """What came of going somewhere to find people."""

    NOBODY = "nobody", _("Nobody yet")
    TALKED = "talked", _("People talked with us")
    FORWARD = "forward", _("Somebody came forward")
    UNSAID = "", _("Not known yet")


class Agreed(models.TextChoices):
    """Whether somebody who could pass it on said that we may ask them."""

    YES = "yes", _("Yes")
    NOT_ASKED = "not_asked", _("Not asked yet")
    NO = "no", _("They would rather not")


class Lever(models.TextChoices):
    """What can be made easier when too few people can join."""

    SMALLER = "smaller", _("A smaller group")
    TIMES = "times", _("Other times")
    LESS = "less", _("A smaller commitment")
    OTHER = "other", _("Something else")


class DecidedBy(models.TextChoices):
    """Who decided on it."""

    TEAM = "team", _("The team, both sides together")
    LEADS = "leads", _("Those who lead the project")
    ASKED = "asked", _("People we asked to join: they said what would help")
    OTHER = "other", _("Someone else")
