"""Who was told of the dates that were chosen: which dates each knows, in which way they were told, and how far."""

from typing import ClassVar

from django.db import models

from intheroom.team.models import TeamMember
from intheroom.workshops.models.plan import DatePlan
from intheroom.workshops.models.told import ToldModel


class DatesNotice(ToldModel):
    """One member, and the dates they were told. Whether they can come stands in their own sealed line alone.

    ``knows`` are the dates they were told last, and ``knew`` those that they knew before: each session by its number in
    the database, with its time, its length and its place. What somebody is told is the difference.
    """

    path_to_place = "member__project"
    stays_with: ClassVar[tuple[str, ...]] = (*ToldModel.stays_with, "knows", "knew", "passed_over")

    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="dates_notice")
    knows = models.JSONField(default=dict)
    knew = models.JSONField(default=dict)
    # A plan that changed what the dates mean for them, while they were not told of it.
    means = models.ForeignKey(DatePlan, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # Dates that a plan changed, and that touch them neither before nor after.
    passed_over = models.JSONField(default=dict)

    class Meta(ToldModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_stand_display()
