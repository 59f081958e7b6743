"""The fixed words of the team: kinds of member, how they take part, and how a place can end."""

from django.db import models

from intheroom.people.choices import Side


class Kind(models.TextChoices):
    """What someone is in this project. People may be several things at once."""

    EXPERIENCE = "experience", "A person with lived experience"
    CARER = "carer", "A carer who is not paid to care"
    FAMILY = "family", "Family or a friend"
    FRONTLINE = "frontline", "Staff who meet people every day"
    MANAGER = "manager", "A manager"
    DECIDER = "decider", "Someone who makes decisions about this"
    FUNDER = "funder", "Someone who pays for this"
    CONNECTOR = "connector", "Someone who knows many people locally"
    OTHER = "other", "Something else"


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
    Side.LIVED: "Lived experience, carers and family",
    Side.PROFESSIONAL: "Professionals",
    Side.BOTH: "Both sides",
    Side.UNSAID: "Would rather not say",
}


class Back(models.TextChoices):
    """What somebody would like to get back. Money comes last: it is one thing of many."""

    MEETING = "meeting", "Meeting people I would not meet otherwise"
    LEARNING = "learning", "Learning or training"
    HEARD = "heard", "Being heard by people who decide"
    REFERENCE = "reference", "A reference, or something for my CV"
    COMPANY = "company", "Food and company"
    CHANGE = "change", "Seeing things change for others"
    COSTS = "costs", "My costs covered, and a thank-you"
    NOTHING = "nothing", "Nothing, thank you"


class Direction(models.TextChoices):
    """Which way something went."""

    GAVE = "gave", "I gave something"
    GOT = "got", "I got something"


class Worth(models.TextChoices):
    """Whether it was money. Time, skills and company count the same."""

    OTHER = "other", "Something else: time, a skill, company, food"
    MONEY = "money", "Money, or costs paid"
    UNSAID = "", "Not said"


class TakesPart(models.TextChoices):
    """Whether someone is a member, or comes along to make the meeting work for others."""

    MEMBER = "member", "A member of the team"
    ATTENDS = "attends", "Comes to support others, such as an interpreter or supporter"


class Status(models.TextChoices):
    """Where someone is between being asked and having left."""

    INVITED = "invited", "Asked, not answered yet"
    ACTIVE = "active", "In the team"
    PAUSED = "paused", "Taking a break, place kept"
    LEFT = "left", "Has left"


class LeftHow(models.TextChoices):
    """The only two ways a place ends."""

    OWN_WISH = "own_wish", "Their own wish"
    REMOVAL = "removal", "A removal that went its whole way"


HAS_A_PLACE = (Status.INVITED, Status.ACTIVE, Status.PAUSED)


class Mix(models.TextChoices):
    """The mix of the two sides a team aims for."""

    EVEN = "even", "Even: as many professionals as people with lived experience"
    MORE_LIVED = "more_lived", "More people with lived experience than professionals"


def aim_told(smallest: int, largest: int, mix: str) -> str:
    """A size and a mix in one line."""
    wanted = {Mix.EVEN: "even on both sides", Mix.MORE_LIVED: "more of them with lived experience"}
    return f"{smallest} to {largest} members, {wanted[Mix(mix)]}"


class TeamSaid(models.TextChoices):
    """Whether the whole team decided something."""

    YES = "yes", "Yes, the team decided it together"
    NO = "no", "No, it was decided without the team"
    UNSURE = "unsure", "Not sure"


class RemovalState(models.TextChoices):
    """How far a proposal to take someone's place away has got."""

    PROPOSED = "proposed", "Waiting for a second person"
    AGREED = "agreed", "Agreed by a second person, the member must be told"
    TOLD = "told", "The member has been told and may challenge it"
    CHALLENGED = "challenged", "Challenged: the team decides"
    DROPPED = "dropped", "Dropped"
    STAYS = "stays", "The member stays"
    ENDED = "ended", "The place has ended"


OPEN_REMOVALS = (
    RemovalState.PROPOSED,
    RemovalState.AGREED,
    RemovalState.TOLD,
    RemovalState.CHALLENGED,
)


class RemovalAct(models.TextChoices):
    """One entry in the record of a removal."""

    PROPOSED = "proposed", "Proposed"
    AGREED = "agreed", "Agreed by a second person"
    DECLINED = "declined", "Not agreed"
    TOLD = "told", "The member was told"
    CHALLENGED = "challenged", "Challenged by the member"
    DECIDED = "decided", "Decided by the team"
    ENDED = "ended", "The place ended"


class RoleState(models.TextChoices):
    """Whether others can see that a role is open."""

    DRAFT = "draft", "Being written"
    ADVERTISED = "advertised", "Advertised"


class SpaceKind(models.TextChoices):
    """Who a space of their own is for. Each person says for themselves whether it is for them."""

    WOMEN = "women", "Women"
    LGBT = "lgbt", "LGBT+ people"
    SAME_ROOTS = "same_roots", "People who share a language, culture or faith"
    YOUNG = "young", "Young people"
    BEEN_THERE = "been_there", "People who have been through the same thing"
    OTHER = "other", "Other people who ask for it"


# Fixed words: no form and no setting changes them.
SELF_DECLARED = "If you say it is for you, it is. Nobody asks you to show or prove anything."
SPACE_SAYS = {
    SpaceKind.WOMEN: f"This space is for women. Trans women are always included. {SELF_DECLARED}",
}


class SpaceWish(models.TextChoices):
    """What somebody would like with a space. Nothing else is asked."""

    JOIN = "join", "I would like to be in it"
    LEAVE = "leave", "I would like to leave it"
