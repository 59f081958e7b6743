"""Being asked to a session, answering, and being reminded: the fixed words, and how long before things have to go."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.kit.words import Words
from intheroom.team.choices import TellBy


class What(models.TextChoices):
    """What somebody is told of a session."""

    INVITATION = "invitation", _("The invitation")
    PACK = "pack", _("What to read before")
    REMINDER = "reminder", _("The reminder")
    # For those who lead, and nobody else.
    OPEN_AGAIN = "open_again", _("That it is not ready any more")


# Beside the ways to take part: an answer as good as the others.
UNSURE = "unsure"


class Instead(models.TextChoices):
    """What somebody who does not come this time would like instead. All of it counts."""

    NOTES = "notes", _("Send me notes to read")
    CALL = "call", _("Ring me, and I say what I think")
    WRITING = "writing", _("I write down what I think")
    NOTHING = "nothing", _("Nothing this time")


# Whoever does not come, and gets all the same what the others read.
GETS_PACK = (Instead.NOTES, Instead.WRITING)


class RemindOn(models.TextChoices):
    """When somebody likes to be reminded."""

    NEVER = "never", _("Please do not remind me")
    SAME_DAY = "0", _("On the same day")
    DAY_BEFORE = "1", _("The day before")
    TWO_DAYS = "2", _("Two days before")
    WEEK = "7", _("A week before")


class RemindBy(models.TextChoices):
    """Who or what reminds them."""

    USUAL = "usual", _("In the way you tell me everything else")
    CALL = "call", _("Someone from the team rings me")
    BUDDY = "buddy", _("My buddy rings me")


# How many days before a session something has to leave us. Post takes up to five days to an island, and large print
# is read in more than one sitting; a screen has it at once, and the same time to read is fair.
POST_DAYS, SCREEN_DAYS, TALK_DAYS = 10, 7, 7
SEND_BEFORE: dict[str, int] = dict.fromkeys(TellBy.values, TALK_DAYS) | {
    TellBy.EMAIL: SCREEN_DAYS,
    TellBy.TEXT: SCREEN_DAYS,
    TellBy.APP: SCREEN_DAYS,
    TellBy.POST: POST_DAYS,
    # It passes through one more pair of hands.
    TellBy.THROUGH: POST_DAYS,
    TellBy.KEYHOLDER: POST_DAYS,
}
WHY_SO_EARLY: Words = _("Post takes days to an island, and reading takes more than one evening.")
# A place that is told late is told from then on.
PLACE_TOLD = datetime.timedelta(days=2)
