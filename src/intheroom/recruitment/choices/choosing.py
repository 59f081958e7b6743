"""What a team can aim for, and how far a draw has got."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Feature(models.TextChoices):
    """What a target is about. Sides and size stand with the team's own aims, and nowhere else."""

    KIND = "kind", _("What people are in this")
    GROUP = "group", _("Groups")
    VIEWPOINT = "viewpoint", _("Viewpoints")
    INFLUENCE = "influence", _("What people can bring about")
    REACH = "reach", _("People who are often left out")
    AGE = "age", _("Age")
    OWN = "own", _("Of our own")


SIDE = "side"

# Told in confidence: only those who hold a key learn what anybody said of these, or what follows from it.
SEALED_FEATURES = (Feature.REACH, Feature.AGE, Feature.OWN)
# What somebody who is looked for can well be several of at once. Of the others one person brings one.
SEVERAL = frozenset(
    str(one) for one in (Feature.KIND, Feature.GROUP, Feature.INFLUENCE, Feature.REACH, Feature.OWN)
)


class ReachOut(models.TextChoices):
    """Whom projects like this leave out most, beside younger adults, who have an age band."""

    MINORITY = "minority", _("Black people and people from minority ethnic groups")
    LOW_INCOME = "low_income", _("People on a lower income")


# What somebody ticks of themselves.
REACH_SAID = {
    ReachOut.MINORITY: _("I am Black, or from another minority ethnic group"),
    ReachOut.LOW_INCOME: _("I have less money to live on than most people here"),
}
# Shown first, until a team says otherwise.
OFTEN_LEFT_OUT = (
    (Feature.REACH, ReachOut.MINORITY),
    (Feature.AGE, "young"),
    (Feature.REACH, ReachOut.LOW_INCOME),
)


class DrawState(models.TextChoices):
    """How far a draw has got. Each step is on the page, and none is taken back."""

    RUNNING = "running", _("The chances are being worked out")
    STOPPED = "stopped", _("Stopped before it was ready")
    PUBLISHED = "published", _("Published: we wait for the number")
    NOT_POSSIBLE = "impossible", _("No team keeps all the targets")
    DONE = "done", _("Drawn")
    CALLED_OFF = "called_off", _("Called off")


# Where a lottery stopped: its own record did not check.
NOT_SOUND = "not_sound"
OPEN_DRAWS = (DrawState.PUBLISHED, DrawState.RUNNING, DrawState.STOPPED)


class ToldBy(models.TextChoices):
    """How somebody is told of a draw. The first two can go out by themselves."""

    EMAIL = "email", _("By e-mail")
    TEXT = "text", _("By text message")
    CALL = "call", _("By phone")
    POST = "post", _("By letter")
    MEET = "meet", _("Face to face")
    THROUGH = "through", _("Through someone they trust")


class Outcome(models.TextChoices):
    """What came of a draw for one person."""

    WAITS = "waits", _("Not drawn yet")
    PLACE = "place", pgettext_lazy("came of a draw", "Has a place")
    RESERVE = "reserve", _("On the list, if a place comes free")
    SAID_NO = "said_no", _("Said no to the place")
