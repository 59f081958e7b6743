"""Long work tells now and then how far it has got, keeps its task meanwhile, and stops when somebody asks."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

# How often the page is told how far it has got, in seconds.
EVERY = 1.0

Found = TypeVar("Found")
# What an engine calls with the step it is at, and how much is done of the whole: as often as it likes.
Progress = Callable[[str, float], None]


class Note(Protocol):
    """Writes down how far it has got; True where somebody asked for it to stop."""

    def __call__(self, *, step: str, done: float) -> bool: ...


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody asked for it to stop: nothing of it is kept."""


def unless_stopped(
    work: Callable[[Progress], Found],
    *,
    hold: Callable[[], None],
    note: Note,
    stop: type[Exception],
) -> Found | Stopped:
    """What the work gives, or that it was stopped. ``stop`` is what its engine lets through to end at once."""
    try:
        return work(now_and_then(hold, note, stop))
    except stop:
        return Stopped()


def now_and_then(hold: Callable[[], None], note: Note, stop: type[Exception]) -> Progress:
    """At first at once, then once in a while: keep the task in this worker's hands, and tell the page."""
    told_at: float | None = None

    def progress(step: str, done: float) -> None:
        nonlocal told_at
        now = time.monotonic()
        if told_at is not None and now - told_at < EVERY:
            return
        told_at = now
        hold()
        if note(step=step, done=done):
            raise stop

    return progress
