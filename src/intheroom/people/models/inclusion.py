"""What somebody said on the inclusion form, sealed part by part, and what they need."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep.choices import MaySee
from intheroom.people.choices import NeedKind, Part
from intheroom.people.models.person import Person


class InclusionAnswers(Answered, Versioned):
    """One person's answers: when they last looked at them, and when to ask again."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="inclusion")
    checked_at = models.DateTimeField(default=timezone.now)
    checked_before_at = models.DateTimeField(null=True, blank=True)
    check_again_on = models.DateField(db_index=True)
    pronouns_sealed = models.BinaryField(null=True, blank=True)
    # What the planner writes to them in: a code, and no more open than the kinds of what they need. Who may see it
    # stands with the part it was said in. Read it through ``queries.languages``.
    language = models.CharField("what we write to you in", max_length=20, blank=True)
    # Where they may be shown: codes of ``PronounsAt``. None means nowhere.
    pronouns_at = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return gettext("inclusion form of {person}").format(person=self.person)

    @property
    def pronouns_place(self) -> str:
        """Where the sealed pronouns stand; they open nowhere else."""
        return f"people.inclusion:{self.person.subject}:pronouns"


class InclusionPart(models.Model):
    """One part of the answers, as one sealed value, and who may see it."""

    answers = models.ForeignKey(InclusionAnswers, on_delete=models.CASCADE, related_name="parts")
    part = models.CharField(max_length=12, choices=Part.choices)
    words_sealed = models.BinaryField()
    may_see = models.CharField(max_length=12, choices=MaySee.choices, default=MaySee.KEYHOLDERS)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answers", "part"], name="one_row_for_each_part"),
        ]

    def __str__(self) -> str:
        return self.get_part_display()

    @property
    def place(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"people.inclusion:{self.answers.person.subject}:{self.part}"


class Need(Answered):
    """One thing somebody needs. It keeps its row for as long as they need it."""

    ref = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="needs")
    kind = models.CharField(max_length=20, choices=NeedKind.choices)
    # Where on the form it was said: their own words may stand in several parts.
    part = models.CharField(max_length=12, choices=Part.choices)
    words_sealed = models.BinaryField(null=True, blank=True)
    may_see = models.CharField(max_length=12, choices=MaySee.choices, default=MaySee.KEYHOLDERS)
    started_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("started_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=models.Q(ended_at=None) & ~models.Q(kind=NeedKind.OWN_WORDS),
                name="one_live_need_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["person", "kind", "part"],
                condition=models.Q(ended_at=None),
                name="one_live_need_of_a_kind_in_a_part",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def place(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"people.need:{self.ref}:{self.kind}"


class FormLink(models.Model):
    """A way to the form for somebody without an account. The database holds digests only."""

    ref = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="form_links")
    code_hash = models.CharField(max_length=64, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return gettext("form link of {person}").format(person=self.person)
