"""Breaks: when a member was away with their place kept, and what they should know when they are back."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.team.models.kept import KeptModel
from intheroom.team.models.members import TeamMember


class Break(Answered, Versioned, KeptModel):
    """One break of one member. No reason is asked, and there is no column for one."""

    path_to_place = "member__project"

    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="breaks")
    began_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    # What those who lead want them to know when they come back.
    note = models.TextField(blank=True)
    note_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["member"], condition=Q(ended_at__isnull=True), name="one_open_break_each"
            ),
        )

    def __str__(self) -> str:
        return gettext("a break of {member}").format(member=self.member)
