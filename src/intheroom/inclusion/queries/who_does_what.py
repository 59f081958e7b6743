"""Needs that somebody sees to, as part of who does what. Which needs they are is not told there."""

from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.choices import State
from intheroom.inclusion.models import Arrangement
from intheroom.projects.models import Project
from intheroom.team.queries.sharing import Jobs


def needs_taken_on(project: Project) -> list[tuple[int, bool]]:
    """Whoever has taken one on, and whether it is done. One query."""
    rows = Arrangement.objects.filter(project=project, owner__isnull=False)
    return [(owner, state == State.DONE) for owner, state in rows.values_list("owner", "state")]


JOBS = Jobs("needs", _("Seeing to what people need"), "inclusion:jobs", needs_taken_on)
