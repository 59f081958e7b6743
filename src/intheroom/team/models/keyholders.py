"""Who holds the keys: the few members whom the team trusts with what people told in confidence."""

from django.db import models
from django.db.models import Q

from intheroom.kit.ask.models import Answered
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import TeamSaid
from intheroom.team.models.kept import KeptModel
from intheroom.team.models.members import TeamMember


class Keyholder(Answered, KeptModel):
    """One member holds a key, from the day the team agreed until it ends. Ended rows stay."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="keyholders")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="keys")
    what_for = models.TextField(blank=True)
    team_said = models.CharField(max_length=8, choices=TeamSaid.choices)
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["member"], condition=Q(ended_at__isnull=True), name="one_key_each"
            ),
        )

    def __str__(self) -> str:
        return str(self.member)
