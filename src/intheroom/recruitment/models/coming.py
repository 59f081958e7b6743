"""Somebody who came forward: not in the team yet, and asked nothing twice on the way there."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import STILL_COMING, WENT_AWAY, After, ComingState
from intheroom.recruitment.models.avenues import Avenue
from intheroom.recruitment.models.callouts import CallOut
from intheroom.recruitment.models.kept import KeptModel
from intheroom.team.models import TeamMember


class ComingForward(Answered, Versioned, KeptModel):
    """One person and one project: how they came (``way``), what they asked, and how far it has got.

    Their name and how to reach them stand with the person, what would help them on their inclusion form.
    """

    stays_with: ClassVar[tuple[str, ...]] = ("project", "project_id", "person", "person_id")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="coming_forward")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="coming_forward")
    # What brought them, where that is known.
    call_out = models.ForeignKey(
        CallOut, null=True, blank=True, on_delete=models.PROTECT, related_name="brought"
    )
    avenue = models.ForeignKey(
        Avenue, null=True, blank=True, on_delete=models.PROTECT, related_name="brought"
    )
    state = models.CharField(max_length=8, choices=ComingState.choices, default=ComingState.WISHES)
    state_at = models.DateTimeField(default=timezone.now)
    # The code of the language they like best, for whoever answers them.
    language = models.CharField(max_length=20, blank=True)
    # Their question, who they would like to come with, and what they are in this: one sealed value.
    words_sealed = models.BinaryField(null=True, blank=True)
    # Those they come with, or not at all, as far as those people came forward too.
    together = models.ManyToManyField("self", symmetrical=True, blank=True)
    # If it ends without a place: codes of ``After``.
    after = models.JSONField(default=list, blank=True)
    answers_them = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    answer_by = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    # Of somebody who replied twice: the reply this one goes with. Nothing of it is moved or lost.
    same_as = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="also_came"
    )
    state_before = models.CharField(max_length=8, choices=ComingState.choices, blank=True)
    # How the same number or address is known again in this project. They tell nobody what it is.
    phone_mark = models.CharField(max_length=64, blank=True, db_index=True)
    email_mark = models.CharField(max_length=64, blank=True, db_index=True)
    # Their place, once they have one.
    member = models.ForeignKey(TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project", "person"],
                condition=Q(state__in=[str(state) for state in STILL_COMING]),
                name="comes_forward_once",
            ),
        )

    def __str__(self) -> str:
        return self.person.name

    @property
    def is_open(self) -> bool:
        """Nothing was settled with them yet."""
        return self.state in STILL_COMING

    @property
    def is_joined(self) -> bool:
        """They replied before or after as well, and this reply goes with the other."""
        return self.state == ComingState.SAME

    @property
    def subject(self) -> uuid.UUID:
        """With whose key the words are sealed."""
        return self.person.subject

    @property
    def is_closed(self) -> bool:
        """It ended without a place, and they would like nothing more: what they told stays closed."""
        return self.state in WENT_AWAY and not self.after

    @property
    def after_labels(self) -> list[str]:
        """What they would like if it ends without a place, in words."""
        labels = dict(After.choices)
        return [str(labels[one]) for one in self.after if one in labels]

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"recruitment.comingforward:{self.key}:words"
