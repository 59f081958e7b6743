"""What each puts in before anybody reads it, and who has had a turn: in any way, and never for how long."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.team.models import TeamMember
from intheroom.workshops.choices.turns import NamedAs
from intheroom.workshops.models.agenda import AgendaItem
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session


class FirstWord(Answered, Versioned, KeptModel):
    """What one member thinks of a thing on the agenda. Sealed until the round is opened; then it is the team's."""

    path_to_place = "item__session__project"
    stays_with: ClassVar[tuple[str, ...]] = ("item", "item_id", "member", "member_id")

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="first_words")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    words_sealed = models.BinaryField(null=True, blank=True)
    words = models.TextField(blank=True)
    passes = models.BooleanField(default=False)
    named = models.CharField(max_length=8, choices=NamedAs.choices, default=NamedAs.UNNAMED)
    # Put in, or changed, when the others' words could be read already.
    is_late = models.BooleanField(default=False)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["item", "member"], name="one_first_word_each"),
            models.CheckConstraint(
                condition=Q(words_sealed__isnull=True) | Q(words=""), name="first_word_sealed_or_open"
            ),
        )

    def __str__(self) -> str:
        return self.get_named_display()

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"workshops.firstword:{self.key}:words"


class FirstRoundOpened(KeptModel):
    """From when on everybody reads what was put in. By somebody, with a reason, where not all were in."""

    path_to_place = "item__session__project"

    item = models.OneToOneField(AgendaItem, on_delete=models.PROTECT, related_name="opened")
    at = models.DateTimeField(default=timezone.now)
    # Nobody: it opened when the last of those who were asked was in.
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.reason


class Turn(Answered, KeptModel):
    """The turns of one member on one thing, at one session. Somebody who was not there may have some."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = (
        "session",
        "session_id",
        "item",
        "item_id",
        "member",
        "member_id",
    )

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="turns")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="turns")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    times = models.PositiveSmallIntegerField(default=0)
    modes = models.JSONField(default=list, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["session", "item", "member"], name="one_row_of_turns_each"),
        )

    def __str__(self) -> str:
        return str(self.times)

    @property
    def was_had(self) -> bool:
        """They had a turn. Passing is one too."""
        return bool(self.times or self.modes)


class TurnKeeper(KeptModel):
    """Whoever notes the turns at a session. They took it on themselves, and may hand it back."""

    path_to_place = "session__project"

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="turn_keepers")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["session"], condition=Q(ended_at=None), name="one_notes_the_turns"
            ),
        )

    def __str__(self) -> str:
        return self.member.person.name
