"""What was told to a listener: with a name, or with nothing that leads to anybody.

An unnamed one has no person, no account, no day and no place in a row: its number is drawn by chance, and all of a
project are written anew, in the order of new numbers, each time one is added (``kit.keep.apart``).
"""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import ConcernKind, Did, Stands, StepAct
from intheroom.decisions.models.listeners import Listener
from intheroom.kit.ask.models import Answered
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project


class _Words:
    why_kept: ClassVar[Words] = _("Somebody told this in confidence, so it does not go away quietly.")
    how_to_go_on: ClassVar[Words] = _("It goes when the person who told it asks to be forgotten.")


class Concern(_Words, Answered, kept.KeptModel):
    """Something that was wrong, told by somebody to the listener they chose."""

    stays_with = ("project", "project_id", "person", "person_id", "listener", "listener_id", "stands")

    # Addresses use the key: a number would tell how many there are.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="concerns")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    listener = models.ForeignKey(Listener, on_delete=models.PROTECT, related_name="concerns")
    kind = models.CharField(max_length=12, choices=ConcernKind.choices, default=ConcernKind.OTHER)
    words_sealed = models.BinaryField(null=True, blank=True)
    may_pass_on = models.BooleanField(default=False)
    stands = models.CharField(max_length=10, choices=Stands.choices, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return gettext("something that was told to a listener")

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"decisions.concern:{self.key}:words"

    @property
    def is_unnamed(self) -> bool:
        return False


class UnnamedConcern(models.Model):
    """The same without a name. Nobody can find whose it is, and nobody can write back."""

    # Not a number that counts up. On SQLite this is the row's only place in the file as well.
    id = models.IntegerField(primary_key=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="unnamed_concerns")
    listener = models.ForeignKey(Listener, on_delete=models.PROTECT, related_name="unnamed_concerns")
    # The first of the month it came in.
    month = models.DateField()
    kind = models.CharField(max_length=12, choices=ConcernKind.choices, default=ConcernKind.OTHER)
    words_sealed = models.BinaryField(null=True, blank=True)
    may_pass_on = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return gettext("something that was told without a name")

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"decisions.unnamedconcern:{self.key}:words"

    @property
    def subject(self) -> uuid.UUID:
        """Whose key locks the words: that of the listener's place."""
        return self.listener.subject

    @property
    def is_unnamed(self) -> bool:
        return True


class ConcernStep(_Words, Answered, kept.WrittenOnceModel):
    """One entry: what the listener did, what the person said of it, or that it went to another listener."""

    path_to_place = "listener__project"

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    concern = models.ForeignKey(
        Concern, null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    # No foreign key: the rows without a name are written anew, under other numbers.
    unnamed_key = models.UUIDField(null=True, blank=True, db_index=True)
    # Whose it was at that time.
    listener = models.ForeignKey(Listener, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=10, choices=StepAct.choices)
    did = models.CharField(max_length=10, choices=Did.choices, blank=True)
    stands = models.CharField(max_length=10, choices=Stands.choices, blank=True)
    words_sealed = models.BinaryField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(concern__isnull=True, unnamed_key__isnull=False)
                | Q(concern__isnull=False, unnamed_key__isnull=True),
                name="step_of_one_concern",
            ),
        )

    def __str__(self) -> str:
        return self.get_act_display()

    @property
    def place_of_words(self) -> str:
        return f"decisions.concernstep:{self.key}:words"

    @property
    def subject(self) -> uuid.UUID:
        """Whose key locks the words; without a name, that of the listener who has it now (``Told.subject``)."""
        return self.concern.subject if self.concern else self.listener.subject
