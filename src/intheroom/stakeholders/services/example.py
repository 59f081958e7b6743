"""The one way rows leave: together with the example project."""

from django.db import transaction

from intheroom.projects.models import Project
from intheroom.stakeholders.advice import keep_groups
from intheroom.stakeholders.models import (
    Barrier,
    BarrierAnswer,
    BarrierPlan,
    BarrierStrike,
    GapAction,
    Judgement,
    ListedName,
    ReachPlan,
    SetAside,
    SetAsideAnswer,
    StakeholderGroup,
    Viewpoint,
)

# Children first: the database refuses to drop a row that others point to.
IN_ORDER = (
    SetAsideAnswer,
    SetAside,
    GapAction,
    Viewpoint,
    Judgement,
    ListedName,
    ReachPlan,
    BarrierAnswer,
    BarrierPlan,
    BarrierStrike,
    Barrier,
)


@transaction.atomic
def remove_example_rows(project: Project) -> None:
    """Take the example's groups and lists away. Refused for every real project."""
    keep_groups(is_example=project.is_example)
    for model in IN_ORDER:
        model.objects.all().remove_with_example(project)
    project.listings.all().delete()
    project.prompt_answers.all().delete()
    StakeholderGroup.objects.all().remove_with_example(project)
