"""Clear away the rules and concerns of an example project, which are nobody's real ones."""

from django.db import transaction

from intheroom.decisions.models import (
    ChangeAnswer,
    Concern,
    ConcernStep,
    GroundRule,
    Listener,
    RuleChange,
    RulesAnswer,
    Task,
    UnnamedConcern,
)
from intheroom.projects.models import Project

# Rows that lean on others go first.
BEFORE = (ConcernStep, Concern)
AFTER = (Listener, ChangeAnswer, RuleChange, GroundRule, RulesAnswer, Task)


@transaction.atomic
def remove_example_rows(project: Project) -> int:
    """Remove every row of an example project; refused for any other."""
    removed = sum(model.objects.remove_with_example(project) for model in BEFORE)
    removed += UnnamedConcern.objects.filter(project=project).delete()[0]
    return removed + sum(model.objects.remove_with_example(project) for model in AFTER)
