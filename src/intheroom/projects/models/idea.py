"""The one-page idea sheet, what the project has become, and how far its steps have come."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.projects.choices import Kind, Origin, StepState, Stigma
from intheroom.projects.models.project import Project


class Idea(Answered, Versioned):
    """The idea sheet: what someone hopes for, and the support there is already."""

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="idea")
    text = models.TextField(blank=True)
    # What should be different afterwards. It stands on every agenda, so that detail does not bury it.
    hope = models.TextField(blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices, blank=True)
    origin_fixes = models.TextField(blank=True)
    groups = models.TextField(blank=True)
    spaces = models.TextField(blank=True)
    supporters = models.TextField(blank=True)
    stigma = models.CharField(max_length=10, choices=Stigma.choices, blank=True)

    def __str__(self) -> str:
        return gettext("Idea of {project}").format(project=self.project)


class KindChange(Answered):
    """One honest turn: the project became something else, and someone said why."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="kind_changes")
    was = models.CharField(max_length=20, choices=Kind.choices)
    became = models.CharField(max_length=20, choices=Kind.choices)
    why = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("{project}: {was} to {became}").format(
            project=self.project, was=self.was, became=self.became
        )


class NamesChange(Answered):
    """That someone changed the names or the privacy settings; never what the names were."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="names_changes")
    is_sensitive = models.BooleanField()
    minimal_data = models.BooleanField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("Names of {project}").format(project=self.project)


class StepMark(Answered):
    """What the team says about a step, where that differs from what the rows show."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="step_marks")
    step = models.CharField(max_length=60)
    state = models.CharField(max_length=12, choices=StepState.choices)
    why = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "step"], name="one_mark_per_step"),
            models.CheckConstraint(
                condition=~models.Q(state=StepState.NOT_FOR_US, why=""),
                name="step_not_for_us_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.step} {self.state}"
