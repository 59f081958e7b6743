"""Places and ways to meet, and what each of them has."""

import uuid

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.workshops.choices import AFAR, Known, VenueKind
from intheroom.workshops.models.kept import KeptModel

LONGEST_LINE = 200


def known() -> models.CharField:
    """Yes, no, or not known yet."""
    return models.CharField(max_length=8, choices=Known.choices, default=Known.UNSAID, blank=True)


class Venue(Answered, Versioned, KeptModel):
    """A place, a room online, a phone line, or a way of one's own. Taken off the list, it stays in the story.

    ``key`` seals how people join, the helper's number, and where it is while that is told late: taken off the
    list, nothing of it opens again.
    """

    stays_with = ("project", "project_id", "key")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="venues")
    kind = models.CharField(max_length=8, choices=VenueKind.choices, default=VenueKind.PLACE)
    name = models.CharField(max_length=120)
    # Where it is: sealed while only those who lead may know it.
    is_told_late = models.BooleanField(default=False)
    where = models.CharField(max_length=LONGEST_LINE, blank=True)
    where_sealed = models.BinaryField(null=True, blank=True)
    getting_there = models.TextField(blank=True)
    owner = models.CharField(max_length=120, blank=True)

    step_free = known()
    toilet = known()
    hearing_loop = known()
    light = known()
    quiet_room = known()
    parking = known()
    alcohol = known()
    # Of a room online: words on the screen, a way in by phone, no account asked for.
    captions = known()
    dial_in = known()
    no_account = known()
    capacity = models.PositiveIntegerField(null=True, blank=True)
    cost_pence = models.PositiveIntegerField(null=True, blank=True)
    # By day of the week: "21:40", or "none" where nothing goes home that day.
    last_home = models.JSONField(default=dict, blank=True)

    # A place with a way in from afar is both at once.
    joined_with = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="joins"
    )
    joining_sealed = models.BinaryField(null=True, blank=True)
    helper_name = models.CharField(max_length=100, blank=True)
    helper_phone_sealed = models.BinaryField(null=True, blank=True)

    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    looked_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    @property
    def is_afar(self) -> bool:
        """People join it from afar."""
        return self.kind in AFAR

    @property
    def ways_in(self) -> tuple[str, ...]:
        """How people can take part here: the place itself, and a way in from afar beside it."""
        if self.kind != VenueKind.PLACE or self.joined_with is None:
            return (self.kind,)
        return (self.kind, self.joined_with.kind)

    @property
    def has_helper(self) -> bool:
        """Somebody is named who helps with joining, with a number; nobody needs one to come to a place."""
        afar = self.joined_with if self.kind == VenueKind.PLACE else self
        if afar is None or not afar.is_afar:
            return True
        return bool(afar.helper_name and afar.helper_phone_sealed)

    @property
    def place_of_where(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"workshops.venue:{self.key}:where"

    @property
    def place_of_joining(self) -> str:
        return f"workshops.venue:{self.key}:joining"

    @property
    def place_of_phone(self) -> str:
        return f"workshops.venue:{self.key}:helper_phone"
