"""Clear away the updates of an example project, which nobody was really told."""

from django.db import transaction

from intheroom.projects.models import Project
from intheroom.updates.models import Credit, Telling, Thanks, Update, UpdateAgreement, UpdateReply, WorkLine

# Rows that lean on others go first.
IN_ORDER = (Thanks, Credit, UpdateReply, Telling, WorkLine, Update, UpdateAgreement)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove all updates of an example project; refused for any other."""
    return sum(model.objects.remove_with_example(project) for model in IN_ORDER)
