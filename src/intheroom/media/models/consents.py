"""Who is in a thing, and what each of them said yes to."""

import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.media.choices import Audience, Ended, How, Use
from intheroom.media.models.items import Item
from intheroom.people.models import Person

# Which words people said yes to. Change it whenever the questions of the form change.
WORDING = "2026-11"
WIDTH = {audience: width for width, audience in enumerate(Audience.values)}


class PersonIn(models.Model):
    """Somebody who can be recognised in a thing, or who said it."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="people")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appearances")
    # They said no, or took back all they had said yes to.
    said_no_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["item", "person"], name="in_it_once"),)

    def __str__(self) -> str:
        return gettext("{person} in {item}").format(person=self.person, item=self.item)

    def live(self, on: datetime.date) -> list["Consent"]:
        """What they say yes to on this day."""
        return [one for one in self.consents.all() if one.is_live(on)]

    def agrees(self, use: str, audience: str, on: datetime.date) -> bool:
        """A live yes to this very use, at least as far as this."""
        return self.said_no_at is None and any(one.covers(use, audience, on) for one in self.consents.all())

    @property
    def has_answered(self) -> bool:
        return self.said_no_at is not None or bool(self.consents.all())


class Consent(Answered):
    """One yes: to one use, as far as they said, until the day they said. Kept after it ends, as proof."""

    person_in = models.ForeignKey(PersonIn, on_delete=models.PROTECT, related_name="consents")
    use = models.CharField(max_length=12, choices=Use.choices)
    audience = models.CharField(max_length=12, choices=Audience.choices)
    until = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=12, choices=How.choices)
    # Who heard it, and where the sheet or the recording is kept.
    witness = models.CharField(max_length=100, blank=True)
    proof = models.CharField(max_length=200, blank=True)
    # Who may decide for somebody who cannot, such as a parent for a young child.
    given_by = models.CharField(max_length=100, blank=True)
    wording = models.CharField(max_length=20, default=WORDING)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_how = models.CharField(max_length=12, choices=Ended.choices, blank=True)
    # By which way in it was taken back, and who wrote that down.
    ended_way = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["person_in", "use"], condition=Q(ended_at__isnull=True), name="one_live_yes_each_use"
            ),
        )

    def __str__(self) -> str:
        return f"yes: {self.get_use_display()}, {self.get_audience_display()}"

    def is_live(self, on: datetime.date) -> bool:
        """Not taken back, and its last day has not passed."""
        return self.ended_at is None and (self.until is None or on <= self.until)

    def covers(self, use: str, audience: str, on: datetime.date) -> bool:
        """Said yes to just this, at least as far as this, on this day."""
        return self.use == use and WIDTH[audience] <= WIDTH[self.audience] and self.is_live(on)
