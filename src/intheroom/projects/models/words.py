"""The words a team uses, instead of which, and what they mean."""

import re

from django.db import models

from intheroom.kit.ask.models import Answered
from intheroom.people.models import Person
from intheroom.projects.models.project import Project

# Also as Arabic and Urdu are written.
COMMA = re.compile("[,،]")


class TeamWord(Answered):
    """One word of a team's own. It wins over our lists wherever the team's words are read through."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="team_words")
    word = models.CharField(max_length=60)
    instead_of = models.CharField(max_length=200, blank=True)
    means = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("word", "pk")

    def __str__(self) -> str:
        return self.word

    @property
    def avoided(self) -> tuple[str, ...]:
        """The words it stands for, one by one."""
        return tuple(filter(None, (one.strip() for one in COMMA.split(self.instead_of))))
