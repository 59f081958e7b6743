"""The lottery of a draw, worked out beside the pages: with progress, and stopped when somebody asks."""

from collections.abc import Callable
from functools import partial
from typing import Any

from intheroom.engines.sortition.pool import Cancelled
from intheroom.kit.jobs.kinds import register
from intheroom.kit.jobs.progress import Stopped, unless_stopped
from intheroom.recruitment.adapter.draws import question_of
from intheroom.recruitment.adapter.lottery import NotPossible, NotSound, Prepared, prepared
from intheroom.recruitment.choices import DrawState
from intheroom.recruitment.models import Draw
from intheroom.recruitment.services import draws

Found = Prepared | NotPossible | NotSound | Stopped | None


def work_out(facts: dict[str, Any], hold: Callable[[], None]) -> Found:
    """Find the fairest lottery. Nothing is changed here but how far it has got."""
    draw = Draw.objects.filter(pk=facts["draw"], state=DrawState.RUNNING).first()
    if draw is None:
        return None
    return unless_stopped(
        partial(prepared, question_of(draw)),
        hold=hold,
        note=partial(draws.note_progress, draw_id=draw.pk),
        stop=Cancelled,
    )


def keep(facts: dict[str, Any], found: Found) -> None:
    """Write down what came of it, all of it or nothing."""
    draw = Draw.objects.filter(pk=facts["draw"]).first()
    if draw is None or found is None:
        return
    if isinstance(found, Stopped):
        draws.note_stopped(draw=draw)
    elif isinstance(found, NotPossible):
        draws.note_not_possible(draw=draw, reasons=found.reasons)
    elif isinstance(found, NotSound):
        draws.note_stopped(draw=draw, faults=found.faults)
    else:
        draws.note_ready(draw=draw, found=found)


def register_tasks() -> None:
    register(draws.TASK, keep, work_out=work_out)
