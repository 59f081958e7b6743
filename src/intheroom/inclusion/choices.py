"""The fixed words of needs as jobs."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices import NeedKind
from intheroom.people.choices.needs import LANGUAGE


class State(models.TextChoices):
    """Where a job stands. A need that nobody has taken on is open, and so is one that did not work."""

    OPEN = "open", _("Nobody has taken it on with a day yet")
    PLANNED = "planned", _("Someone has taken it on")
    DONE = "done", _("Done")


class Works(models.TextChoices):
    """The person's own word, asked afterwards."""

    YES = "yes", _("Yes, it works for me")
    NOT_YET = "not_yet", _("Not yet")
    NO = "no", _("No, it does not work for me")


# After these the job is open again.
OPENS_AGAIN = (Works.NOT_YET, Works.NO)

# The same three answers, asked of something to learn.
READY = [
    (Works.YES.value, _("Yes, I feel ready")),
    (Works.NOT_YET.value, _("Not yet")),
    (Works.NO.value, _("No, it did not help me")),
]

# How others read it.
WORKS_TOLD = {
    Works.YES: _("They say it works"),
    Works.NOT_YET: _("They say it does not work yet"),
    Works.NO: _("They say it does not work"),
    "": _("They have not said yet whether it works"),
}

READY_TOLD = {
    Works.YES: _("They say they feel ready"),
    Works.NOT_YET: _("They say they do not feel ready yet"),
    Works.NO: _("They say it did not help"),
    "": _("They have not said yet whether they feel ready"),
}


def works_told(kind: str, works: str) -> str:
    """What somebody said of one thing they need, as others read it."""
    return (READY_TOLD if NeedKind(kind).is_learning else WORKS_TOLD)[works]


def question_told(kind: str) -> str:
    """What the person is asked once it is done."""
    return gettext("Do you feel ready?") if NeedKind(kind).is_learning else gettext("Does it work for you?")


class AskedBy(models.TextChoices):
    """How somebody was asked what they need."""

    LINK = "link", _("By a private link")
    PAPER = "paper", _("On paper")
    PHONE = "phone", _("By phone")
    IN_PERSON = "in_person", _("Face to face")
    THROUGH_SOMEONE = "through_someone", _("Through someone they trust")


class Which(models.TextChoices):
    """One of two needs that pull apart."""

    FIRST = "first", _("The first one")
    SECOND = "second", _("The second one")
    BOTH = "both", _("Both: we found a way that suits both")
    NOT_SURE = "not_sure", _("Not sure")


LED = [choice for choice in Which.choices if choice[0] != Which.NOT_SURE]
HEARD_LEAST = [choice for choice in Which.choices if choice[0] != Which.BOTH]


# Needs that are about money: their pages lead to what to mind before anybody is paid.
ABOUT_MONEY = (NeedKind.TRANSPORT_COST, NeedKind.MONEY_FIRST, NeedKind.EXPENSES_ONLY)

# How a need stands on a list, after a number or alone: _("3 step-free"), "1 BSL".
TOLD_SHORT = {
    NeedKind.STEP_FREE: _("step-free"),
    NeedKind.QUIET: _("quiet room"),
    NeedKind.LOW_LIGHT: _("soft light"),
    NeedKind.BREAKS: _("breaks"),
    NeedKind.FOOD: _("food that suits"),
    NeedKind.HEARING_LOOP: _("hearing loop"),
    NeedKind.BSL: _("BSL"),
    NeedKind.TACTILE_BSL: _("tactile BSL"),
    NeedKind.INTERPRETER: _("interpreter"),
    NeedKind.LANGUAGE_ASKING: _("questions and answers in another language"),
    NeedKind.LANGUAGE_CONSENT: _("forms and consent in another language"),
    NeedKind.LANGUAGE_MEETING: _("meetings in another language"),
    NeedKind.LANGUAGE_PAPERS: _("notes and papers in another language"),
    NeedKind.LANGUAGE_UPDATES: _("updates and letters in another language"),
    NeedKind.LANGUAGE_MONEY: _("money and costs in another language"),
    NeedKind.LANGUAGE_OWN: _("something more in another language"),
    NeedKind.CAPTIONS: _("captions"),
    NeedKind.LARGE_PRINT: _("large print"),
    NeedKind.AUDIO: _("audio"),
    NeedKind.EASY_READ: _("easy words with pictures"),
    NeedKind.READING_HELP: _("help with reading or writing"),
    NeedKind.BY_POST: _("papers by post"),
    NeedKind.LIFT_THERE: _("lift there"),
    NeedKind.LIFT_HOME: _("lift home"),
    NeedKind.TRANSPORT_COST: _("fares paid"),
    NeedKind.MONEY_FIRST: _("money before the day"),
    NeedKind.EXPENSES_ONLY: _("only costs paid"),
    NeedKind.TIME_OF_DAY: _("time of day"),
    NeedKind.CARING: _("cover for caring"),
    NeedKind.SHIFTS: _("dates around shifts"),
    NeedKind.DATES: _("dates to keep free"),
    NeedKind.CAMERA_OFF: _("camera off"),
    NeedKind.SMALL_GROUP: _("small group"),
    NeedKind.PHONE_ONLY: _("joins by phone"),
    NeedKind.PRIVATE_PLACE: _("private place to talk from"),
    NeedKind.NOISE: _("calm place to join from"),
    NeedKind.SHARED_DEVICE: _("own phone or computer"),
    NeedKind.SAFE_TO_TALK: _("safe way to join"),
    NeedKind.SUPPORTER: _("supporter"),
    NeedKind.CO_PRODUCTION: _("training: working as equals"),
    NeedKind.FACILITATION: _("training: running a meeting"),
    NeedKind.NEGOTIATION: _("training: reaching an agreement"),
    NeedKind.EXPERT_ADVICE: _("facts about the topic"),
    NeedKind.TRAINING: _("training in something else"),
    NeedKind.TECH_HELP: _("practice with the computer first"),
    NeedKind.ONE_TO_ONE: _("one-to-one support"),
    NeedKind.OWN_WORDS: _("something else, in words"),
}

# Many by themselves: “1 papers by post” is no English, so the number follows.
MANY_BY_THEMSELVES = {
    NeedKind.BREAKS,
    NeedKind.CAPTIONS,
    NeedKind.EASY_READ,
    NeedKind.BY_POST,
    NeedKind.TRANSPORT_COST,
    NeedKind.EXPENSES_ONLY,
    NeedKind.SHIFTS,
    NeedKind.DATES,
    *LANGUAGE,
    NeedKind.LANGUAGE_OWN,
}

# What is only read. Where nothing else is in somebody's language, they can read that they are invited, and no more.
ONLY_READ = (NeedKind.LANGUAGE_PAPERS, NeedKind.LANGUAGE_UPDATES)

# Which dated figures of the library say something about what a job may cost.
COSTS: dict[str, tuple[str, ...]] = {
    NeedKind.INTERPRETER: ("spoken_interpreter",),
    NeedKind.BSL: ("bsl_interpreter",),
    NeedKind.LANGUAGE_ASKING: ("spoken_interpreter", "bsl_interpreter"),
    NeedKind.LANGUAGE_MEETING: ("spoken_interpreter", "bsl_interpreter"),
}
