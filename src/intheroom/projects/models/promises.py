"""What organisations promised, and what people say came of it."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.refusal import Refused
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Came
from intheroom.projects.models.kept import KeptRows
from intheroom.projects.models.project import Project


class Commitment(Answered, Versioned):
    """What an organisation promised, through a named person who can decide."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="commitments")
    organisation = models.CharField(max_length=120)
    name = models.CharField(max_length=100, blank=True)
    role = models.CharField(max_length=120, blank=True)
    you_said = models.TextField(blank=True)
    promise = models.TextField(blank=True)
    given_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    # The day it was first promised for, once that day has been moved: a late promise stays visible.
    first_due_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("organisation", "pk")

    def __str__(self) -> str:
        return self.organisation

    @property
    def is_complete(self) -> bool:
        """A name, a role and a date: without all three no one can be asked about it later."""
        return bool(self.name and self.role and self.given_on)


class CommitmentOutcome(Answered):
    """What one person says came of a promise. Saying more adds a row; nothing is taken out."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="outcomes")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    came = models.CharField(max_length=10, choices=Came.choices, blank=True)
    words = models.TextField(blank=True)

    objects = KeptRows.as_manager()

    class Meta:
        ordering = ("pk",)
        base_manager_name = "objects"

    def __str__(self) -> str:
        return gettext("{self_name} on {commitment}").format(self_name=self.name, commitment=self.commitment)

    def save(self, *args, **kwargs):
        """What someone said came of it is not rewritten. Saying it anew adds a row."""
        if self.pk is not None:
            raise Refused(KeptRows.why, how=KeptRows.how)
        super().save(*args, **kwargs)

    def delete(self, *_args, **_kwargs):
        """Kept, whatever comes later."""
        raise Refused(KeptRows.why, how=KeptRows.how)
