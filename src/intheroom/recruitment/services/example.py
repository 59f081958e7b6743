"""Clear away the search of an example project, in which nobody was really looked for."""

from django.db import transaction

from intheroom.kit.jobs.models import Task
from intheroom.projects.models import Project
from intheroom.recruitment.models import (
    Adjustment,
    Avenue,
    CallOut,
    ClosedSearch,
    ComingForward,
    Connector,
    ContactNote,
    Draw,
    DrawPlace,
    HandPick,
    LanguageJob,
    MixAnswer,
    MixTarget,
    NotNow,
    NotNowLine,
    RecruitmentPlan,
    WayOut,
    WayOutTelling,
)
from intheroom.recruitment.services.draws import TASK

CHOOSING = (HandPick, DrawPlace, Draw, MixAnswer, MixTarget)
# Rows that lean on others go first.
IN_ORDER = (
    *CHOOSING,
    WayOutTelling,
    WayOut,
    NotNowLine,
    NotNow,
    ContactNote,
    ComingForward,
    CallOut,
    LanguageJob,
    Avenue,
    Connector,
    Adjustment,
    ClosedSearch,
    RecruitmentPlan,
)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove all of an example project's search for people; refused for any other."""
    drawn = [f"{TASK}:{draw.pk}:{run}" for draw in project.draws.all() for run in range(draw.runs + 1)]
    many = sum(model.objects.remove_with_example(project) for model in IN_ORDER)
    # Only now, since it is refused for a project that is no example.
    Task.objects.filter(kind=TASK, key__in=drawn).delete()
    return many
