"""What members gave and got, each for themselves. Never added up."""

from django.db import models
from django.utils import timezone

from intheroom.kit.ask.models import Answered
from intheroom.team.choices import Direction, Worth
from intheroom.team.models.kept import KeptModel
from intheroom.team.models.members import TeamMember


class Exchange(Answered, KeptModel):
    """Something one member gave or got. Only they see it, until they choose that the team may."""

    path_to_place = "member__project"

    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="exchanges")
    direction = models.CharField(max_length=4, choices=Direction.choices)
    worth = models.CharField(max_length=5, choices=Worth.choices, blank=True)
    words = models.TextField()
    happened_on = models.DateField(default=timezone.localdate)
    is_shown = models.BooleanField(default=False)

    class Meta:
        base_manager_name = "objects"
        ordering = ("-happened_on", "-pk")

    def __str__(self) -> str:
        return self.get_direction_display()
