"""The rows of support: who looks after it, what people would like, trainings on offer, and pairs."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.models import Arrangement
from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.choices import (
    LONGEST_TOPIC,
    OPEN_PAIRS,
    BuddyWish,
    CameOf,
    How,
    PairKind,
    PairState,
)
from intheroom.team.models import TeamMember

BOTH_SAY_YES = _("Nobody is paired before both have said yes.")
HOW_TO_PAIR = _("Ask each of them, in any way. Then write down what they say.")


class _Words:
    why_kept: ClassVar[Words] = _("What the team did to support people is part of its record, so it stays.")
    how_to_go_on: ClassVar[Words] = _(
        "It can be ended instead. Whoever asks to be forgotten takes theirs along."
    )


class SupportLead(_Words, Answered, kept.KeptModel):
    """The one member who looks after buddies and mentors, as the team named them. Ended rows stay."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="support_leads")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project"], condition=Q(ended_at__isnull=True), name="one_support_lead"
            ),
        )

    def __str__(self) -> str:
        return str(self.member)


class OwnTopic(_Words, Answered, kept.KeptModel):
    """Something to learn that a team added to its own list."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="own_topics")
    words = models.CharField(max_length=LONGEST_TOPIC)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    struck_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.words


class SupportWish(_Words, Answered, Versioned, kept.KeptModel):
    """What one member said of buddies, and when they last looked at what would support them.

    What they would like to learn is a need like any other, and stands there.
    """

    path_to_place = "member__project"

    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="support_wish")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    buddy = models.CharField(max_length=16, choices=BuddyWish.choices, blank=True)
    words_sealed = models.BinaryField(null=True, blank=True)
    checked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_buddy_display()

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"support.supportwish:{self.key}:what_would_support"


class Training(_Words, Answered, kept.KeptModel):
    """One training on offer: what about, how, when, and the jobs of those it is for."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="trainings")
    # The names as they stood then: a list can change.
    topics = models.JSONField(default=list)
    how = models.CharField(max_length=12, choices=How.choices)
    on_day = models.DateField()
    owner = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="trainings")
    jobs = models.ManyToManyField(Arrangement, related_name="trainings", blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("on_day", "pk")

    def __str__(self) -> str:
        return ", ".join(self.topics)


class Pair(_Words, kept.KeptModel):
    """Two people of one team, one to one: asked, then paired once both said yes, until either ends it.

    There is no column for a reason, and none for who ended it.
    """

    stays_with = ("project", "project_id", "one", "one_id", "other", "other_id", "state")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="pairs")
    one = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=PairKind.choices, default=PairKind.BUDDIES)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=PairState.choices, default=PairState.ASKED)
    state_at = models.DateTimeField(default=timezone.now)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=~Q(one=F("other")), name="two_different_people"),
            models.UniqueConstraint(
                fields=["one", "other"],
                condition=Q(state__in=[str(state) for state in OPEN_PAIRS]),
                name="one_open_pair_of_two",
            ),
        )

    def __str__(self) -> str:
        return self.get_state_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Two are paired when each has said yes, and by nothing else."""
        if self.state == PairState.LIVE and (not self.pk or self.yeses.count() != len(self.members)):
            raise Refused(BOTH_SAY_YES, how=HOW_TO_PAIR)
        super().save(*args, **kwargs)

    @property
    def members(self) -> tuple[TeamMember, TeamMember]:
        return self.one, self.other

    @property
    def is_open(self) -> bool:
        """Asked or paired, and both still have a place in the team."""
        return self.state in OPEN_PAIRS and self.one.has_a_place and self.other.has_a_place

    def place_of(self, person: Person) -> TeamMember | None:
        """Which of the two this person is."""
        return next((member for member in self.members if member.person_id == person.pk), None)


class PairYes(_Words, Answered, kept.WrittenOnceModel):
    """One of the two said yes. A no leaves no row: the pair is over, and nobody reads whose word it was."""

    path_to_place = "pair__project"

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="yeses")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["pair", "member"], name="one_yes_each"),)

    def __str__(self) -> str:
        return str(self.member)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.member_id not in {self.pair.one_id, self.pair.other_id}:
            raise Refused(BOTH_SAY_YES, how=HOW_TO_PAIR)
        super().save(*args, **kwargs)


class CheckInWish(_Words, Answered, kept.KeptModel):
    """Whether one member may stand among those who might like a call. Without a row they may."""

    path_to_place = "member__project"

    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="check_in_wish")
    left_out = models.BooleanField(_("not listed for a call"), default=False)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("Not listed for a call") if self.left_out else gettext("May be listed for a call")


class CheckIn(_Words, Answered, kept.WrittenOnceModel):
    """The support lead tried to speak with somebody: what came of it. The words are that person's."""

    path_to_place = "member__project"

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="check_ins")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    came_of = models.CharField(max_length=12, choices=CameOf.choices)
    words_sealed = models.BinaryField(null=True, blank=True)
    again_on = models.DateField()

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.get_came_of_display()

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"support.checkin:{self.key}:what_came_of_it"
