"""Reaching somebody through a person they trust, instead of a phone number or an address."""

import uuid

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.team.models.members import TeamMember


class ReachThrough(Answered):
    """Whom to ask, and how, when this member must hear something. When it ends, the row goes."""

    ref = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    member = models.OneToOneField(TeamMember, on_delete=models.CASCADE, related_name="reached_through")
    # A member of the team, or somebody outside it, whose name stands in the sealed words.
    through = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.CASCADE, related_name="passes_on_to"
    )
    name_sealed = models.BinaryField(null=True, blank=True)
    how_sealed = models.BinaryField(null=True, blank=True)
    has_agreed = models.BooleanField(default=False)

    def __str__(self) -> str:
        return gettext("a way to reach {member}").format(member=self.member)

    def place_of(self, field: str) -> str:
        """Where a sealed part stands; it opens nowhere else."""
        return f"team.reachthrough:{self.ref}:{field}"
