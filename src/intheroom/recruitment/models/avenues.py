"""Every way that was tried or is planned, so that the next one is never far."""

from django.db import models
from django.utils.translation import gettext

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.library.queries import ways
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import LONGEST_LINE, CameOf
from intheroom.recruitment.models.kept import KeptModel
from intheroom.stakeholders.models import StakeholderGroup


def pounds(pence: int) -> str:
    """Money as people write it."""
    return f"£{pence // 100:,}.{pence % 100:02}" if pence % 100 else f"£{pence // 100:,}"


class Avenue(Answered, Versioned, KeptModel):
    """One try to find people: by which way, where, who goes, for which groups, and what came of it."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="avenues")
    # A code of the library's ways; what it was in the team's own words.
    by_way = models.CharField(max_length=20)
    what = models.CharField(max_length=LONGEST_LINE, blank=True)
    place = models.CharField(max_length=LONGEST_LINE, blank=True)
    who = models.CharField(max_length=LONGEST_LINE, blank=True)
    groups = models.ManyToManyField(StakeholderGroup, related_name="avenues", blank=True)
    on_day = models.DateField(null=True, blank=True)
    cost_pence = models.PositiveIntegerField(null=True, blank=True)
    is_done = models.BooleanField(default=False)
    came_of = models.CharField(max_length=8, choices=CameOf.choices, blank=True)
    words = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.what or self.way_words

    @property
    def way_words(self) -> str:
        """The way in words; its code, where this copy's list no longer has it."""
        return next((gettext(way.name) for way in ways() if way.code == self.by_way), self.by_way)

    @property
    def like(self) -> tuple[str, str]:
        """The same way at the same place is a try at the same thing."""
        return self.by_way, " ".join(self.place.casefold().split())

    @property
    def cost(self) -> str:
        """What it costs, in words; empty where nobody said."""
        return "" if self.cost_pence is None else pounds(self.cost_pence)
