"""What somebody says of themselves so that the mix is fair: sealed, and for those who hold a key."""

import uuid
from typing import ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.models.kept import KeptModel


class MixAnswer(Answered, Versioned, KeptModel):
    """One person's word in one project, whether they came forward or have a place: one sealed value."""

    stays_with: ClassVar[tuple[str, ...]] = ("project", "project_id", "person", "person_id")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="mix_answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words_sealed = models.BinaryField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["project", "person"], name="one_word_for_the_mix_each"),
        )

    def __str__(self) -> str:
        return self.person.name

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"recruitment.mixanswer:{self.key}:about_you"
