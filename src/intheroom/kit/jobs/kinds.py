"""What can be done beside the pages. Rooms join in their apps.py; a kind that nobody knows is never run."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kind:
    """A kind of task: its name, what it does, and how often where it comes back by itself.

    ``run`` takes the codes its task was added with. It changes the database and nothing else: what it did and
    that it is done are kept in one transaction, so a task that is killed has done nothing. Whatever goes
    outside is queued in the outbox.

    ``work_out`` is for what takes long. It is done before, without a transaction, so that nobody waits for the
    database meanwhile, and ``run`` is handed what it gives. It calls its second argument now and then, which keeps
    the task in this worker's hands, or raises where another one has it by now.
    """

    name: str
    run: Callable[..., object]
    every: datetime.timedelta | None = None
    work_out: Callable[[dict[str, Any], Callable[[], None]], Any] | None = None


_kinds: dict[str, Kind] = {}
# What the worker does at each turn before its tasks; each says whether there was anything to do.
turns: list[Callable[[str], bool]] = []


def register(
    name: str,
    run: Callable[..., object],
    every: datetime.timedelta | None = None,
    *,
    work_out: Callable[[dict[str, Any], Callable[[], None]], Any] | None = None,
) -> None:
    """Make a kind of task known. The same name twice is one: apps may get ready twice."""
    _kinds[name] = Kind(name, run, every, work_out)


def known() -> dict[str, Kind]:
    """Every kind, by its name."""
    return dict(_kinds)
