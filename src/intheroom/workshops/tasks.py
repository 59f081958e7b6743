"""Plans of dates, worked out beside the pages: with progress, and stopped when somebody asks."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from intheroom.engines.timetabling.problem import Cancelled
from intheroom.kit.jobs.kinds import register
from intheroom.workshops.adapter.plan_lines import TO_WORK_OUT, opened
from intheroom.workshops.adapter.plan_made import NotPossible, NotSound, Prepared, worked_out
from intheroom.workshops.choices.plan import PlanState
from intheroom.workshops.models import DatePlan
from intheroom.workshops.services import plan as plans

# How often the page is told how far it has got, in seconds.
EVERY = 1.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody asked for it to stop."""


Found = Prepared | NotPossible | NotSound | Stopped | None


def work_out(facts: dict[str, Any], hold: Callable[[], None]) -> Found:
    """Find the plans. Nothing is changed here but how far it has got."""
    plan = DatePlan.objects.filter(pk=facts["plan"], state=PlanState.RUNNING).first()
    if plan is None:
        return None
    told_at = 0.0

    def progress(step: str, done: float) -> None:
        nonlocal told_at
        if time.monotonic() - told_at < EVERY:
            return
        told_at = time.monotonic()
        hold()
        if plans.note_progress(plan_id=plan.pk, step=step, done=done):
            raise Cancelled

    rows = plan.lines.select_related("member__person")
    lines = opened(rows, actor=None, purpose=TO_WORK_OUT)
    if not lines:
        return Stopped()
    try:
        return worked_out(plan, {str(pk): line for pk, line in lines.items()}, progress)
    except Cancelled:
        return Stopped()


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
