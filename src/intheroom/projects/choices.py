"""The fixed words of a project."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.library.queries import NO_MEETING, NO_RECRUITING, RECRUIT_AT


class Role(models.TextChoices):
    """What someone may do in a project. A co-lead has the same powers as a coordinator."""

    COORDINATOR = "coordinator", _("Coordinator")
    CO_LEAD = "co_lead", _("Co-lead")
    MEMBER = "member", _("Team member")


LEADING = (Role.COORDINATOR, Role.CO_LEAD)


class Origin(models.TextChoices):
    """Where an idea came from. It often decides what can still change."""

    IDEA = "idea", _("Someone had an idea")
    FUNDER = "funder", _("A funder or an organisation asked for it")
    NEED = "need", _("A need that people already know about")
    MIX = "mix", _("A mix of these")
    UNSAID = "", _("Not said yet")


class Kind(models.TextChoices):
    """What a project is. Everything but the first is honest work that is not co-production."""

    COPRODUCTION = "coproduction", _("Co-production")
    CODESIGN = "codesign", _("Designing it together")
    ENGAGEMENT = "engagement", _("Asking people often")
    CONSULTATION = "consultation", _("Asking people what they think")
    INFORMING = "informing", _("Telling people")
    OTHER = "other", _("Another way of working")


class Stigma(models.TextChoices):
    """Whether being known to be part of the project could harm someone."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNSURE = "unsure", _("Not sure")
    UNSAID = "", _("Not said yet")


class StepState(models.TextChoices):
    """How far a step of the work has come. There is no order and no percentage."""

    NOT_YET = "not yet", _("Not yet")
    STARTED = "started", _("Started")
    DONE = "done", _("Done")
    NOT_FOR_US = "not for us", _("Not for us")


class Fixity(models.TextChoices):
    """Whether something can still change."""

    FIXED = "fixed", _("It is fixed")
    OPEN = "open", _("It is open: we can decide it together")


class ItemKind(models.TextChoices):
    """What someone puts forward before any plan is made."""

    OUTCOME = "outcome", _("Something I hope will come of this")
    TOPIC = "topic", _("Something I want us to talk about")


class Stance(models.TextChoices):
    """What someone thinks of the question. Saying nothing is never taken as yes."""

    HAPPY = "happy", _("I am happy with it")
    CHANGE = "change", _("I would change something")
    UNHAPPY = "unhappy", _("I do not agree with it")
    UNSAID = "", _("I would rather not choose")


class Outcome(models.TextChoices):
    """What a team decided about a question."""

    AGREED = "agreed", _("We agreed on this question")
    NOT_YET = "not_yet", _("We did not agree yet")


class Method(models.TextChoices):
    """How a team decided."""

    TALKING = "talking", _("We talked until everyone could live with it")
    ROUND = "round", _("We went round and heard each person in turn")
    SHOW = "show", _("A show of hands or cards")
    SECRET = "secret", _("A secret vote")
    APART = "apart", _("People answered apart, by phone, post or message")
    OTHER = "other", _("Another way")


class Reply(models.TextChoices):
    """An answer to one part of the readiness test."""

    YES = "yes", _("Yes")
    NOT_YET = "not_yet", _("Not yet")
    NO = "no", _("No")
    DONT_KNOW = "dont_know", _("I do not know")
    UNSAID = "", _("Not answered")


class Knowledge(models.TextChoices):
    """Whether the answer needs what several kinds of people know."""

    SEVERAL = "several", _("Yes, several kinds of people hold part of the answer")
    ONE = "one", _("No, one kind of knowledge is enough")
    DONT_KNOW = "dont_know", _("I do not know")
    UNSAID = "", _("Not answered")


class Came(models.TextChoices):
    """What came of a promise, as one person sees it."""

    KEPT = "kept", _("Yes, it was kept")
    PARTLY = "partly", _("Partly")
    NOT_KEPT = "not_kept", _("No, it was not kept")
    TOO_SOON = "too_soon", _("It is too soon to say")
    UNSAID = "", _("In their own words")


class StageKind(models.TextChoices):
    """The stages in their usual order. Any can be opened at any time."""

    ZERO = "zero", _("Stage zero: before any plan")
    RECRUITMENT = "recruitment", _("Finding people")
    DISCOVER = "discover", _("Discover")
    DEFINE = "define", _("Define")
    DEVELOP = "develop", _("Develop")
    DELIVER = "deliver", _("Deliver")
    FEEDBACK = "feedback", _("Feedback")
    REVIEW = "review", _("Review")


class Part(models.TextChoices):
    """What someone did in a stage."""

    PLANNED = "planned", _("Planned it")
    DECIDED = "decided", _("Decided things in it")
    DID = "did", _("Did the work")


class Rung(models.TextChoices):
    """The seven rungs of the TLAP ladder, lowest first, under plain names of our own."""

    COERCION = "coercion", _("Being made to")
    EDUCATING = "educating", _("Being taught")
    INFORMING = "informing", _("Being told")
    CONSULTATION = "consultation", _("Being asked")
    ENGAGEMENT = "engagement", _("Being asked often")
    CODESIGN = "codesign", _("Designing together")
    COPRODUCTION = "coproduction", _("Co-production")


class DateUse(models.TextChoices):
    """What a time is about, for whoever plans: to meet people then, or to leave them in peace."""

    RECRUIT_AT = RECRUIT_AT, _("Go there, to meet people")
    NO_RECRUITING = NO_RECRUITING, _("Ask nobody to join then")
    NO_MEETING = NO_MEETING, _("Hold no meeting then")
