"""The rows of updates: the agreement, lines of what goes on, updates, who was told how, and what they said."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember
from intheroom.updates.choices import DAYS, SETTLED, CreditAs, Every, Stand, TellBy

LONGEST_LINE = 300
FIXED = _("People were told these words, so they stay as they are.")
HOW_TO_CORRECT = _("Write a new update that puts it right.")


class _Words:
    why_kept: ClassVar[Words] = _("What the team was told, and when, is part of its story, so it stays.")
    how_to_go_on: ClassVar[Words] = _("Write a new update that puts it right.")


class UpdateAgreement(_Words, Answered, kept.WrittenOnceModel):
    """How often, and how, the team wants to hear what goes on. The newest counts, the others stay."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="update_agreements")
    every = models.CharField(max_length=12, choices=Every.choices)
    words = models.TextField(blank=True)
    team_said = models.CharField(max_length=8, choices=TeamSaid.choices, default=TeamSaid.UNSURE)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.get_every_display()

    @property
    def days(self) -> int | None:
        """After how many days the next update is due; None where it hangs on what happens."""
        return DAYS.get(Every(self.every))


class WorkLine(_Words, Answered, kept.KeptModel):
    """One line of what goes on in the background, by anybody in the team."""

    stays_with = ("project", "project_id", "person", "person_id", "words")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="work_lines")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=LONGEST_LINE)
    on_day = models.DateField()
    # The update whose draft it went into; before that it waits.
    told_in = models.ForeignKey(
        "Update", null=True, blank=True, on_delete=models.PROTECT, related_name="lines"
    )

    class Meta:
        base_manager_name = "objects"
        ordering = ("-on_day", "-pk")

    def __str__(self) -> str:
        return self.words


class Update(_Words, Answered, Versioned, kept.KeptModel):
    """What happened, in short, and what comes next. A draft changes; once telling began it stays."""

    stays_with = ("project", "project_id", "happened", "short", "next_steps", "began_at")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="updates")
    happened = models.TextField(blank=True)
    short = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    began_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project"], condition=Q(began_at__isnull=True), name="one_draft_of_an_update"
            ),
        )

    def __str__(self) -> str:
        return (
            gettext("Update of {began_at}").format(began_at=date_format(self.began_at, "j E Y"))
            if self.began_at
            else gettext("Update being written")
        )

    @property
    def is_draft(self) -> bool:
        return self.began_at is None

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Words that people were told never change."""
        if self.pk:
            before = type(self).objects.get(pk=self.pk)
            if not before.is_draft and words_of(before) != words_of(self):
                raise Refused(FIXED, how=HOW_TO_CORRECT)
        super().save(*args, **kwargs)


def words_of(update: Update) -> tuple[str, str, str]:
    """Its three parts."""
    return update.short, update.happened, update.next_steps


class Telling(_Words, kept.KeptModel):
    """One person and one update: how they are told, and how far it has got. No address, and no words."""

    path_to_place = "update__project"
    stays_with = ("update", "update_id", "member", "member_id", "stand")

    update = models.ForeignKey(Update, on_delete=models.PROTECT, related_name="tellings")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=12, choices=TellBy.choices)
    stand = models.CharField(max_length=12, choices=Stand.choices, default=Stand.WAITS)
    on_day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("way", "pk")
        constraints = (models.UniqueConstraint(fields=["update", "member"], name="told_once_of_each_update"),)

    def __str__(self) -> str:
        return self.get_stand_display()

    @property
    def is_settled(self) -> bool:
        return self.stand in SETTLED

    @property
    def about(self) -> str:
        """How a message that tells it says what it belongs to."""
        return f"updates.telling:{self.pk}"


class Credit(_Words, Answered, Versioned, kept.KeptModel):
    """How one member likes to be named in thanks and reports. Without a row they are named nowhere."""

    path_to_place = "member__project"

    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="credit")
    named_as = models.CharField(max_length=8, choices=CreditAs.choices)
    other_name = models.CharField(max_length=100, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_named_as_display()


class Thanks(_Words, Answered, kept.KeptModel):
    """One thing that somebody is thanked for."""

    stays_with = ("project", "project_id", "member", "member_id", "words")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="thanks")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="thanks")
    words = models.CharField(max_length=LONGEST_LINE)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.words


class UpdateReply(_Words, Answered, kept.KeptModel):
    """What somebody said to an update, by any way in."""

    path_to_place = "update__project"
    stays_with = ("update", "update_id", "person", "person_id")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    update = models.ForeignKey(Update, on_delete=models.PROTECT, related_name="replies")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words_sealed = models.BinaryField(null=True, blank=True)
    # It came as an e-mail. Nobody can be sure who wrote one, so the page says that, and what is missing of it.
    by_email = models.BooleanField(default=False)
    from_other = models.BooleanField(default=False)
    is_cut = models.BooleanField(default=False)
    left_out = models.PositiveSmallIntegerField(default=0)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("what somebody said to an update")

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"updates.updatereply:{self.key}:words"
