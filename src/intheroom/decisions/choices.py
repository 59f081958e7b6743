"""The fixed words of ground rules and concerns."""

from django.db import models


class RuleAct(models.TextChoices):
    """What may happen to a ground rule."""

    ADDED = "added", "Added"
    REWORDED = "reworded", "Put in other words"
    STRUCK = "struck", "Struck"


class ChangeWish(models.TextChoices):
    """What somebody would like to do with a rule."""

    REWORD = "reword", "Put it in other words"
    STRIKE = "strike", "Strike it"


class ChangeState(models.TextChoices):
    """How far a change has got. Only a rule that keeps people safe has to wait."""

    MADE = "made", "Made"
    WAITING = "waiting", "Waits for someone with lived experience"
    DECLINED = "declined", "Not made"


class Stance(models.TextChoices):
    """What a member says of the rules as a whole."""

    AGREE = "agree", "I agree"
    CHANGE = "change", "I want to change something"


class ConcernKind(models.TextChoices):
    """What was wrong, in the widest words."""

    COMMENT = "comment", "Something that was said"
    MISGENDERED = "misgendered", "The wrong name, or wrong words such as “he” or “she”"
    SHARED = "shared", "Something was passed on that should have stayed here"
    LEFT_OUT = "left_out", "Someone was left out"
    PRESSURE = "pressure", "Someone was pushed to do or say something"
    OTHER = "other", "Something else"


class YesNo(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"


class Did(models.TextChoices):
    """What a listener did. Only this stands in the record, never their words."""

    LISTENED = "listened", "I listened, and nothing more was wanted"
    TALKED = "talked", "I talked with whoever it was about"
    RULES = "rules", "We looked at the ground rules together"
    CHANGED = "changed", "We changed how we do something"
    SUPPORT = "support", "I found someone who can help"
    OTHER = "other", "Something else"


class Stands(models.TextChoices):
    """The person's own word, asked afterwards."""

    PUT_RIGHT = "put_right", "It is put right"
    NOT_YET = "not_yet", "Not yet"


class StepAct(models.TextChoices):
    """One entry in what happened to a concern."""

    DID = "did", "What the listener did"
    SAID = "said", "What the person said of it"
    PASSED_ON = "passed_on", "It went to another listener"
