"""Spaces of their own: a few of the team meet apart, and only they know who is in it."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import SELF_DECLARED, SPACE_SAYS, SpaceKind
from intheroom.team.models.kept import KeptModel
from intheroom.team.models.members import TeamMember


class Space(Answered, Versioned, KeptModel):
    """A part of a team that meets apart, and why. Who it is for never changes."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="spaces")
    kind = models.CharField(max_length=12, choices=SpaceKind.choices)
    name = models.CharField(max_length=120)
    reason = models.TextField(blank=True)
    # Whoever looks after it: they see who is in it, and so do those who are.
    keeper = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="spaces_kept")
    started_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name

    @property
    def says(self) -> str:
        """The fixed words on who it is for."""
        return SPACE_SAYS.get(SpaceKind(self.kind), SELF_DECLARED)


class InSpace(models.Model):
    """Somebody is in a space. When they leave, the row goes: nothing tells later that they were."""

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="places")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="in_spaces")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["space", "member"], name="once_in_a_space"),)

    def __str__(self) -> str:
        return gettext("somebody in a space of their own")
