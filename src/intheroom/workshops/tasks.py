"""Plans of dates, worked out beside the pages: with progress, and stopped when somebody asks."""

from collections.abc import Callable
from functools import partial
from typing import Any

from intheroom.engines.timetabling.problem import Cancelled
from intheroom.kit.jobs.kinds import register
from intheroom.kit.jobs.progress import Stopped, unless_stopped
from intheroom.workshops.adapter.plan_lines import TO_WORK_OUT, opened
from intheroom.workshops.adapter.plan_made import NotPossible, NotSound, Prepared, worked_out
from intheroom.workshops.choices.plan import PlanState
from intheroom.workshops.models import DatePlan
from intheroom.workshops.services import plan as plans

Found = Prepared | NotPossible | NotSound | Stopped | None


def work_out(facts: dict[str, Any], hold: Callable[[], None]) -> Found:
    """Find the plans. Nothing is changed here but how far it has got."""
    plan = DatePlan.objects.filter(pk=facts["plan"], state=PlanState.RUNNING).first()
    if plan is None:
        return None
    rows = plan.lines.select_related("member__person")
    lines = opened(rows, actor=None, purpose=TO_WORK_OUT)
    if not lines:
        return Stopped()
    return unless_stopped(
        partial(worked_out, plan, {str(pk): line for pk, line in lines.items()}),
        hold=hold,
        note=partial(plans.note_progress, plan_id=plan.pk),
        stop=Cancelled,
    )


def keep(facts: dict[str, Any], found: Found) -> None:
    """Write down what came of it, all of it or nothing."""
    plan = DatePlan.objects.filter(pk=facts["plan"]).first()
    if plan is None or found is None:
        return
    if isinstance(found, Stopped):
        plans.note_stopped(plan=plan)
    elif isinstance(found, NotPossible):
        plans.note_not_possible(plan=plan, reasons=found.reasons)
    elif isinstance(found, NotSound):
        plans.note_stopped(plan=plan, faults=found.faults)
    else:
        plans.note_ready(plan=plan, found=found)


def register_tasks() -> None:
    register(plans.TASK, keep, work_out=work_out)
