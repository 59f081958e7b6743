"""Clear away the jobs of an example project, which is nobody's real work."""

from django.db import transaction

from intheroom.inclusion.models import Arrangement, FormAsked, NeedConflict, OwnWord
from intheroom.projects.models import Project

# Rows that lean on others go first.
IN_ORDER = (OwnWord, NeedConflict, FormAsked, Arrangement)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove every job of an example project; refused for any other."""
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
