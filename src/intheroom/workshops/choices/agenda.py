"""The agenda of a session: how something is talked about, and where it stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Talk(models.TextChoices):
    """How something on the agenda is talked about."""

    FREE = "free", _("Everyone talks as they like")
    ROUND = "round", _("A round: one after the other")
    QUIET = "quiet", _("First everyone writes or thinks alone, then a round")
    BREAK = "break", _("A break")


# Each has a turn, and nobody speaks twice before everyone could speak once.
IN_TURN = (Talk.ROUND, Talk.QUIET)


class OnAgenda(models.TextChoices):
    """Where it stands. Nothing that somebody asked for disappears."""

    ON = "on", _("On the agenda")
    PARKED = "parked", _("Parked for another day")


class Move(models.TextChoices):
    """What becomes of it by the press of a button."""

    EARLIER = "earlier", _("Earlier")
    LATER = "later", _("Later")
    PARK = "park", _("Park it for another day")
    TAKE_UP = "take-up", _("Take it up here")
