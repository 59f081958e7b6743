"""The rows of needs as jobs: the job, the person's own word, who was asked, and needs that pull apart."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.choices import HEARD_LEAST, LED, READY, AskedBy, State, Works
from intheroom.kit.ask.models import Answered, Versioned, Way
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words
from intheroom.people.choices import NeedKind, Side
from intheroom.people.models import Need, Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember

THEIR_WORD = _("Only the person who needs it can say whether it works.")
HOW_TO_ASK = _("Ask them. You can write their answer down for them, and choose their name.")


class _Words:
    why_kept: ClassVar[Words] = _("A need is not done because nobody looks at it any more, so this stays.")
    how_to_go_on: ClassVar[Words] = _(
        "When someone no longer needs it, they say so in their form, and the job goes with it."
    )


class Arrangement(_Words, Answered, Versioned, kept.KeptModel):
    """The job that one need makes in one project. It is open until it has an owner and a day."""

    # Whose it is and what they said of it only ever change in a service, one row at a time.
    stays_with = ("project", "project_id", "need", "need_id", "works")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="arrangements")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="arrangements")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    state_at = models.DateTimeField(default=timezone.now)
    owner = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.PROTECT, related_name="jobs"
    )
    due_on = models.DateField(null=True, blank=True)
    what_sealed = models.BinaryField(null=True, blank=True)
    cost_pence = models.PositiveIntegerField(null=True, blank=True)
    works = models.CharField(max_length=8, choices=Works.choices, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["project", "need"], name="one_job_for_a_need"),
            models.CheckConstraint(
                condition=Q(state=State.OPEN) | Q(owner__isnull=False, due_on__isnull=False),
                name="taken_on_has_owner_and_day",
            ),
        )

    def __str__(self) -> str:
        return self.get_state_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """What somebody is said to have said, they have said: their newest word, or nothing."""
        if self.works:
            newest = self.own_words.order_by("-pk").first() if self.pk else None
            if newest is None or newest.works != self.works:
                raise Refused(THEIR_WORD, how=HOW_TO_ASK)
        super().save(*args, **kwargs)

    @property
    def place_of_what(self) -> str:
        """Where the sealed plan stands; it opens nowhere else."""
        return f"inclusion.arrangement:{self.pk}:what_will_be_done"

    @property
    def learns(self) -> bool:
        """It is something to learn: afterwards the person says whether they feel ready."""
        return NeedKind(self.need.kind).is_learning

    @property
    def page_url(self) -> str:
        """The job's own page; for pages of other rooms."""
        return reverse("inclusion:job", args=[self.project.ref, self.pk])

    @property
    def own_word_url(self) -> str:
        """Where the person says whether it works; for pages of other rooms."""
        return reverse("inclusion:say_if_it_works", args=[self.project.ref, self.pk])

    @property
    def cost(self) -> str:
        """The cost in pounds, as people write it."""
        if self.cost_pence is None:
            return ""
        pounds, pence = divmod(self.cost_pence, 100)
        return f"£{pounds:,}.{pence:02}" if pence else f"£{pounds:,}"


class OwnWordRows(kept.WrittenOnceRows):
    """Own words come one at a time, each through the check of who says it."""

    def bulk_create(self, *_args: Any, **_kwargs: Any) -> list:
        raise Refused(THEIR_WORD, how=HOW_TO_ASK)


class OwnWord(_Words, Answered, kept.WrittenOnceModel):
    """What the person says of it: yes, not yet, no. Saying more adds a row."""

    path_to_place = "arrangement__project"

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="own_words")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    # Who pressed the button: the person, or whoever wrote it down for them.
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    works = models.CharField(max_length=8, choices=Works.choices)
    words_sealed = models.BinaryField(null=True, blank=True)

    objects = OwnWordRows.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.told

    @property
    def told(self) -> str:
        """Their answer in the words it was asked in."""
        return dict(READY)[self.works] if self.arrangement.learns else self.get_works_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.is_theirs():
            raise Refused(THEIR_WORD, how=HOW_TO_ASK)
        super().save(*args, **kwargs)

    def is_theirs(self) -> bool:
        """Said by the person on the web, or written down for them by somebody named."""
        if self.person_id != self.arrangement.need.person_id or self.works not in Works.values:
            return False
        if self.by_id == self.person_id:
            return True
        if self.way == Way.WEB or self.recorded_by_id is None or self.recorded_by_id != self.by.account_id:
            return False
        # Whoever has the job may write it down only once it was read back to the person.
        has_the_job = self.arrangement.owner is not None and self.arrangement.owner.person_id == self.by_id
        return not has_the_job or self.read_back is True

    @property
    def place_of_words(self) -> str:
        return f"inclusion.ownword:{self.key}:whether_it_works"


class FormAsked(_Words, Answered, kept.WrittenOnceModel):
    """One member asked what they need: when, by what way, and which side they were on then."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="forms_asked")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="forms_asked")
    asked_by_way = models.CharField(max_length=16, choices=AskedBy.choices, default=AskedBy.LINK)
    side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.member}, {self.get_asked_by_way_display()}"


class NeedConflict(_Words, Answered, kept.WrittenOnceModel):
    """Two needs that pull apart: which one led, which is heard least elsewhere, and why."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="need_conflicts")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    first = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="+")
    led = models.CharField(max_length=8, choices=LED)
    heard_least = models.CharField(max_length=8, choices=HEARD_LEAST)
    why_sealed = models.BinaryField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(condition=~Q(first=models.F("second")), name="two_different_needs"),
        )

    def __str__(self) -> str:
        return self.get_led_display()

    @property
    def place_of_why(self) -> str:
        return f"inclusion.needconflict:{self.key}:why_one_need_led"
