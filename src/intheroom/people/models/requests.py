"""What somebody asked about their own details, and what was done about it."""

import datetime
import uuid

from django.db import models
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.choices import ASKED_FOR_TOLD, AskedFor, RequestEnd
from intheroom.people.legal_clock import acknowledge_by, due_on
from intheroom.people.models.person import Person


class DataRequest(Answered, Versioned):
    """One request. It may come from somebody the planner does not know: then only the name is there."""

    ref = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="data_requests"
    )
    kind = models.CharField(max_length=10, choices=AskedFor.choices)
    words_sealed = models.BinaryField(null=True, blank=True)
    # The day it was asked, by whatever way, not the day it was written down: the clock runs from then.
    asked_on = models.DateField()
    is_hard = models.BooleanField(default=False)
    longer_sealed = models.BinaryField(null=True, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    handled_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended = models.CharField(max_length=10, choices=RequestEnd.choices, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    done_sealed = models.BinaryField(null=True, blank=True)

    class Meta:
        ordering = ("asked_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended="", ended_on=None) | ~models.Q(ended="") & ~models.Q(ended_on=None),
                name="ended_request_says_how_and_when",
            )
        ]

    def __str__(self) -> str:
        return self.kind_told

    @property
    def subject(self) -> uuid.UUID:
        """Whose key seals the words: the person's, or the request's own where nobody knows them."""
        return self.person.subject if self.person else self.ref

    def place_of(self, field: str) -> str:
        """Where a sealed part stands; it opens nowhere else."""
        return f"people.datarequest:{self.ref}:{field}"

    @property
    def name(self) -> str:
        return self.person.name if self.person else self.spoke_for

    @property
    def kind_told(self) -> str:
        """What was asked, as those who answer read it."""
        return ASKED_FOR_TOLD[AskedFor(self.kind)]

    @property
    def due_on(self) -> datetime.date:
        """By when it must be answered."""
        return due_on(self.asked_on, is_hard=self.is_hard)

    @property
    def acknowledge_by(self) -> datetime.date | None:
        """By when somebody who complained must hear that it arrived; nothing once they have."""
        waits = self.kind == AskedFor.COMPLAIN and not self.acknowledged_on and not self.ended
        return acknowledge_by(self.asked_on) if waits else None

    @property
    def next_day(self) -> datetime.date:
        """The next day by which somebody must do something."""
        return min(filter(None, (self.due_on, self.acknowledge_by)))

    @property
    def is_late(self) -> bool:
        return not self.ended and self.next_day < timezone.localdate()

    @property
    def url(self) -> str:
        """Its page; for pages of other rooms."""
        return reverse("people:data_request", args=[self.pk])
