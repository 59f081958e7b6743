"""Clear away the easy read of an example project, which nobody really checked."""

from django.db import transaction

from intheroom.easyread.models import EasyCheck, EasySheet
from intheroom.projects.models import Project


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove all easy read of an example project; refused for any other. Checks lean on sheets."""
    return sum(model.objects.remove_with_example(project) for model in (EasyCheck, EasySheet))
