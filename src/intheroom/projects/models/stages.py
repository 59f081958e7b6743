"""The stages: how far each has come, who did what in it, and how members judge it."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Part, Rung, StageKind, StepState
from intheroom.projects.models.project import Project


class Stage(Versioned):
    """One stage of a project.

    Nothing here says "co-produced": that is worked out from who planned and decided it and from
    what members say, so no page, service or script can simply set it.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="stages")
    kind = models.CharField(max_length=12, choices=StageKind.choices)
    order = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=StepState.choices, default=StepState.NOT_YET)
    why_not = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("order",)
        constraints = [
            models.UniqueConstraint(fields=["project", "kind"], name="one_stage_of_each_kind"),
            models.CheckConstraint(
                condition=~models.Q(state=StepState.NOT_FOR_US, why_not=""),
                name="stage_not_for_us_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class StageChange(Answered):
    """One move of a stage, with the reason where one was given."""

    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, related_name="changes")
    was = models.CharField(max_length=12, choices=StepState.choices)
    became = models.CharField(max_length=12, choices=StepState.choices)
    why = models.CharField(max_length=300, blank=True)
    was_early = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("{stage}: {was} to {became}").format(
            stage=self.stage, was=self.was, became=self.became
        )


class StagePart(Answered):
    """Someone who planned, decided or did part of a stage, and their side."""

    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=8, choices=Part.choices)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    struck_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.name}: {self.part}"


class RungJudgement(Answered):
    """Which rung one person thinks a stage reached. The latest from each person counts."""

    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, related_name="judgements")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    rung = models.CharField(max_length=14, choices=Rung.choices)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.name}: {self.rung}"
