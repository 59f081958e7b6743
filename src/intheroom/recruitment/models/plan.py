"""The time that is set aside for finding people, before the first meeting."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.models.kept import KeptModel


class RecruitmentPlan(Answered, KeptModel):
    """From when to when people are looked for, and who has time for it. A later plan takes its place."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="recruitment_plans")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    # Of these weeks, so many go before anybody is asked for anything.
    trust_weeks = models.PositiveSmallIntegerField(null=True, blank=True)
    first_meeting_on = models.DateField(null=True, blank=True)
    effort = models.TextField(blank=True)
    is_left_out = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project"], condition=Q(replaced_at__isnull=True), name="one_recruitment_plan"
            ),
            models.CheckConstraint(
                condition=Q(is_left_out=False) | ~Q(why=""), name="leaving_it_out_says_why"
            ),
            models.CheckConstraint(
                condition=Q(begins_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("begins_on")),
                name="search_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return gettext("when people are looked for, {project}").format(project=self.project_id)

    @property
    def days(self) -> int | None:
        """How many days the search takes, or None where that is not said."""
        if self.begins_on is None or self.ends_on is None:
            return None
        return (self.ends_on - self.begins_on).days + 1
