"""Listeners: the few whom the team chose, so that people can tell them when something is wrong."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.models import Answered
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember


class Listener(Answered, kept.KeptModel):
    """One member listens, from the day the team chose them until it ends. Ended rows stay."""

    why_kept: ClassVar[Words] = _("People told this person things, so it stays who listened when.")
    how_to_go_on: ClassVar[Words] = _("End it instead. Nothing more is told to them from then on.")
    stays_with = ("project", "project_id", "member", "member_id", "subject")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="listeners")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="listens")
    # What is told to them without a name is locked with a key of this place, not of the person:
    # each look would else stand in the list of who has seen that person's details, and tell that there is something.
    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["member"], condition=Q(ended_at__isnull=True), name="listens_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.member)
