"""Which tasks are due, and which were given up."""

import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from intheroom.kit.jobs.choices import TaskState
from intheroom.kit.jobs.models import Task


def due_tasks(now: datetime.datetime) -> QuerySet[Task]:
    """Tasks whose time has come and that nobody has, those that waited longest first."""
    free = Q(taken_until=None) | Q(taken_until__lt=now)
    return Task.objects.filter(free, due_at__lte=now).order_by("due_at", "pk")


def is_being_done(key: str) -> bool:
    """Whether a worker has this task now. Nobody has one that waits for its time, or was given up."""
    return Task.objects.filter(key=key, taken_until__gte=timezone.now()).exclude(taken_by="").exists()


def tasks_given_up() -> QuerySet[Task]:
    """What somebody must look at."""
    return Task.objects.filter(state=TaskState.GIVEN_UP)
