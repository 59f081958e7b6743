"""A photo, someone's words, a recording: sealed under a key of its own, so that it can be taken away for good."""

import datetime
import uuid

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.media.choices import NAMES, OPEN_TO_ALL, WITH_FILE, Audience, Kind, Use, WhoIn
from intheroom.people.models import Person
from intheroom.projects.models import Project

SEALED = ("words", "alt", "kept_at")


class Item(Answered, Versioned):
    """One thing that shows people or what they said."""

    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="shared_items")
    # A number stands for it in addresses, file names and titles, so that no name ever has to.
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Kind.choices)
    words_sealed = models.BinaryField(null=True, blank=True)
    # What can be seen or heard, for whoever cannot see or hear it.
    alt_sealed = models.BinaryField(null=True, blank=True)
    # Where a film, or the first copy of anything else, is kept.
    kept_at_sealed = models.BinaryField(null=True, blank=True)
    who_in = models.CharField(max_length=8, choices=WhoIn.choices, blank=True, default=WhoIn.UNSAID)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=32, blank=True)
    small_name = models.CharField(max_length=32, blank=True)
    file_kind = models.CharField(max_length=8, blank=True)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    gone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=["project", "number"], name="one_item_of_each_number"),)

    def __str__(self) -> str:
        return f"{NAMES[Kind(self.kind)]} {self.number}"

    def place_of(self, field: str) -> str:
        """Where a sealed part of it stands; it opens nowhere else."""
        return f"media.item:{self.subject}:{field}"

    @property
    def takes_file(self) -> bool:
        return self.kind in WITH_FILE and self.gone_at is None

    @property
    def has_unknown(self) -> bool:
        """Somebody in it may not be named here. Words and voices always belong to somebody."""
        if self.kind == Kind.PHOTO and self.who_in == WhoIn.NOBODY:
            return False
        named = bool(self.people.all())
        return not named or (self.who_in != WhoIn.NAMED and self.kind not in {Kind.QUOTE, Kind.DETAIL})

    @property
    def is_closed(self) -> bool:
        """Taken away, or somebody in it said no: nobody opens it."""
        return self.gone_at is not None or any(one.said_no_at for one in self.people.all())

    def not_agreed(self, use: str, audience: str, on: datetime.date) -> list:
        """Those in it without a live yes to this use, as far as this, on this day."""
        if use in OPEN_TO_ALL:
            audience = Audience.PUBLIC
        return [one for one in self.people.all() if not one.agrees(use, audience, on)]

    def may_be_used(self, use: str, audience: str, on: datetime.date) -> bool:
        """Everyone in it is known, nobody said no, and each said yes to just this."""
        return not (self.is_closed or self.has_unknown or self.not_agreed(use, audience, on))

    def is_open_to_team(self, on: datetime.date) -> bool:
        """Everyone said yes to something that the team may see."""
        if self.is_closed or self.has_unknown:
            return False
        return all(any(one.agrees(use, Audience.TEAM, on) for use in Use.values) for one in self.people.all())
