"""The plan of dates: where it stands, which plans lie side by side, and what keeps somebody from a session."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlanState(models.TextChoices):
    """Where a plan of dates stands."""

    RUNNING = "running", _("It is being worked out")
    READY = "ready", _("It is ready. People decide")
    NOT_POSSIBLE = "impossible", _("It cannot be done like this")
    STOPPED = "stopped", _("It was stopped")
    CHOSEN = "chosen", _("It was chosen")


class PlanKind(models.TextChoices):
    """Plans that lie side by side. The first that is there is what we suggest; people decide."""

    FEWEST = "fewest", _("The fewest changes")
    FAIREST = "fairest", _("The fairest")
    THRIFTY = "thrifty", _("The fairest for less money")
    NEAREST = "nearest", _("The fairest, with a more even way")
    FULLEST = "fullest", _("The most people in all")


MEANS = {
    PlanKind.FEWEST: _("As many sessions as can be stay as they are. With that, it is as fair as can be."),
    PlanKind.FAIREST: _("Whoever can come to the fewest sessions comes to as many as can be. Then the next."),
    PlanKind.THRIFTY: _("As fair as can be for three quarters of the money."),
    PlanKind.NEAREST: _(
        "As fair as the fairest. The way is shorter, and more even between the sides. It may cost more."
    ),
    PlanKind.FULLEST: _(
        "The most people when all sessions are added up. It may leave the same people out again and again."
    ),
}


class Letter(models.TextChoices):
    """What one session that could be means for one person. One letter each, so that hundreds stay short."""

    YES = "y", _("can come")
    IF_NEED_BE = "i", _("can come if need be")
    UNSAID = "u", _("has not said, so planned as if need be")
    NO = "n", _("cannot come at that time")
    STEPS = "s", _("needs a way in without steps, and this place has none")
    NO_PHONE = "p", _("joins by phone, and this has no way in by phone")
    AFAR = "f", _("can join from afar; this place has steps")


# Who is counted as somebody who could be there.
COUNTS_AS_YES = (Letter.YES,)
COUNTS_AS_IF_NEED_BE = (Letter.IF_NEED_BE, Letter.UNSAID, Letter.AFAR)
# The time would do; the place or the way to meet does not.
ONLY_THE_PLACE = (Letter.STEPS, Letter.NO_PHONE)


class Means(models.TextChoices):
    """What one date means for one person, as they are told. What they need, and why they cannot, is not said."""

    COMES = "comes", _("You can come.")
    IF_NEED_BE = "if_need_be", _("You said that you can come if need be.")
    UNSAID = "unsaid", _("You have not said yet if you can come. Please tell us.")
    AFAR = "afar", _("You can join from afar.")
    MISSES = "misses", _("You cannot come at that time. We offer you a phone call before it instead.")
    OTHER_WAY = "other_way", _("We offer you to join from afar instead.")
    ASK = "ask", _("Does that suit you? Please tell us.")


MEANS_OF = {
    Letter.YES: Means.COMES,
    Letter.IF_NEED_BE: Means.IF_NEED_BE,
    Letter.UNSAID: Means.UNSAID,
    Letter.AFAR: Means.AFAR,
}
BY_THE_PLACE = (Means.AFAR, Means.OTHER_WAY)

# More times and places than this at once nobody needs, and it keeps the answer quick.
MOST_OPTIONS = 800
MOST_SESSIONS = 30
# Stands in place of a step where the check of a plan by itself found a mistake.
NOT_SOUND = "not_sound"
