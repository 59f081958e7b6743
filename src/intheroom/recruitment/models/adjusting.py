"""What was made easier when it was hard, groups that are heard in another way, and the way out."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import DecidedBy, Lever
from intheroom.recruitment.models.kept import KeptModel
from intheroom.stakeholders.models import StakeholderGroup


class Adjustment(Answered, Versioned, KeptModel):
    """One thing that was made easier: what, why, who decided, and what came after."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="adjustments")
    lever = models.CharField(max_length=8, choices=Lever.choices)
    what = models.TextField(blank=True)
    why = models.TextField()
    decided_by = models.CharField(max_length=8, choices=DecidedBy.choices)
    on_day = models.DateField()
    followed = models.TextField(blank=True)
    followed_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("on_day", "pk")
        constraints = (models.CheckConstraint(condition=~Q(why=""), name="making_it_easier_says_why"),)

    def __str__(self) -> str:
        return self.get_lever_display()


class ClosedSearch(Answered, KeptModel):
    """The search for somebody of a group ended, because the group is heard in another way. Ended rows stay."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="closed_searches")
    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="closed_searches")
    why = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_again_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["group"], condition=Q(opened_again_at__isnull=True), name="one_closed_search_a_group"
            ),
        )

    def __str__(self) -> str:
        return gettext("no more search for {group_id}").format(group_id=self.group_id)
