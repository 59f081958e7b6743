"""The fixed words of the team: kinds of member, how they take part, and how a place can end."""

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices import Side


class Kind(models.TextChoices):
    """What someone is in this project. People may be several things at once."""

    EXPERIENCE = "experience", _("A person with lived experience")
    CARER = "carer", _("A carer who is not paid to care")
    FAMILY = "family", _("Family or a friend")
    FRONTLINE = "frontline", _("Staff who meet people every day")
    MANAGER = "manager", _("A manager")
    DECIDER = "decider", _("Someone who makes decisions about this")
    FUNDER = "funder", _("Someone who pays for this")
    CONNECTOR = "connector", _("Someone who knows many people locally")
    OTHER = "other", _("Something else")


# Carers and family stand on the lived-experience side unless they say otherwise themselves.
SUGGESTED_SIDE = {
    Kind.EXPERIENCE: Side.LIVED,
    Kind.CARER: Side.LIVED,
    Kind.FAMILY: Side.LIVED,
    Kind.FRONTLINE: Side.PROFESSIONAL,
    Kind.MANAGER: Side.PROFESSIONAL,
    Kind.DECIDER: Side.PROFESSIONAL,
    Kind.FUNDER: Side.PROFESSIONAL,
}


SIDE_TOLD = {
    Side.LIVED: _("Lived experience, carers and family"),
    Side.PROFESSIONAL: _("Professionals"),
    Side.BOTH: _("Both sides"),
    Side.UNSAID: _("Would rather not say"),
}


class Back(models.TextChoices):
    """What somebody would like to get back. Money comes last: it is one thing of many."""

    MEETING = "meeting", _("Meeting people I would not meet otherwise")
    LEARNING = "learning", _("Learning or training")
    HEARD = "heard", _("Being heard by people who decide")
    REFERENCE = "reference", _("A reference, or something for my CV")
    COMPANY = "company", _("Food and company")
    CHANGE = "change", _("Seeing things change for others")
    COSTS = "costs", _("My costs covered, and a thank-you")
    NOTHING = "nothing", _("Nothing, thank you")


class Direction(models.TextChoices):
    """Which way something went."""

    GAVE = "gave", _("I gave something")
    GOT = "got", _("I got something")


class Worth(models.TextChoices):
    """Whether it was money. Time, skills and company count the same."""

    OTHER = "other", _("Something else: time, a skill, company, food")
    MONEY = "money", _("Money, or costs paid")
    UNSAID = "", _("Not said")


class TakesPart(models.TextChoices):
    """Whether someone is a member, or comes along to make the meeting work for others."""

    MEMBER = "member", _("A member of the team")
    ATTENDS = "attends", _("Comes to support others, such as an interpreter or supporter")


class Status(models.TextChoices):
    """Where someone is between being asked and having left."""

    INVITED = "invited", _("Asked, not answered yet")
    ACTIVE = "active", _("In the team")
    PAUSED = "paused", _("Taking a break, place kept")
    LEFT = "left", _("Has left")


class LeftHow(models.TextChoices):
    """The only two ways a place ends."""

    OWN_WISH = "own_wish", _("Their own wish")
    REMOVAL = "removal", _("A removal that went its whole way")


HAS_A_PLACE = (Status.INVITED, Status.ACTIVE, Status.PAUSED)


class Mix(models.TextChoices):
    """The mix of the two sides a team aims for."""

    EVEN = "even", _("Even: as many professionals as people with lived experience")
    MORE_LIVED = "more_lived", _("More people with lived experience than professionals")


def aim_told(smallest: int, largest: int, mix: str) -> str:
    """A size and a mix in one line."""
    wanted = {
        Mix.EVEN: gettext("even on both sides"),
        Mix.MORE_LIVED: gettext("more of them with lived experience"),
    }
    return gettext("{smallest} to {largest} members, {wanted}").format(
        smallest=smallest, largest=largest, wanted=wanted[Mix(mix)]
    )


class TeamSaid(models.TextChoices):
    """Whether the whole team decided something."""

    YES = "yes", _("Yes, the team decided it together")
    NO = "no", _("No, it was decided without the team")
    UNSURE = "unsure", _("Not sure")


class RemovalState(models.TextChoices):
    """How far a proposal to take someone's place away has got."""

    PROPOSED = "proposed", _("Waiting for a second person")
    AGREED = "agreed", _("Agreed by a second person, the member must be told")
    TOLD = "told", _("The member has been told and may challenge it")
    CHALLENGED = "challenged", _("Challenged: the team decides")
    DROPPED = "dropped", _("Dropped")
    STAYS = "stays", _("The member stays")
    ENDED = "ended", _("The place has ended")


OPEN_REMOVALS = (
    RemovalState.PROPOSED,
    RemovalState.AGREED,
    RemovalState.TOLD,
    RemovalState.CHALLENGED,
)


class RemovalAct(models.TextChoices):
    """One entry in the record of a removal."""

    PROPOSED = "proposed", _("Proposed")
    AGREED = "agreed", _("Agreed by a second person")
    DECLINED = "declined", _("Not agreed")
    TOLD = "told", _("The member was told")
    CHALLENGED = "challenged", _("Challenged by the member")
    DECIDED = "decided", _("Decided by the team")
    ENDED = "ended", _("The place ended")


class RoleState(models.TextChoices):
    """Whether others can see that a role is open."""

    DRAFT = "draft", _("Being written")
    ADVERTISED = "advertised", _("Advertised")


class SpaceKind(models.TextChoices):
    """Who a space of their own is for. Each person says for themselves whether it is for them."""

    WOMEN = "women", _("Women")
    LGBT = "lgbt", _("LGBT+ people")
    SAME_ROOTS = "same_roots", _("People who share a language, culture or faith")
    YOUNG = "young", _("Young people")
    BEEN_THERE = "been_there", _("People who have been through the same thing")
    OTHER = "other", _("Other people who ask for it")


# Fixed words: no form and no setting changes them.
SELF_DECLARED = _("If you say it is for you, it is. Nobody asks you to show or prove anything.")
SPACE_SAYS = {
    SpaceKind.WOMEN: format_lazy(
        _("This space is for women. Trans women are always included. {SELF_DECLARED}"),
        SELF_DECLARED=SELF_DECLARED,
    ),
}


class SpaceWish(models.TextChoices):
    """What somebody would like with a space. Nothing else is asked."""

    JOIN = "join", _("I would like to be in it")
    LEAVE = "leave", _("I would like to leave it")


class TellBy(models.TextChoices):
    """How one person is told. All of them count the same."""

    EMAIL = "email", _("By e-mail")
    TEXT = "text", _("By text message")
    APP = "app", _("By WhatsApp, or another app like it")
    CALL = "call", _("By phone")
    POST = "post", _("By post")
    MEET = "meet", _("Face to face")
    THROUGH = "through", _("Through someone they trust")
    # Whoever tells may not see how to reach them.
    KEYHOLDER = "keyholder", _("Through one who may see how to reach them")


class Stand(models.TextChoices):
    """How far it has got with one person."""

    WAITS = "waits", _("Not told yet")
    TOLD = "told", _("They were told")
    ON_ITS_WAY = "on_its_way", _("It is on its way: sent, posted or passed on")
    MISSED = "missed", _("I could not reach them")
    NOT_NOW = "not_now", _("They would rather not hear it now")


# What somebody can write down after a try.
TRIED = (Stand.TOLD, Stand.ON_ITS_WAY, Stand.MISSED, Stand.NOT_NOW)
# Nothing more is to be done for now.
SETTLED = (Stand.TOLD, Stand.ON_ITS_WAY, Stand.NOT_NOW)
