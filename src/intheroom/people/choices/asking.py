"""What somebody can ask about what is kept about them, and how such a request can end."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AskedFor(models.TextChoices):
    """Five things everybody may ask, by any way in."""

    SEE = "see", _("I want to see what is kept about me")
    CORRECT = "correct", _("Something is wrong: please put it right")
    TAKE_AWAY = "take_away", _("I want a copy to take with me")
    ERASE = "erase", _("Please forget me")
    COMPLAIN = "complain", _("I am not happy with how my details were handled")


ASKED_FOR_TOLD = {
    AskedFor.SEE: _("To see what is kept"),
    AskedFor.CORRECT: _("To put something right"),
    AskedFor.TAKE_AWAY: _("A copy to take away"),
    AskedFor.ERASE: _("To be forgotten"),
    AskedFor.COMPLAIN: _("A complaint"),
}


class RequestEnd(models.TextChoices):
    """How a request ended. A no needs a reason and the way to go on."""

    DONE = "done", _("All of it was done")
    PARTLY = "partly", _("Part of it was done")
    REFUSED = "refused", _("It was not done")
    TAKEN_BACK = "taken_back", _("They took it back")
