"""Trainings that somebody sees to, as part of who does what."""

from django.utils.translation import gettext_lazy as _

from intheroom.projects.models import Project
from intheroom.support.models import Training
from intheroom.team.queries.sharing import Jobs


def trainings_taken_on(project: Project) -> list[tuple[int, bool]]:
    """Whoever sees to one, and whether it is done. One query."""
    rows = Training.objects.filter(project=project)
    return [(owner, done_at is not None) for owner, done_at in rows.values_list("owner", "done_at")]


JOBS = Jobs("training", _("Seeing to training"), "support:support", trainings_taken_on)
