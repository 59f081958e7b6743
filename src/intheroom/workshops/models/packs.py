"""What people read or do before a session, how long it takes, and for how many minutes of it they are thanked."""

import hashlib
from typing import Any, ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session


class Pack(Answered, Versioned, KeptModel):
    """One for each session. It may change until it has gone to everybody; whoever had it gets the new words."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = (
        *("session", "session_id", "words", "minutes", "paid_minutes", "told_as"),
    )

    session = models.OneToOneField(Session, on_delete=models.PROTECT, related_name="pack")
    words = models.TextField()
    # How long reading and doing takes, for everyone; and what of it is paid. The money is worked out elsewhere.
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    paid_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    # A short mark of what it says: whoever was told as another has to be told anew.
    told_as = models.CharField(max_length=40, blank=True, editable=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.session)

    def save(self, *args: Any, **kwargs: Any) -> None:
        said = f"{self.words}|{self.minutes}"
        self.told_as = hashlib.sha256(said.encode()).hexdigest()[: self._meta.get_field("told_as").max_length]
        super().save(*args, **kwargs)
