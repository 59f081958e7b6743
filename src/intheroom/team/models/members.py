"""Someone's place in a team. The same row for everyone, whichever side they are on."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.refusal import Refused
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.team.choices import (
    HAS_A_PLACE,
    SIDE_TOLD,
    Back,
    Kind,
    LeftHow,
    Mix,
    RemovalState,
    Status,
    TakesPart,
    TeamSaid,
    aim_told,
)
from intheroom.team.models.kept import HOW_TO_GO_ON, KEPT, KeptModel


class TeamMember(Answered, Versioned, KeptModel):
    """One person in one team. Their side is what they say it is."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    side = models.CharField(max_length=12, choices=Side.choices, blank=True, default=Side.UNSAID)
    # True while the side only follows from the kinds ticked. Their own word makes it False.
    side_is_suggested = models.BooleanField(default=False)
    # "I would rather not say" is an answer too, and nothing may be guessed over it.
    side_was_said = models.BooleanField(default=False)
    kinds = models.JSONField(default=list, blank=True)
    own_kind = models.CharField(max_length=100, blank=True)
    influence = models.JSONField(default=list, blank=True)
    takes_part = models.CharField(max_length=8, choices=TakesPart.choices, default=TakesPart.MEMBER)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.ACTIVE)
    offers = models.TextField(blank=True)
    wishes = models.TextField(blank=True)
    # What they would like to get back. Nothing here and no own words: not said yet.
    back = models.JSONField(default=list, blank=True)
    own_back = models.TextField(blank=True)
    # Private to the member and those who lead, unless the member chose otherwise.
    shows_back = models.BooleanField(default=False)
    helpers = models.ManyToManyField("self", symmetrical=False, related_name="helps", blank=True)
    groups = models.ManyToManyField(StakeholderGroup, related_name="members", blank=True)
    # In a sensitive project only leads see names, unless the member chose otherwise.
    shows_name = models.BooleanField(default=False)
    added_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    status_at = models.DateTimeField(default=timezone.now)
    left_how = models.CharField(max_length=8, choices=LeftHow.choices, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["project", "person"],
                condition=Q(status__in=[str(status) for status in HAS_A_PLACE]),
                name="one_place_each",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.LEFT) | ~Q(left_how=""), name="left_has_grounds"
            ),
        )

    def __str__(self) -> str:
        return self.person.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.left_how == LeftHow.REMOVAL:
            went_its_way = self.removals.filter(state=RemovalState.ENDED)
            if not self.pk or not went_its_way.exists():
                raise Refused(KEPT, how=HOW_TO_GO_ON)
        super().save(*args, **kwargs)

    @property
    def counts(self) -> bool:
        """Counted in the headcount: in the team now, and not there to support someone else."""
        return self.status == Status.ACTIVE and self.takes_part == TakesPart.MEMBER

    @property
    def side_told(self) -> str:
        """Their side as others say it."""
        return SIDE_TOLD[Side(self.side)]

    @property
    def kind_labels(self) -> list[str]:
        """What they are in this project, in words."""
        labels = dict(Kind.choices)
        return [labels[kind] for kind in self.kinds if kind in labels]

    @property
    def back_labels(self) -> list[str]:
        """What they would like to get back, in words."""
        labels = dict(Back.choices)
        return [labels[thing] for thing in self.back if thing in labels]

    @property
    def has_said_back(self) -> bool:
        """True once they named something, or said "nothing, thank you"."""
        return bool(self.back or self.own_back)

    @property
    def has_a_place(self) -> bool:
        return self.status in HAS_A_PLACE

    @property
    def has_lived_experience(self) -> bool:
        return self.side in {Side.LIVED, Side.BOTH}


class OtherRoute(Answered, KeptModel):
    """How a group is heard without a member in the team, as agreed with them. The newest counts."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="other_routes")
    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="other_routes")
    how = models.TextField(blank=True)
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("{group}: another way in").format(group=self.group)


class TargetChange(Answered, KeptModel):
    """What size and mix a team aims for, with the reason. The newest counts; all are kept."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="target_changes")
    smallest = models.PositiveSmallIntegerField()
    largest = models.PositiveSmallIntegerField()
    mix = models.CharField(max_length=12, choices=Mix.choices)
    reason = models.TextField()
    team_said = models.CharField(max_length=8, choices=TeamSaid.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.told

    @property
    def told(self) -> str:
        """The change in one line."""
        return aim_told(self.smallest, self.largest, self.mix)
