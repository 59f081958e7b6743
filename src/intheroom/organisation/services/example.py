"""Clears away what an example project left here, which is nobody's real answer."""

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.refusal import Refused
from intheroom.organisation.models import GapWord, MonitoringAnswer, ProjectArea
from intheroom.projects.models import Project


@transaction.atomic
def remove_example_rows(project: Project) -> None:
    """Remove every row of an example project; refused for any other."""
    if not project.is_example:
        raise Refused(
            gettext("Only the example can be taken away."), how=gettext("What people answered stays.")
        )
    for model in (GapWord, MonitoringAnswer, ProjectArea):
        model.objects.filter(project=project).delete()
