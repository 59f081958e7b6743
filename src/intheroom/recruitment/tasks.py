"""The lottery of a draw, worked out beside the pages: with progress, and stopped when somebody asks."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from intheroom.engines.sortition.pool import Cancelled
from intheroom.kit.jobs.kinds import register
from intheroom.recruitment.adapter.draws import question_of
from intheroom.recruitment.adapter.lottery import NotPossible, NotSound, Prepared, prepared
from intheroom.recruitment.choices import DrawState
from intheroom.recruitment.models import Draw
from intheroom.recruitment.services import draws

# How often the page is told how far it has got, in seconds.
EVERY = 1.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody asked for it to stop."""


Found = Prepared | NotPossible | NotSound | Stopped | None


def work_out(facts: dict[str, Any], hold: Callable[[], None]) -> Found:
    """Find the fairest lottery. Nothing is changed here but how far it has got."""
    draw = Draw.objects.filter(pk=facts["draw"], state=DrawState.RUNNING).first()
    if draw is None:
        return None
    told_at = 0.0

    def progress(step: str, done: float) -> None:
        nonlocal told_at
        if time.monotonic() - told_at < EVERY:
            return
        told_at = time.monotonic()
        hold()
        if draws.note_progress(draw_id=draw.pk, step=step, done=done):
            raise Cancelled

    try:
        return prepared(question_of(draw), progress)
    except Cancelled:
        return Stopped()


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
