"""What was said with somebody who came forward, day by day; and a proposal not to invite them."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from intheroom.kit.ask.models import Answered
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.recruitment.choices import HOW_TO_GO_ON, OPEN_NOT_NOW, WHY_KEPT, NotNowAct, NotNowState
from intheroom.recruitment.models.coming import ComingForward
from intheroom.recruitment.models.kept import KeptModel


class ContactNote(Answered, KeptModel):
    """One time somebody was in touch with them. The words are sealed with that person's key."""

    path_to_place = "coming__project"
    stays_with: ClassVar[tuple[str, ...]] = ("coming", "coming_id")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    coming = models.ForeignKey(ComingForward, on_delete=models.PROTECT, related_name="contacts")
    on_day = models.DateField(default=timezone.localdate)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words_sealed = models.BinaryField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("on_day", "pk")

    def __str__(self) -> str:
        return str(self.on_day)

    @property
    def subject(self) -> uuid.UUID:
        """With whose key the words are sealed."""
        return self.coming.person.subject

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"recruitment.contactnote:{self.key}:words"


class NotNow(KeptModel):
    """One proposal not to invite somebody. It needs a second person, and they are told why and what next."""

    path_to_place = "coming__project"
    stays_with: ClassVar[tuple[str, ...]] = ("coming", "coming_id")

    coming = models.ForeignKey(ComingForward, on_delete=models.PROTECT, related_name="not_now")
    state = models.CharField(max_length=10, choices=NotNowState.choices, default=NotNowState.PROPOSED)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(KeptModel.Meta):
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["coming"],
                condition=Q(state__in=[str(state) for state in OPEN_NOT_NOW]),
                name="one_open_not_now_each",
            ),
        )

    def __str__(self) -> str:
        return self.get_state_display()

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_NOT_NOW

    @property
    def reason(self) -> str:
        """The exact words they will read."""
        return next((line.words for line in self.lines.all() if line.act == NotNowAct.PROPOSED), "")

    @property
    def next_steps(self) -> str:
        """What there is for them instead."""
        return next((line.next_steps for line in self.lines.all() if line.act == NotNowAct.PROPOSED), "")


class NotNowLine(Answered, kept.WrittenOnceModel):
    """One line in its record: who did what, in their words. Never changed."""

    why_kept: ClassVar[Words] = WHY_KEPT
    how_to_go_on: ClassVar[Words] = HOW_TO_GO_ON
    path_to_place = "not_now__coming__project"

    not_now = models.ForeignKey(NotNow, on_delete=models.PROTECT, related_name="lines")
    act = models.CharField(max_length=10, choices=NotNowAct.choices)
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)
    # Words such as "difficult" were in the reason, and the proposer went on after a second look.
    thought_again = models.BooleanField(default=False)
    took_part = models.JSONField(default=list, blank=True)

    class Meta(kept.WrittenOnceModel.Meta):
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_act_display()
