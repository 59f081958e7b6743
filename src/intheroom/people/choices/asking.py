"""What somebody can ask about what is kept about them, and how such a request can end."""

from django.db import models


class AskedFor(models.TextChoices):
    """Five things everybody may ask, by any way in."""

    SEE = "see", "I want to see what is kept about me"
    CORRECT = "correct", "Something is wrong: please put it right"
    TAKE_AWAY = "take_away", "I want a copy to take with me"
    ERASE = "erase", "Please forget me"
    COMPLAIN = "complain", "I am not happy with how my details were handled"


ASKED_FOR_TOLD = {
    AskedFor.SEE: "To see what is kept",
    AskedFor.CORRECT: "To put something right",
    AskedFor.TAKE_AWAY: "A copy to take away",
    AskedFor.ERASE: "To be forgotten",
    AskedFor.COMPLAIN: "A complaint",
}


class RequestEnd(models.TextChoices):
    """How a request ended. A no needs a reason and the way to go on."""

    DONE = "done", "All of it was done"
    PARTLY = "partly", "Part of it was done"
    REFUSED = "refused", "It was not done"
    TAKEN_BACK = "taken_back", "They took it back"
