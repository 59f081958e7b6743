"""What was arranged at one session for what somebody needs, and the person's own word on what they get instead."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from intheroom.inclusion.models import HOW_TO_ASK, THEIR_WORD
from intheroom.kit.ask.models import Answered, Versioned, Way
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.people.models import Need, Person
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import Arranged, WayIn, Why
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import OneByOne, Session


class NeedHere(Answered, Versioned, KeptModel):
    """One need at one session: who sees to it there, and whether it is arranged for this day, place and way in."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = (
        *("session", "session_id", "need", "need_id", "state", "slot", "joins_by", "at", "agreed", "offer"),
        "by_themselves",
    )

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="needs_here")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="at_sessions")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    state = models.CharField(max_length=10, choices=Arranged.choices, default=Arranged.NOT_YET)
    # What it was arranged for. Once the session or their way in is another, it counts no more.
    slot = models.PositiveIntegerField()
    joins_by = models.CharField(max_length=10, choices=WayIn.choices)
    at = models.DateTimeField(default=timezone.now)
    owner = models.ForeignKey(TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    cost_pence = models.PositiveIntegerField(null=True, blank=True)
    what_sealed = models.BinaryField(null=True, blank=True)
    # What they are offered instead and why; each offer has a mark, so that an older yes is none to a new one.
    why_sealed = models.BinaryField(null=True, blank=True)
    offer = models.UUIDField(default=uuid.uuid4, editable=False)
    agreed = models.BooleanField(default=False)
    # The person said themselves that it is seen to: for what they let nobody else see.
    by_themselves = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OneByOne.as_manager()

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["session", "need"], name="one_row_for_a_need_at_a_session"),
            models.CheckConstraint(
                condition=Q(agreed=False) | Q(state=Arranged.INSTEAD, why_sealed__isnull=False),
                name="agreed_to_something_with_a_reason",
            ),
        )

    def __str__(self) -> str:
        return self.get_state_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Agreed is only what the person agreed to, in their newest word on this very offer."""
        if self.agreed:
            word = self.words.filter(offer=self.offer).order_by("-pk").first() if self.pk else None
            if word is None or not word.agrees:
                raise Refused(THEIR_WORD, how=HOW_TO_ASK)
        super().save(*args, **kwargs)
        self.session.settle(Why.ARRANGED)

    @property
    def place_of_what(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"workshops.needhere:{self.key}:what_is_arranged"

    @property
    def place_of_why(self) -> str:
        return f"workshops.needhere:{self.key}:why_something_else"


class OfferWordRows(kept.WrittenOnceRows):
    """Own words come one at a time, each through the check of who says it."""

    def bulk_create(self, *_args: Any, **_kwargs: Any) -> list:
        raise Refused(THEIR_WORD, how=HOW_TO_ASK)


class OfferWord(Answered, KeptModel, kept.WrittenOnceModel):
    """What the person says of what they are offered instead: yes or no. Saying more adds a row."""

    path_to_place = "need_here__session__project"

    need_here = models.ForeignKey(NeedHere, on_delete=models.PROTECT, related_name="words")
    offer = models.UUIDField(editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    # Who pressed the button: the person, or whoever wrote it down for them.
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField()

    objects = OfferWordRows.as_manager()

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.agrees)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.is_theirs():
            raise Refused(THEIR_WORD, how=HOW_TO_ASK)
        super().save(*args, **kwargs)

    def is_theirs(self) -> bool:
        """Said by the person on the web, or written down for them by somebody named, and read back to them."""
        if self.person_id != self.need_here.need.person_id:
            return False
        if self.by_id == self.person_id:
            return True
        is_named = self.recorded_by_id is not None and self.recorded_by_id == self.by.account_id
        return self.way != Way.WEB and is_named and self.read_back is True
