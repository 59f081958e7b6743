"""How a group will be reached: who is in it, by which ways, and when."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.stakeholders.models import ReachPlan, StakeholderGroup
from intheroom.stakeholders.queries.reach import ASKED
from intheroom.stakeholders.services.whose import lock, note

LISTS = ("ages", "marks", "ways", "settled")


@transaction.atomic
def plan_ways(*, group: StakeholderGroup, by: Person, answers: Mapping[str, Any], said: Said) -> ReachPlan:
    """Write down how a group will be reached. An earlier plan is kept as history."""
    lock(group)
    group.reach_plans.filter(replaced_at=None).update(replaced_at=timezone.now())
    given = {name: answers[name] for name in ASKED if answers.get(name)}
    given.update({name: list(given.get(name, ())) for name in LISTS})
    row = ReachPlan.objects.create(group=group, **given, **said.columns())
    note("plan_ways", group.project, by, f"stakeholders.group:{group.pk}", way=said.way)
    return row
