"""The fixed words of needs as jobs."""

from django.db import models

from intheroom.people.choices import NeedKind
from intheroom.people.choices.needs import LANGUAGE


class State(models.TextChoices):
    """Where a job stands. A need that nobody has taken on is open, and so is one that did not work."""

    OPEN = "open", "Nobody has taken it on with a day yet"
    PLANNED = "planned", "Someone has taken it on"
    DONE = "done", "Done"


class Works(models.TextChoices):
    """The person's own word, asked afterwards."""

    YES = "yes", "Yes, it works for me"
    NOT_YET = "not_yet", "Not yet"
    NO = "no", "No, it does not work for me"


# After these the job is open again.
OPENS_AGAIN = (Works.NOT_YET, Works.NO)

# The same three answers, asked of something to learn.
READY = [
    (Works.YES.value, "Yes, I feel ready"),
    (Works.NOT_YET.value, "Not yet"),
    (Works.NO.value, "No, it did not help me"),
]

# How others read it.
WORKS_TOLD = {
    Works.YES: "They say it works",
    Works.NOT_YET: "They say it does not work yet",
    Works.NO: "They say it does not work",
    "": "They have not said yet whether it works",
}

READY_TOLD = {
    Works.YES: "They say they feel ready",
    Works.NOT_YET: "They say they do not feel ready yet",
    Works.NO: "They say it did not help",
    "": "They have not said yet whether they feel ready",
}


def works_told(kind: str, works: str) -> str:
    """What somebody said of one thing they need, as others read it."""
    return (READY_TOLD if NeedKind(kind).is_learning else WORKS_TOLD)[works]


def question_told(kind: str) -> str:
    """What the person is asked once it is done."""
    return "Do you feel ready?" if NeedKind(kind).is_learning else "Does it work for you?"


class AskedBy(models.TextChoices):
    """How somebody was asked what they need."""

    LINK = "link", "By a private link"
    PAPER = "paper", "On paper"
    PHONE = "phone", "By phone"
    IN_PERSON = "in_person", "Face to face"
    THROUGH_SOMEONE = "through_someone", "Through someone they trust"


class Which(models.TextChoices):
    """One of two needs that pull apart."""

    FIRST = "first", "The first one"
    SECOND = "second", "The second one"
    BOTH = "both", "Both: we found a way that suits both"
    NOT_SURE = "not_sure", "Not sure"


LED = [choice for choice in Which.choices if choice[0] != Which.NOT_SURE]
HEARD_LEAST = [choice for choice in Which.choices if choice[0] != Which.BOTH]


# Needs that are about money: their pages lead to what to mind before anybody is paid.
ABOUT_MONEY = (NeedKind.TRANSPORT_COST, NeedKind.MONEY_FIRST, NeedKind.EXPENSES_ONLY)

# How a need stands on a list, after a number or alone: "3 step-free", "1 BSL".
TOLD_SHORT = {
    NeedKind.STEP_FREE: "step-free",
    NeedKind.QUIET: "quiet room",
    NeedKind.LOW_LIGHT: "soft light",
    NeedKind.BREAKS: "breaks",
    NeedKind.FOOD: "food that suits",
    NeedKind.HEARING_LOOP: "hearing loop",
    NeedKind.BSL: "BSL",
    NeedKind.TACTILE_BSL: "tactile BSL",
    NeedKind.INTERPRETER: "interpreter",
    NeedKind.LANGUAGE_ASKING: "questions and answers in another language",
    NeedKind.LANGUAGE_CONSENT: "forms and consent in another language",
    NeedKind.LANGUAGE_MEETING: "meetings in another language",
    NeedKind.LANGUAGE_PAPERS: "notes and papers in another language",
    NeedKind.LANGUAGE_UPDATES: "updates and letters in another language",
    NeedKind.LANGUAGE_MONEY: "money and costs in another language",
    NeedKind.LANGUAGE_OWN: "something more in another language",
    NeedKind.CAPTIONS: "captions",
    NeedKind.LARGE_PRINT: "large print",
    NeedKind.AUDIO: "audio",
    NeedKind.EASY_READ: "easy words with pictures",
    NeedKind.READING_HELP: "help with reading or writing",
    NeedKind.BY_POST: "papers by post",
    NeedKind.LIFT_THERE: "lift there",
    NeedKind.LIFT_HOME: "lift home",
    NeedKind.TRANSPORT_COST: "fares paid",
    NeedKind.MONEY_FIRST: "money before the day",
    NeedKind.EXPENSES_ONLY: "only costs paid",
    NeedKind.TIME_OF_DAY: "time of day",
    NeedKind.CARING: "cover for caring",
    NeedKind.SHIFTS: "dates around shifts",
    NeedKind.DATES: "dates to keep free",
    NeedKind.CAMERA_OFF: "camera off",
    NeedKind.SMALL_GROUP: "small group",
    NeedKind.PHONE_ONLY: "joins by phone",
    NeedKind.PRIVATE_PLACE: "private place to talk from",
    NeedKind.NOISE: "calm place to join from",
    NeedKind.SHARED_DEVICE: "own phone or computer",
    NeedKind.SAFE_TO_TALK: "safe way to join",
    NeedKind.SUPPORTER: "supporter",
    NeedKind.CO_PRODUCTION: "training: working as equals",
    NeedKind.FACILITATION: "training: running a meeting",
    NeedKind.NEGOTIATION: "training: reaching an agreement",
    NeedKind.EXPERT_ADVICE: "facts about the topic",
    NeedKind.TRAINING: "training in something else",
    NeedKind.TECH_HELP: "practice with the computer first",
    NeedKind.ONE_TO_ONE: "one-to-one support",
    NeedKind.OWN_WORDS: "something else, in words",
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
