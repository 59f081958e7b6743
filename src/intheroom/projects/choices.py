"""The fixed words of a project."""

from django.db import models


class Role(models.TextChoices):
    """What somebody may do in a project. A co-lead has the same powers as a coordinator."""

    COORDINATOR = "coordinator", "Coordinator"
    CO_LEAD = "co_lead", "Co-lead"
    MEMBER = "member", "Team member"


LEADING = (Role.COORDINATOR, Role.CO_LEAD)
