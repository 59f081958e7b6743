"""Not inviting somebody who came forward: never by one person alone."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NotNowState(models.TextChoices):
    """How far it has got."""

    PROPOSED = "proposed", _("Waiting for a second person")
    AGREED = "agreed", _("Agreed by a second person, they must be told")
    TOLD = "told", _("They have been told")
    DROPPED = "dropped", _("Dropped: they can have a place")
    CHALLENGED = "challenged", _("They do not agree: the team decides")


OPEN_NOT_NOW = (NotNowState.PROPOSED, NotNowState.AGREED, NotNowState.CHALLENGED)


class NotNowAct(models.TextChoices):
    """One line in its record."""

    PROPOSED = "proposed", _("Proposed")
    AGREED = "agreed", _("Agreed by a second person")
    DECLINED = "declined", _("Not agreed")
    TOLD = "told", _("They were told")
    CHALLENGED = "challenged", _("They do not agree")
    DECIDED = "decided", _("Decided by the team")
