"""Times to mind where a project is: which calendars hold there, and days that people added."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.library.queries import day_in
from intheroom.people.models import Person
from intheroom.projects.choices import DateUse
from intheroom.projects.models.project import Project


class WhereItIs(Answered, Versioned):
    """What kind of places a project is in. Their calendars hold, but for those that were left out."""

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="where_it_is")
    # Codes of the library's areas and calendars.
    areas = models.JSONField(default=list, blank=True)
    left_out = models.JSONField(default=list, blank=True)
    # Whose public holidays hold, and where the sun sets: a code of the library; empty until somebody says.
    nation = models.CharField(max_length=3, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return ", ".join(self.areas)


class AskedDays(Answered, Versioned):
    """Days that people keep and the planner works out, as somebody asked for them. Taken off, never deleted."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="asked_days")
    # A code of the library's moving days.
    code = models.CharField(max_length=30)
    asked_by = models.CharField(max_length=100, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("project", "code"), condition=Q(struck_at=None), name="days_are_asked_for_once"
            ),
        )

    def __str__(self) -> str:
        return self.code


class LocalDate(Answered, Versioned):
    """Days that somebody in the team added: a fair to go to, a fast to mind. Taken off, never deleted."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="local_dates")
    name = models.CharField(max_length=100)
    uses = models.JSONField(default=list)
    begins_on = models.DateField()
    ends_on = models.DateField()
    every_year = models.BooleanField(default=False)
    means = models.CharField(max_length=300, blank=True)
    # A calendar of the library whose days do not fit here: these stand in its stead.
    instead_of = models.CharField(max_length=20, blank=True)
    asked_by = models.CharField(max_length=100, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("begins_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("begins_on")), name="days_end_after_they_begin"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def use_words(self) -> list[str]:
        """What it is about, in words."""
        return [str(use.label) for use in DateUse if use in self.uses]

    def days_in(self, year: int) -> tuple[date, date]:
        """The days in a year, for what comes back every year; else its own days, whatever the year."""
        if not self.every_year:
            return self.begins_on, self.ends_on
        first = day_in(year, f"{self.begins_on:%m-%d}")
        return first, first + (self.ends_on - self.begins_on)
