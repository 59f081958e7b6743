"""The way out: another way of working, said openly to everyone who was found so far."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Way
from intheroom.people.models import Person
from intheroom.projects.choices import Kind
from intheroom.projects.models import Project
from intheroom.recruitment.choices import DecidedBy
from intheroom.recruitment.models.kept import KeptModel


class WayOut(Answered, KeptModel):
    """The team chose another approach: which, why, who decided, and what it means for those who said yes."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="ways_out")
    becomes = models.CharField(max_length=20, choices=Kind.choices)
    what = models.TextField()
    why = models.TextField()
    for_you = models.TextField(blank=True)
    decided_by = models.CharField(max_length=8, choices=DecidedBy.choices)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_becomes_display()


class WayOutTelling(KeptModel):
    """One person to be told of it: by an e-mail that went by itself, or by somebody, and when."""

    path_to_place = "way_out__project"
    stays_with = ("way_out", "way_out_id", "person", "person_id")

    way_out = models.ForeignKey(WayOut, on_delete=models.PROTECT, related_name="tellings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by_email = models.BooleanField(default=False)
    told_on = models.DateField(null=True, blank=True)
    told_how = models.CharField(max_length=20, choices=Way.choices, blank=True)
    told_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["way_out", "person"], name="told_of_a_way_out_once"),)

    def __str__(self) -> str:
        return gettext("telling {person_id}").format(person_id=self.person_id)

    @property
    def about(self) -> str:
        """How messages about it are marked."""
        return f"recruitment.wayouttelling:{self.pk}"
