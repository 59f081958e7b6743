"""People whom others trust, and who may pass a call-out on. They never see who came forward."""

import uuid

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import LONGEST_LINE, Agreed
from intheroom.recruitment.models.kept import KeptModel
from intheroom.stakeholders.models import StakeholderGroup


class Connector(Answered, Versioned, KeptModel):
    """Somebody who knows people of a group: their name, how to reach them, whether they agreed to be asked.

    ``key`` seals what is theirs: taken off the list, nothing of it opens again.
    """

    stays_with = ("project", "project_id", "key")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="connectors")
    name = models.CharField(max_length=100, blank=True)
    role = models.CharField(max_length=LONGEST_LINE, blank=True)
    contact_sealed = models.BinaryField(null=True, blank=True)
    groups = models.ManyToManyField(StakeholderGroup, related_name="connectors", blank=True)
    agreed = models.CharField(max_length=10, choices=Agreed.choices, default=Agreed.NOT_ASKED)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name or gettext("somebody who was taken off the list")

    @property
    def place_of_contact(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"recruitment.connector:{self.key}:contact"

    @property
    def may_be_asked(self) -> bool:
        """They said that we may ask them to pass a call-out on, and are still on the list."""
        return self.agreed == Agreed.YES and self.ended_at is None
