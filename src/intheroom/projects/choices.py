"""The fixed words of a project."""

from django.db import models


class Role(models.TextChoices):
    """What someone may do in a project. A co-lead has the same powers as a coordinator."""

    COORDINATOR = "coordinator", "Coordinator"
    CO_LEAD = "co_lead", "Co-lead"
    MEMBER = "member", "Team member"


LEADING = (Role.COORDINATOR, Role.CO_LEAD)


class Origin(models.TextChoices):
    """Where an idea came from. It often decides what can still change."""

    IDEA = "idea", "Someone had an idea"
    FUNDER = "funder", "A funder or an organisation asked for it"
    NEED = "need", "A need that people already know about"
    MIX = "mix", "A mix of these"
    UNSAID = "", "Not said yet"


class Kind(models.TextChoices):
    """What a project is. Everything but the first is honest work that is not co-production."""

    COPRODUCTION = "coproduction", "Co-production"
    CODESIGN = "codesign", "Designing it together"
    ENGAGEMENT = "engagement", "Asking people often"
    CONSULTATION = "consultation", "Asking people what they think"
    INFORMING = "informing", "Telling people"
    OTHER = "other", "Another way of working"


class Stigma(models.TextChoices):
    """Whether being known to be part of the project could harm someone."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNSURE = "unsure", "Not sure"
    UNSAID = "", "Not said yet"


class StepState(models.TextChoices):
    """How far a step of the work has come. There is no order and no percentage."""

    NOT_YET = "not yet", "Not yet"
    STARTED = "started", "Started"
    DONE = "done", "Done"
    NOT_FOR_US = "not for us", "Not for us"


class Fixity(models.TextChoices):
    """Whether something can still change."""

    FIXED = "fixed", "It is fixed"
    OPEN = "open", "It is open: we can decide it together"


class ItemKind(models.TextChoices):
    """What someone puts forward before any plan is made."""

    OUTCOME = "outcome", "Something I hope will come of this"
    TOPIC = "topic", "Something I want us to talk about"


class Stance(models.TextChoices):
    """What someone thinks of the question. Saying nothing is never taken as yes."""

    HAPPY = "happy", "I am happy with it"
    CHANGE = "change", "I would change something"
    UNHAPPY = "unhappy", "I do not agree with it"
    UNSAID = "", "I would rather not choose"


class Outcome(models.TextChoices):
    """What a team decided about a question."""

    AGREED = "agreed", "We agreed on this question"
    NOT_YET = "not_yet", "We did not agree yet"


class Method(models.TextChoices):
    """How a team decided."""

    TALKING = "talking", "We talked until everyone could live with it"
    ROUND = "round", "We went round and heard each person in turn"
    SHOW = "show", "A show of hands or cards"
    SECRET = "secret", "A secret vote"
    APART = "apart", "People answered apart, by phone, post or message"
    OTHER = "other", "Another way"


class Reply(models.TextChoices):
    """An answer to one part of the readiness test."""

    YES = "yes", "Yes"
    NOT_YET = "not_yet", "Not yet"
    NO = "no", "No"
    DONT_KNOW = "dont_know", "I do not know"
    UNSAID = "", "Not answered"


class Knowledge(models.TextChoices):
    """Whether the answer needs what several kinds of people know."""

    SEVERAL = "several", "Yes, several kinds of people hold part of the answer"
    ONE = "one", "No, one kind of knowledge is enough"
    DONT_KNOW = "dont_know", "I do not know"
    UNSAID = "", "Not answered"


class Came(models.TextChoices):
    """What came of a promise, as one person sees it."""

    KEPT = "kept", "Yes, it was kept"
    PARTLY = "partly", "Partly"
    NOT_KEPT = "not_kept", "No, it was not kept"
    TOO_SOON = "too_soon", "It is too soon to say"
    UNSAID = "", "In their own words"


class StageKind(models.TextChoices):
    """The stages in their usual order. Any can be opened at any time."""

    ZERO = "zero", "Stage zero: before any plan"
    RECRUITMENT = "recruitment", "Finding people"
    DISCOVER = "discover", "Discover"
    DEFINE = "define", "Define"
    DEVELOP = "develop", "Develop"
    DELIVER = "deliver", "Deliver"
    FEEDBACK = "feedback", "Feedback"
    REVIEW = "review", "Review"


class Part(models.TextChoices):
    """What someone did in a stage."""

    PLANNED = "planned", "Planned it"
    DECIDED = "decided", "Decided things in it"
    DID = "did", "Did the work"


class Rung(models.TextChoices):
    """The seven rungs of the TLAP ladder, lowest first, under plain names of our own."""

    COERCION = "coercion", "Being made to"
    EDUCATING = "educating", "Being taught"
    INFORMING = "informing", "Being told"
    CONSULTATION = "consultation", "Being asked"
    ENGAGEMENT = "engagement", "Being asked often"
    CODESIGN = "codesign", "Designing together"
    COPRODUCTION = "coproduction", "Co-production"
