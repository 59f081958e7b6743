"""What people read or do before a session, how long it takes, and for how many minutes of it they are thanked."""

from typing import ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session


class Pack(Answered, Versioned, KeptModel):
    """One for each session. It may change until it has gone to everybody; whoever had it gets the new words."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = ("session", "session_id", "words", "minutes", "paid_minutes")

    session = models.OneToOneField(Session, on_delete=models.PROTECT, related_name="pack")
    words = models.TextField()
    # How long reading and doing takes, for everyone; and what of it is paid. The money is worked out elsewhere.
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    paid_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.session)
