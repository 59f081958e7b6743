"""The rows of easy read: the lines people made of a notice, and who checked them."""

import hashlib
import json
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.models import Versioned
from intheroom.kit.keep import kept
from intheroom.kit.tell.notices import Easy
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project

LONGEST_NAME = 100


class _Words:
    why_kept: ClassVar[Words] = _("What people were told in easy read is part of the story, so it stays.")
    how_to_go_on: ClassVar[Words] = _("Change its lines instead.")


class EasySheet(_Words, Versioned, kept.KeptModel):
    """The lines of one thing that is told, each with its picture. ``edition`` counts the changes of its words."""

    stays_with = ("project", "project_id", "kind", "thing", "lines", "edition")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="easy_sheets")
    kind = models.CharField(max_length=20)
    thing = models.PositiveBigIntegerField(default=0)
    # Pairs: the picture, and the words beside it.
    lines = models.JSONField(default=list)
    edition = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["project", "kind", "thing"], name="one_easy_sheet_of_a_thing"),
        )

    def __str__(self) -> str:
        return gettext("easy read of {kind} {thing}").format(kind=self.kind, thing=self.thing)

    def print_of(self, easy: Easy) -> str:
        """A fingerprint of its words together with those it says in easier ones: a check holds for just these."""
        said = json.dumps([self.edition, self.lines, easy.words])
        return hashlib.sha256(said.encode()).hexdigest()


class EasyCheck(_Words, kept.WrittenOnceModel):
    """Somebody read the sheet and says that it can be understood. It counts for the words they read, and no others."""

    path_to_place = "sheet__project"

    sheet = models.ForeignKey(EasySheet, on_delete=models.PROTECT, related_name="checks")
    of_words = models.CharField(max_length=64)
    # As they like to be named on every copy; blank once they asked to be forgotten.
    named = models.CharField(max_length=LONGEST_NAME, blank=True)
    on_day = models.DateField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return "checked"
