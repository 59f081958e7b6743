"""Who is expected at a session, how each of them takes part, and afterwards how they did."""

import uuid
from typing import Any, ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import WayIn, Why
from intheroom.workshops.choices.inviting import Instead
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import OneByOne, Session


class Coming(Answered, Versioned, KeptModel):
    """One member at one session. Somebody who does not take part has a row too, and is none the less for it."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = ("session", "session_id", "member", "member_id", "joins_by")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="coming")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="sessions")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    joins_by = models.CharField(max_length=10, choices=WayIn.choices)
    # True once they said it, by any way in; until then it is how the session is held.
    was_said = models.BooleanField(default=False)
    # They said they do not know yet: they are planned for all the same. Or not this time, and what instead.
    is_unsure = models.BooleanField(default=False)
    instead = models.CharField(max_length=8, choices=Instead.choices, blank=True)
    badge_sealed = models.BinaryField(null=True, blank=True)
    taste_sealed = models.BinaryField(null=True, blank=True)
    took_part = models.CharField(max_length=10, choices=WayIn.choices, blank=True)

    objects = OneByOne.as_manager()

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["session", "member"], name="expected_once"),)

    def __str__(self) -> str:
        return self.get_joins_by_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whoever comes brings what they need: the session counts anew what is open."""
        super().save(*args, **kwargs)
        self.session.settle(Why.JOINED)

    @property
    def place_of_badge(self) -> str:
        return f"workshops.coming:{self.key}:badge"

    @property
    def place_of_taste(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"workshops.coming:{self.key}:taste"
