"""Adding tasks, taking them for a while, doing them once, and giving them up in the open."""

import datetime
import logging
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.jobs.choices import TaskState
from intheroom.kit.jobs.kinds import known
from intheroom.kit.jobs.models import Task
from intheroom.kit.jobs.queries import due_tasks
from intheroom.kit.jobs.waits import wait_after
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.refusal import Refused

log = logging.getLogger(__name__)

CUT_OFF = "cut_off"


class TookTooLong(Exception):
    """Somebody else has the task by now: what was done is undone."""


@transaction.atomic
def add_task(
    *,
    by: HasSubject | None,
    kind: str,
    key: str,
    facts: dict[str, Any] | None = None,
    due_at: datetime.datetime | None = None,
) -> Task:
    """Add something to do once. The same key again is the same task, however often it is pressed."""
    if kind not in known():
        message = f"No kind of task is called {kind}: register it in apps.py."
        raise ValueError(message)
    start = {"kind": kind, "facts": facts or {}, "due_at": due_at or timezone.now()}
    task, is_new = Task.objects.get_or_create(key=key, defaults=start)
    if is_new:
        record("task.added", by=by, about=f"jobs.task:{task.pk}", why=kind)
    return task


def add_regular_tasks() -> None:
    """One row for each kind that comes back by itself; the worker does this when it starts."""
    for kind in known().values():
        if kind.every is not None:
            Task.objects.get_or_create(
                key=f"every:{kind.name}", defaults={"kind": kind.name, "due_at": timezone.now()}
            )


def do_next(worker: str) -> bool:
    """Do one task that is due; True where there was one."""
    task = take_task(worker=worker)
    if task is None:
        return False
    kind = known()[task.kind]
    try:
        worked_out = () if kind.work_out is None else (kind.work_out(task.facts, partial(_hold, task)),)
        with transaction.atomic():
            kind.run(task.facts, *worked_out)
            _note_done(task)
    except TookTooLong:
        log.warning("The task %s took longer than its lease: it is done again.", task.kind)
    except Exception as error:  # noqa: BLE001 - one task that is broken must not stop the others
        # Its words may hold somebody's: only its kind is told.
        log.warning("The task %s did not work: %s", task.kind, type(error).__name__)
        note_failure(task=task, trouble=type(error).__name__)
    return True


def take_task(*, worker: str, now: datetime.datetime | None = None) -> Task | None:
    """Take the task that waited longest, for the length of a lease. A try counts from here, whatever comes."""
    now = now or timezone.now()
    # Looked at first without a lock: most looks find nothing.
    if not due_tasks(now).filter(kind__in=known()).exists():
        return None
    with transaction.atomic():
        due = due_tasks(now).filter(kind__in=known()).select_for_update(skip_locked=True)
        for task in due[:20]:
            if task.taken_by and task.tries >= settings.JOBS["tries"]:
                # Whoever had it was killed each time: perhaps because of it.
                _put_down(task, CUT_OFF, now)
                continue
            task.taken_until = now + datetime.timedelta(seconds=settings.JOBS["lease"])
            task.taken_by, task.fence, task.tries = worker, task.fence + 1, task.tries + 1
            task.save(update_fields=["taken_until", "taken_by", "fence", "tries"])
            return task
    return None


def _hold(task: Task) -> None:
    """Keep a task that takes long for another lease; whoever is too late stops."""
    mine = Task.objects.filter(pk=task.pk, fence=task.fence).exclude(taken_by="")
    if not mine.update(taken_until=timezone.now() + datetime.timedelta(seconds=settings.JOBS["lease"])):
        raise TookTooLong


def _note_done(task: Task) -> None:
    """Inside the transaction of the task itself."""
    now, every = timezone.now(), known()[task.kind].every
    told = {
        "state": TaskState.DONE if every is None else TaskState.WAITING,
        "due_at": None if every is None else now + every,
    }
    mine = Task.objects.filter(pk=task.pk, fence=task.fence).exclude(taken_by="")
    if not mine.update(**told, tries=0, taken_until=None, taken_by="", trouble="", done_at=now):
        raise TookTooLong


@transaction.atomic
def note_failure(*, task: Task, trouble: str) -> bool:
    """It did not work: try again later, or give it up in the open. False where somebody else has it by now."""
    mine = Task.objects.select_for_update().filter(pk=task.pk, fence=task.fence).exclude(taken_by="").first()
    if mine is None:
        return False
    _put_down(mine, trouble[:80], timezone.now())
    return True


def _put_down(task: Task, trouble: str, now: datetime.datetime) -> None:
    pace, every = settings.JOBS, known()[task.kind].every
    task.taken_until, task.taken_by, task.trouble = None, "", trouble
    if task.tries < pace["tries"]:
        task.due_at = now + wait_after(task.tries, first=pace["first_wait"], longest=pace["longest_wait"])
    else:
        # What comes back by itself is tried again at its next time; until it works it stays in the open.
        task.state, task.due_at, task.tries = TaskState.GIVEN_UP, now + every if every else None, 0
        log.warning("The task %s was given up: %s", task.kind, trouble)
        record("task.given_up", by=None, about=f"jobs.task:{task.pk}", why=trouble, kind=task.kind)
    task.save(update_fields=["taken_until", "taken_by", "trouble", "state", "due_at", "tries"])


@transaction.atomic
def try_task_again(*, by: HasSubject | None, task: Task) -> None:
    """Somebody says that a task that was given up should be tried again, now."""
    found = Task.objects.select_for_update().filter(pk=task.pk, state=TaskState.GIVEN_UP)
    if not found.update(state=TaskState.WAITING, due_at=timezone.now(), tries=0):
        raise Refused(gettext("This is not given up any more."), how=gettext("Look at the list again."))
    record("task.tried_again", by=by, about=f"jobs.task:{task.pk}", why=task.kind)
