"""Shared tasks: what is to be done, by when, and who said yes to it. Anybody may add one, and anybody may have it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember


class Task(Answered, Versioned, kept.KeptModel):
    """One thing to do. It is somebody's once they said yes; until then it may be offered to them."""

    why_kept: ClassVar[Words] = _("What people did for the project stays, so that it is not forgotten.")
    how_to_go_on: ClassVar[Words] = _("Say that it is not needed any more.")
    stays_with: ClassVar[tuple[str, ...]] = ("project", "project_id", "owner", "owner_id")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="tasks")
    what = models.CharField(max_length=200)
    due_on = models.DateField(null=True, blank=True)
    owner = models.ForeignKey(TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    offered_to = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    done_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(kept.KeptModel.Meta):
        ordering = (models.F("due_on").asc(nulls_last=True), "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(owner__isnull=True) | Q(offered_to__isnull=True), name="task_had_or_offered"
            ),
            models.CheckConstraint(
                condition=Q(done_at__isnull=True) | Q(owner__isnull=False), name="task_done_by_somebody"
            ),
        )

    def __str__(self) -> str:
        return self.what

    @property
    def is_open(self) -> bool:
        return self.done_at is None and self.dropped_at is None

    @property
    def had_by(self) -> TeamMember | None:
        """Whoever has it. Somebody who left the team has it no longer."""
        return self.owner if self.owner is not None and self.owner.has_a_place else None

    @property
    def waits_for(self) -> TeamMember | None:
        """Whose yes or no it waits for."""
        there = self.offered_to
        return there if there is not None and there.has_a_place else None

    @property
    def is_free(self) -> bool:
        """Anybody may take it on."""
        return self.is_open and self.had_by is None and self.waits_for is None
