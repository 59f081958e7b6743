"""The fixed words of ground rules and concerns."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RuleAct(models.TextChoices):
    """What may happen to a ground rule."""

    ADDED = "added", _("Added")
    REWORDED = "reworded", _("Put in other words")
    STRUCK = "struck", _("Struck")


class ChangeWish(models.TextChoices):
    """What somebody would like to do with a rule."""

    REWORD = "reword", _("Put it in other words")
    STRIKE = "strike", _("Strike it")


class ChangeState(models.TextChoices):
    """How far a change has got. Only a rule that keeps people safe has to wait."""

    MADE = "made", _("Made")
    WAITING = "waiting", _("Waits for someone with lived experience")
    DECLINED = "declined", _("Not made")


class Stance(models.TextChoices):
    """What a member says of the rules as a whole."""

    AGREE = "agree", _("I agree")
    CHANGE = "change", _("I want to change something")


class ConcernKind(models.TextChoices):
    """What was wrong, in the widest words."""

    COMMENT = "comment", _("Something that was said")
    MISGENDERED = "misgendered", _("The wrong name, or wrong words such as “he” or “she”")
    SHARED = "shared", _("Something was passed on that should have stayed here")
    LEFT_OUT = "left_out", _("Someone was left out")
    PRESSURE = "pressure", _("Someone was pushed to do or say something")
    OTHER = "other", _("Something else")


class YesNo(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")


class Did(models.TextChoices):
    """What a listener did. Only this stands in the record, never their words."""

    LISTENED = "listened", _("I listened, and nothing more was wanted")
    TALKED = "talked", _("I talked with whoever it was about")
    RULES = "rules", _("We looked at the ground rules together")
    CHANGED = "changed", _("We changed how we do something")
    SUPPORT = "support", _("I found someone who can help")
    OTHER = "other", _("Something else")


class Stands(models.TextChoices):
    """The person's own word, asked afterwards."""

    PUT_RIGHT = "put_right", _("It is put right")
    NOT_YET = "not_yet", _("Not yet")


class StepAct(models.TextChoices):
    """One entry in what happened to a concern."""

    DID = "did", _("What the listener did")
    SAID = "said", _("What the person said of it")
    PASSED_ON = "passed_on", _("It went to another listener")


class TaskMove(models.TextChoices):
    """What becomes of a task by the press of a button."""

    TAKE_ON = "take-on", _("I take it on")
    HAND_BACK = "hand-back", _("Hand it back")
    DONE = "done", _("It is done")
    NOT_DONE = "not-done", _("It is not done after all")
    DROP = "drop", _("It is not needed any more")


# The tasks of this room among the jobs of all rooms.
OWN_KIND = "tasks"
