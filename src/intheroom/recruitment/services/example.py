"""Clear away the search of an example project, in which nobody was really looked for."""

from django.db import transaction

from intheroom.projects.models import Project
from intheroom.recruitment.models import (
    Adjustment,
    Avenue,
    CallOut,
    ClosedSearch,
    ComingForward,
    Connector,
    ContactNote,
    LanguageJob,
    MixAnswer,
    MixTarget,
    NotNow,
    NotNowLine,
    RecruitmentPlan,
    WayOut,
    WayOutTelling,
)

CHOOSING = (MixAnswer, MixTarget)
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
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
