"""Clear away the support of an example project, which is nobody's real work."""

from django.db import transaction

from intheroom.projects.models import Project
from intheroom.support.models import (
    CheckIn,
    CheckInWish,
    OwnTopic,
    Pair,
    PairYes,
    SupportLead,
    SupportWish,
    Training,
)

# Rows that lean on others go first.
IN_ORDER = (CheckIn, CheckInWish, PairYes, Pair, Training, SupportWish, OwnTopic, SupportLead)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove all of an example project's support; refused for any other."""
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
