"""Clear away the team of an example project, which is nobody's real work."""

from django.db import transaction

from intheroom.projects.models import Project
from intheroom.team.models import (
    Break,
    Exchange,
    Keyholder,
    OtherRoute,
    Removal,
    RemovalLine,
    RoleDescription,
    RoleReview,
    Space,
    TargetChange,
    TeamMember,
)

# Rows that lean on others go first.
IN_ORDER = (
    Space,
    Keyholder,
    Break,
    Exchange,
    RemovalLine,
    Removal,
    RoleReview,
    RoleDescription,
    TargetChange,
    OtherRoute,
    TeamMember,
)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove every team row of an example project; refused for any other."""
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
