"""The fixed words of support and training."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices.parts import SupportHow


class BuddyWish(models.TextChoices):
    """Whether somebody would like someone to go along with them, or would do that for another."""

    WANTS_BUDDY = "wants_buddy", _("I would like a buddy")
    WANTS_MENTOR = "wants_mentor", _("I would like a mentor: someone who has done this before")
    WOULD_BE = "would_be", _("I would be a buddy or a mentor for someone")
    EITHER_WAY = "either_way", _("I would like one, and be one too")
    NO = "no", _("No, thank you")


class PairKind(models.TextChoices):
    """What two people are to each other."""

    BUDDIES = "buddies", _("Buddies: side by side")
    MENTOR = "mentor", _("Mentor: the first one has done this before")


class PairState(models.TextChoices):
    """How far a pairing has come. Nobody can read off it who ended it, or why."""

    ASKED = "asked", _("Both are asked")
    LIVE = "live", _("Both said yes")
    OVER = "over", _("Over")


OPEN_PAIRS = (PairState.ASKED, PairState.LIVE)


class PairAnswer(models.TextChoices):
    """What one of the two says, at first and at any time after."""

    YES = "yes", _("Yes")
    NO = "no", _("No, thank you")


# The same two answers, once both have said yes.
GO_ON = [(PairAnswer.YES.value, _("Yes, go on")), (PairAnswer.NO.value, _("No, I would like to end it"))]


class How(models.TextChoices):
    """How a training is given."""

    ONE_TO_ONE = "one_to_one", _("One to one")
    GROUP = "group", _("In a group")

    def suits(self, liked: str) -> bool:
        """Whether it is how somebody said they like to learn; whoever said nothing can be asked either way."""
        return liked in {"", SupportHow.EITHER, self.value}


class CameOf(models.TextChoices):
    """What came of trying to speak with somebody. None of it says how they are."""

    SPOKE = "spoke", _("We spoke")
    LEFT_WORD = "left_word", _("I left word")
    NOT_REACHED = "not_reached", _("I could not reach them")
    NOT_NOW = "not_now", _("I leave it for now")


class LookAgain(models.TextChoices):
    """After how many days somebody may stand on the list again."""

    TWO_WEEKS = "14", _("In two weeks")
    MONTH = "31", _("In a month")
    THREE_MONTHS = "92", _("In three months")


class MayCall(models.TextChoices):
    """Whether the support lead may see that it has gone quiet around somebody."""

    YES = "yes", _("Yes, that is fine")
    NO = "no", _("No, do not list me")


LONGEST_TOPIC = 60
