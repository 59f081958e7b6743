"""Answers about background with nobody's name to them, and the little that is told of them.

An answer has no person, no account, no hour and no place in a row: its number is drawn by chance, and all answers of
a team in a quarter are written anew, in the order of new numbers, each time one is added (``services.answers``).
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from intheroom.accounts.models import Account
from intheroom.engines.disclosure import FEWEST
from intheroom.kit.ask.models import Versioned
from intheroom.kit.keep.models import AddOnly
from intheroom.library.benchmarks import areas
from intheroom.organisation.choices import Question, Word
from intheroom.projects.models import Project


class MonitoringAnswer(models.Model):
    """One answer to one question by somebody in a project, in a quarter of a year."""

    # Not a number that counts up. On SQLite this is the row's only place in the file as well.
    id = models.IntegerField(primary_key=True)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="monitoring_answers")
    quarter = models.DateField()
    question = models.CharField(max_length=12, choices=Question.choices)
    answer = models.CharField(max_length=20)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.question}, {self.quarter:%Y-%m}"


class OwnWords(models.Model):
    """What somebody calls themselves. Kept without the project too: own words can point at one person."""

    id = models.IntegerField(primary_key=True)
    quarter = models.DateField()
    question = models.CharField(max_length=12, choices=Question.choices)
    words = models.CharField(max_length=80)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.question}, {self.quarter:%Y-%m}"


class ProjectArea(Versioned):
    """The council area a project's team is compared with."""

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="area")
    area = models.CharField(max_length=30)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return areas().get(self.area, self.area)


class OwnFigure(models.Model):
    """A figure this organisation found itself, with where it is from. A newer row stands over an older one."""

    area = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField()
    percent = models.DecimalField(max_digits=4, decimal_places=1)
    source = models.CharField(max_length=200)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    added_on = models.DateField(auto_now_add=True)

    class Meta:
        ordering = ("area", "-year", "-pk")

    def __str__(self) -> str:
        return f"{self.area}, {self.year}"


class GapWord(models.Model):
    """What a team was told about one batch of answers: a word, never a number. Drawn once, then it stands."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="gap_words")
    measure = models.CharField(max_length=20)
    word = models.CharField(max_length=12, choices=Word.choices)
    until = models.DateField()
    area = models.CharField(max_length=30)
    compared_with = models.CharField(max_length=60)

    class Meta:
        ordering = ("-until",)
        constraints = [
            models.UniqueConstraint(fields=["project", "measure", "until"], name="one_word_for_each_batch")
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.word}"


class Release(AddOnly):
    """What was published across projects about the quarters from ``since`` to ``until``. Never changed."""

    since = models.DateField()
    until = models.DateField(unique=True)
    words = models.JSONField(default=list)
    published_on = models.DateField(auto_now_add=True)
    published_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-until",)

    def __str__(self) -> str:
        return gettext("up to {until}").format(until=f"{self.until:%Y-%m}")


class ReleaseCell(AddOnly):
    """One number of a release, moved and rounded before it was stored, or none where it is hidden."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="cells")
    question = models.CharField(max_length=12, choices=Question.choices)
    row = models.CharField(max_length=30)
    column = models.CharField(max_length=20)
    count = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(count__isnull=True) | Q(count__gte=FEWEST), name="no_small_count_is_kept"
            ),
            models.UniqueConstraint(fields=["release", "question", "row", "column"], name="one_number_each"),
        ]

    def __str__(self) -> str:
        return f"{self.question}, {self.row}, {self.column}"
