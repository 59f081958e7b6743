"""What one member said of when they can come, busy times from their own calendar, and times somebody proposes."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep.choices import MaySee
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.models.kept import KeptModel


class Availability(Answered, Versioned, KeptModel):
    """What one member says now, sealed. A new answer takes the place of the old one: no history is kept."""

    path_to_place = "member__project"
    stays_with = ("member", "member_id", "key")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="availability")
    times_sealed = models.BinaryField()
    # Why, in their own words, for whom they chose.
    reason_sealed = models.BinaryField(null=True, blank=True)
    reason_seen_by = models.CharField(max_length=12, choices=MaySee.choices, default=MaySee.ONLY_ME)
    said_at = models.DateTimeField(default=timezone.now)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("when they can come")

    @property
    def place_of_times(self) -> str:
        """Where the sealed times stand; they open nowhere else."""
        return f"workshops.availability:{self.key}:times"

    @property
    def place_of_reason(self) -> str:
        return f"workshops.availability:{self.key}:reason"


class BusyTimes(KeptModel):
    """When one member's own calendar says they are busy: times and nothing else. The address is sealed as well."""

    path_to_place = "member__project"
    stays_with = ("member", "member_id", "key")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="busy_times")
    address_sealed = models.BinaryField(null=True, blank=True)
    busy_sealed = models.BinaryField()
    read_at = models.DateTimeField(default=timezone.now)
    # How far ahead was looked.
    until = models.DateField()

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("busy times")

    @property
    def place_of_busy(self) -> str:
        return f"workshops.busytimes:{self.key}:busy"

    @property
    def place_of_address(self) -> str:
        return f"workshops.busytimes:{self.key}:address"


class ProposedTime(KeptModel):
    """A time that those who plan think of. Taken off, it stays as what was thought of."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="proposed_times")
    starts_at = models.DateTimeField()
    minutes = models.PositiveIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)
    struck_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("starts_at", "minutes", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["project", "starts_at", "minutes"],
                condition=Q(struck_at__isnull=True),
                name="one_proposal_of_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"{timezone.localtime(self.starts_at):%Y-%m-%d %H:%M}"
