"""How many of a team at least, and at most, should bring something: each change with its reason."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from intheroom.kit.ask.models import Answered
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import HOW_TO_GO_ON, WHY_KEPT, Feature
from intheroom.team.choices import TeamSaid

LONGEST_OWN = 80


class MixTarget(Answered, kept.WrittenOnceModel):
    """A target as it was set or dropped on one day. The newest of each feature and value counts."""

    why_kept: ClassVar[Words] = WHY_KEPT
    how_to_go_on: ClassVar[Words] = HOW_TO_GO_ON

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="mix_targets")
    feature = models.CharField(max_length=10, choices=Feature.choices)
    # A code: of a kind, an age, what people can bring about; or the number of a group or a viewpoint.
    value = models.CharField(max_length=30)
    # What a target of the team's own is about, as people are asked it.
    own_words = models.CharField(max_length=LONGEST_OWN, blank=True)
    at_least = models.PositiveSmallIntegerField(null=True, blank=True)
    at_most = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField()
    team_said = models.CharField(max_length=8, choices=TeamSaid.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(kept.WrittenOnceModel.Meta):
        ordering = ("pk",)
        constraints = (
            # Dropped, or at least one: a target of nobody is none.
            models.CheckConstraint(
                condition=Q(at_least__isnull=True, at_most__isnull=True) | Q(at_least__gte=1),
                name="a_target_is_never_nobody",
            ),
            models.CheckConstraint(
                condition=Q(at_most__isnull=True) | Q(at_most__gte=F("at_least")),
                name="at_most_holds_at_least",
            ),
        )

    def __str__(self) -> str:
        return f"{self.feature}: {self.value}"

    @property
    def tag(self) -> tuple[str, str]:
        return (self.feature, self.value)

    @property
    def is_dropped(self) -> bool:
        """Nothing is aimed for here any more."""
        return self.at_least is None
