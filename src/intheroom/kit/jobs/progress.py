"""Long work tells now and then how far it has got, keeps its task meanwhile, and stops when somebody asks."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

# How often the page is told how far it has got, in seconds.
EVERY = 1.0

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody asked for it to stop: nothing of it is kept."""


class StopAskedFor(Exception):
    """Raised inside the long work, so that it ends where it is."""


def now_and_then(
    hold: Callable[[], None],
    note: Callable[[str, float], bool],
    every: float | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Callable[[str, float], None]:
    """What an engine calls with a step and how much of it is done, as often as it likes.

    Once in a while, at first at once, the task is kept (``hold``) and the page is told (``note``). Where ``note``
    answers that somebody wants it to stop, StopAskedFor is raised.
    """
    told_at: list[float] = []

    def progress(step: str, done: float) -> None:
        now = clock()
        if told_at and now - told_at[0] < (EVERY if every is None else every):
            return
        told_at[:] = [now]
        hold()
        if note(step, done):
            raise StopAskedFor

    return progress


def until_stopped(work: Callable[[], Found]) -> Found | Stopped:
    """What the work gives, or that it was stopped."""
    try:
        return work()
    except StopAskedFor:
        return Stopped()
