"""The fixed words of keeping people told."""

from django.db import models


class Every(models.TextChoices):
    """How often the team wants to hear something. The days after which an update is due stand in ``DAYS``."""

    WEEK = "week", "Every week"
    TWO_WEEKS = "two_weeks", "Every two weeks"
    MONTH = "month", "Every month"
    EVENTS = "events", "Only when something has happened"


DAYS = {Every.WEEK: 7, Every.TWO_WEEKS: 14, Every.MONTH: 31}


class TellBy(models.TextChoices):
    """How one person is told. All of them count the same."""

    EMAIL = "email", "By e-mail"
    TEXT = "text", "By text message"
    CALL = "call", "By phone"
    POST = "post", "By post"
    MEET = "meet", "Face to face"
    THROUGH = "through", "Through someone they trust"
    # Whoever tells may not see how to reach them.
    KEYHOLDER = "keyholder", "Through one who may see how to reach them"


class Stand(models.TextChoices):
    """How far it has got with one person."""

    WAITS = "waits", "Not told yet"
    TOLD = "told", "They were told"
    ON_ITS_WAY = "on_its_way", "It is on its way: sent, posted or passed on"
    MISSED = "missed", "I could not reach them"
    NOT_NOW = "not_now", "They would rather not hear it now"


class CreditAs(models.TextChoices):
    """How somebody likes to be named where their part is told."""

    NAME = "name", "With the name you know me by"
    OTHER = "other", "With another name"
    NOBODY = "nobody", "With no name"


# What somebody can write down after a try.
TRIED = (Stand.TOLD, Stand.ON_ITS_WAY, Stand.MISSED, Stand.NOT_NOW)
# Nothing more is to be done for this update.
SETTLED = (Stand.TOLD, Stand.ON_ITS_WAY, Stand.NOT_NOW)
