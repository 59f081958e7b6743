"""What every row carries that says who was told what: how often, as what, in which way, and how far it has got."""

from typing import ClassVar

from django.db import models

from intheroom.people.models import Person
from intheroom.team.choices import SETTLED, Stand, TellBy
from intheroom.workshops.models.kept import KeptModel


class ToldModel(KeptModel):
    """One person, and one thing they are told. No address, and no words.

    ``sequence`` goes up each time they have to be told anew; ``told_as`` marks what they were told last.
    """

    stays_with: ClassVar[tuple[str, ...]] = ("member", "member_id", "told_as", "stand", "sequence")

    sequence = models.PositiveIntegerField(default=0)
    told_as = models.CharField(max_length=40, blank=True)
    way = models.CharField(max_length=12, choices=TellBy.choices)
    stand = models.CharField(max_length=12, choices=Stand.choices, default=Stand.WAITS)
    on_day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        abstract = True

    @property
    def is_settled(self) -> bool:
        return self.stand in SETTLED

    @property
    def about(self) -> str:
        """How a message that tells it says what it belongs to."""
        return f"{self._meta.label_lower}:{self.pk}"

    @property
    def key(self) -> str:
        """The same key is the same message: each change is another one."""
        return f"{self.about}:{self.sequence}"
