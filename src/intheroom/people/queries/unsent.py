"""What could not be sent, or is held back, with the name of whom it was for; for the host."""

import datetime
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone

from intheroom.kit.jobs.models import Task
from intheroom.kit.jobs.queries import tasks_given_up
from intheroom.kit.outbox import queries
from intheroom.kit.outbox.choices import CameAs
from intheroom.kit.outbox.models import Mailbox, Message
from intheroom.kit.outbox.queries import stuck_messages
from intheroom.people.models import Person

DAYS_SHOWN, TRIES_BEFORE_TOLD = 30, 3


class Unsent(NamedTuple):
    """One message, and whom it was for; no name where nobody here is meant."""

    message: Message
    name: str


def unsent() -> list[Unsent]:
    """Everything that waits for the host's word, the newest on top."""
    messages = list(stuck_messages().order_by("-made_at", "pk")[:200])
    meant = {message.subject for message in messages}
    names: dict[UUID, str] = dict(Person.objects.filter(subject__in=meant).values_list("subject", "name"))
    return [Unsent(message, names.get(message.subject, "")) for message in messages]


def is_anything_unsent() -> bool:
    """Whether anything waits for the host's word."""
    return stuck_messages().exists() or tasks_given_up().exists() or mailbox_away_since() is not None


def mailbox_away_since() -> datetime.datetime | None:
    """Since when the mailbox cannot be read; a moment now and then is nothing to tell."""
    return (
        Mailbox.objects.filter(failed__gte=TRIES_BEFORE_TOLD).values_list("failed_since", flat=True).first()
    )


def came_lately() -> list[tuple[str, int]]:
    """What came in by mail in the last weeks: how many of each kind, and nothing else is known of them."""
    many = queries.came_lately(timezone.now() - datetime.timedelta(days=DAYS_SHOWN))
    return [(str(CameAs(kind).label), many[kind]) for kind in CameAs.values if kind in many]


def stuck_message(ref: str) -> Message | None:
    """One of them, by its mark."""
    try:
        return stuck_messages().filter(pk=UUID(ref)).first()
    except ValueError:
        return None


def stuck_task(number: str) -> Task | None:
    """A task that was given up."""
    return tasks_given_up().filter(pk=int(number)).first() if number.isdecimal() else None
