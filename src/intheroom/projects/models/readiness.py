"""Does working together fit? Rounds of answers."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Knowledge, Reply
from intheroom.projects.models.project import Project


class ReadinessRound(Answered):
    """One time the team took the test. Earlier rounds are kept with their dates."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="readiness_rounds")
    number = models.PositiveIntegerField()
    why = models.CharField(max_length=300, blank=True)
    started_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["project", "number"], name="one_round_per_number")]

    def __str__(self) -> str:
        return gettext("Round {number}").format(number=self.number)


class ReadinessAnswer(Answered):
    """One person's answers. Answering again adds a row; the latest one counts."""

    round = models.ForeignKey(ReadinessRound, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=14, choices=Side.choices, blank=True)
    flexibility = models.CharField(max_length=10, choices=Reply.choices, blank=True)
    flexibility_why = models.TextField(blank=True)
    commitment = models.CharField(max_length=10, choices=Reply.choices, blank=True)
    commitment_why = models.TextField(blank=True)
    incentives = models.CharField(max_length=10, choices=Reply.choices, blank=True)
    incentives_why = models.TextField(blank=True)
    knowledge = models.CharField(max_length=10, choices=Knowledge.choices, blank=True)
    knowledge_sources = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return gettext("{self_name} in {round}").format(self_name=self.name, round=self.round)
