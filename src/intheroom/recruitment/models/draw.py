"""A draw: what was published before, the number it hung on, and what came of it for each person."""

import datetime
import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from intheroom.kit.ask.models import Answered
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import HOW_TO_GO_ON, OPEN_DRAWS, WHY_KEPT, DrawState, Outcome, ToldBy
from intheroom.recruitment.models.coming import ComingForward
from intheroom.recruitment.models.kept import KeptModel
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember

# What was published before the number: it never changes.
FIXED = ("places", "people", "draw_on", "seed_source", "rules", "question_sealed")
# The same, once they are there.
ONCE = ("commitment", "is_proved", "seed", "transcript_mark")


class Draw(Answered, KeptModel):
    """Places, and a lottery for them among those who wait. What was published before the number stays."""

    stays_with: ClassVar[tuple[str, ...]] = ("project", "project_id", *FIXED, *ONCE)

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="draws")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=DrawState.choices, default=DrawState.RUNNING)
    state_at = models.DateTimeField(default=timezone.now)
    places = models.PositiveSmallIntegerField()
    people = models.PositiveSmallIntegerField()
    draw_on = models.DateField()
    # Where the public number will come from, named before anybody can know it.
    seed_source = models.CharField(max_length=200)
    seed = models.CharField(max_length=200, blank=True)
    # What the targets were, in words and numbers, as everybody could read them.
    rules = models.JSONField(default=list)
    # The mark of the question and of every ticket: it changes if one person, answer, target or chance does.
    commitment = models.CharField(max_length=64, blank=True)
    # Whether the checker found proof that no lottery is fairer; nothing while there is no lottery.
    is_proved = models.BooleanField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    question_sealed = models.BinaryField()
    transcript_sealed = models.BinaryField(null=True, blank=True)
    transcript_mark = models.CharField(max_length=64, blank=True)
    # What stands in the way, where nothing can be drawn; sealed, for what people said shows in it.
    reasons_sealed = models.BinaryField(null=True, blank=True)
    # The codes of those who were drawn, and of those who are asked next, in the order of the number.
    winners = models.JSONField(default=list)
    reserves = models.JSONField(default=list)
    # How far the working out has got, and whether somebody asked for it to stop.
    step = models.CharField(max_length=40, blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    wants_stop = models.BooleanField(default=False)
    runs = models.PositiveSmallIntegerField(default=0)

    class Meta(KeptModel.Meta):
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(state__in=[str(state) for state in OPEN_DRAWS]),
                name="one_open_draw",
            ),
        )

    def __str__(self) -> str:
        return self.get_state_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """What was published before the number is never changed after."""
        if self.pk:
            before = type(self).objects.get(pk=self.pk)
            kept = [*FIXED, *(name for name in ONCE if getattr(before, name))]
            if any(_plain(getattr(before, name)) != _plain(getattr(self, name)) for name in kept):
                raise self.refusal()
        super().save(*args, **kwargs)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_DRAWS

    def place_of(self, field: str) -> str:
        """Where a sealed value of this draw stands; it opens nowhere else."""
        return f"recruitment.draw:{self.key}:{field}"


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview | bytes) else value


class DrawPlace(KeptModel):
    """One person in one draw. Their code and their chance are theirs, and sealed for them."""

    path_to_place = "draw__project"
    stays_with: ClassVar[tuple[str, ...]] = ("draw", "draw_id", "coming", "coming_id")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    draw = models.ForeignKey(Draw, on_delete=models.PROTECT, related_name="entries")
    coming = models.ForeignKey(ComingForward, on_delete=models.PROTECT, related_name="+")
    code_sealed = models.BinaryField(null=True, blank=True)
    # How many of the equal tickets hold them, of how many.
    chance_sealed = models.BinaryField(null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=Outcome.choices, default=Outcome.WAITS)
    # The place on the list of those to ask next.
    turn = models.PositiveSmallIntegerField(null=True, blank=True)
    told_before_at = models.DateTimeField(null=True, blank=True)
    told_before_how = models.CharField(max_length=8, choices=ToldBy.choices, blank=True)
    told_after_at = models.DateTimeField(null=True, blank=True)
    told_after_how = models.CharField(max_length=8, choices=ToldBy.choices, blank=True)
    # How they like to be told, as it was when letters were sent out last; empty before.
    way = models.CharField(max_length=8, choices=ToldBy.choices, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("turn", "pk")
        constraints = (models.UniqueConstraint(fields=["draw", "coming"], name="once_in_each_draw"),)

    def __str__(self) -> str:
        return str(self.coming)

    @property
    def about(self) -> str:
        """What a message to them belongs to."""
        return f"recruitment.drawplace:{self.pk}"

    @property
    def is_before(self) -> bool:
        """They are told that a draw comes, and not yet what came of it."""
        return self.outcome == Outcome.WAITS

    @property
    def told_at(self) -> datetime.datetime | None:
        """Since when they know how it stands, as somebody noted."""
        return self.told_before_at if self.is_before else self.told_after_at

    @property
    def told_how(self) -> str:
        """How they were told of it, in words."""
        if self.is_before:
            return self.get_told_before_how_display()
        return self.get_told_after_how_display()

    def place_of(self, field: str) -> str:
        """Where a sealed value of this person stands; it opens nowhere else."""
        return f"recruitment.drawplace:{self.key}:{field}"


class HandPick(Answered, kept.WrittenOnceModel):
    """Somebody was given a place without a draw: why, and who of each side agreed."""

    why_kept: ClassVar[Words] = WHY_KEPT
    how_to_go_on: ClassVar[Words] = HOW_TO_GO_ON

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="hand_picks")
    coming = models.ForeignKey(ComingForward, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()
    agreed_lived = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    agreed_professional = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    team_said = models.CharField(max_length=8, choices=TeamSaid.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(kept.WrittenOnceModel.Meta):
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=["coming"], name="picked_by_hand_once"),
            models.CheckConstraint(
                condition=~Q(agreed_lived=models.F("agreed_professional")), name="agreed_by_two_people"
            ),
        )

    def __str__(self) -> str:
        return str(self.coming)
