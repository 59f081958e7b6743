"""What the project will do for a group with too little say, or why it will not."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.stakeholders.models import GapAction, StakeholderGroup
from intheroom.stakeholders.services.whose import lock, note

TYPED = ("step", "what", "who", "time_and_money", "why_not")


@transaction.atomic
def plan_gap_action(
    *, group: StakeholderGroup, by: Person, answers: Mapping[str, Any], said: Said
) -> GapAction:
    """Write down the action or the reason. An earlier plan is kept as history."""
    typed = {name: (answers.get(name) or "").strip() for name in TYPED}
    if not typed["what"] and not typed["why_not"]:
        raise Refused(
            gettext("Nothing is written yet."),
            how=gettext("Write what you will do. Or write why nothing can be done now."),
        )
    lock(group)
    group.gap_actions.filter(replaced_at=None).update(replaced_at=timezone.now())
    row = GapAction.objects.create(group=group, due_on=answers.get("due_on"), **typed, **said.columns())
    note("plan_gap_action", group.project, by, f"stakeholders.group:{group.pk}")
    return row


@transaction.atomic
def finish_gap_action(*, action: GapAction, by: Person, today: date) -> None:
    """Say that the action is done. The group stays a gap until people judge that its say has grown."""
    action.done_on = today
    action.save(update_fields=["done_on"])
    note("finish_gap_action", action.group.project, by, f"stakeholders.group:{action.group_id}")
