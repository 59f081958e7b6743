"""The question a project works on: its versions, what people said, and what the team decided."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.kit.refusal import Refused
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Method, Outcome, Stance
from intheroom.projects.models.kept import KeptRows
from intheroom.projects.models.project import Project


class QuestionVersion(Answered):
    """One wording of the question. It never changes; a new wording is a new version.

    There is no "agreed" column to set: a version is agreed when a decision row says so.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="questions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    why = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["project", "number"], name="one_question_per_number")]

    def __str__(self) -> str:
        return gettext("Version {number}").format(number=self.number)

    @property
    def is_agreed(self) -> bool:
        """The last decision counts: a team may take its agreement back."""
        decisions = list(self.decisions.all())
        return bool(decisions) and decisions[-1].outcome == Outcome.AGREED

    def save(self, *args, **kwargs):
        """A wording people have spoken about stays as it was: a new wording is a new version."""
        if self.pk is not None:
            message = "A wording never changes. Put forward a new one."
            raise ValueError(message)
        super().save(*args, **kwargs)


class QuestionVoice(Answered):
    """What one person said about a wording of the question."""

    question = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="voices")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    stance = models.CharField(max_length=10, choices=Stance.choices, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("{self_name} on {question}").format(self_name=self.name, question=self.question)


class QuestionDecision(Answered):
    """What the team decided about a wording, how, and who disagreed. Never changed or deleted."""

    question = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    method = models.CharField(max_length=10, choices=Method.choices, blank=True)
    dissent = models.TextField(blank=True)
    rationale = models.TextField(blank=True)
    one_side_why = models.TextField(blank=True)
    not_heard_why = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = KeptRows.as_manager()

    class Meta:
        ordering = ("pk",)
        base_manager_name = "objects"

    def __str__(self) -> str:
        return f"{self.question}: {self.outcome}"

    def save(self, *args, **kwargs):
        """Dissent lives here: what was decided is not rewritten. Record a new decision instead."""
        if self.pk is not None:
            raise Refused(KeptRows.why, how=KeptRows.how)
        super().save(*args, **kwargs)

    def delete(self, *_args, **_kwargs):
        """Kept, whatever comes later."""
        raise Refused(KeptRows.why, how=KeptRows.how)


class DecisionPart(models.Model):
    """Someone who took part in a decision, and their side."""

    decision = models.ForeignKey(QuestionDecision, on_delete=models.PROTECT, related_name="parts")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name
