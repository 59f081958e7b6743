"""Which messages are due, which wait for somebody, and what became of those about one thing."""

import datetime
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from intheroom.kit.outbox.choices import OPEN, STUCK, State
from intheroom.kit.outbox.models import Arrival, ClosedWay, Message


def due_messages(now: datetime.datetime) -> QuerySet[Message]:
    """Messages whose time has come and that nobody has, those that waited longest first."""
    free = Q(taken_until=None) | Q(taken_until__lt=now)
    return Message.objects.filter(free, state__in=OPEN, due_at__lte=now).order_by("due_at", "pk")


def stuck_messages() -> QuerySet[Message]:
    """What could not be sent, or is held back until somebody says yes."""
    return Message.objects.filter(state__in=STUCK)


def messages_by_hand() -> QuerySet[Message]:
    """What somebody has to do: print and post, ring, read out."""
    return Message.objects.filter(state=State.BY_HAND)


def messages_about(about: str) -> QuerySet[Message]:
    """Everything that belongs to one thing, such as one update."""
    return Message.objects.filter(about=about)


def messages_about_any(things: Iterable[str]) -> QuerySet[Message]:
    """The same for many things at once, the oldest first."""
    return Message.objects.filter(about__in=list(things)).order_by("made_at")


def messages_to(subject: UUID) -> QuerySet[Message]:
    """Everything to one person, newest first."""
    return Message.objects.filter(subject=subject).order_by("-made_at")


def is_closed(message: Message) -> bool:
    """Whether one came back from this address before."""
    return bool(message.to_mark) and ClosedWay.objects.filter(to_mark=message.to_mark).exists()


def closed_ways(subjects: Iterable[UUID]) -> QuerySet[ClosedWay]:
    """The addresses of these people that do not work, the newest first."""
    return ClosedWay.objects.filter(subject__in=list(subjects))


def closed_ways_in(chain: str, subjects: Iterable[UUID]) -> QuerySet[ClosedWay]:
    """Those of them that one project wrote to itself: whether they are reached at all elsewhere is no matter of it."""
    written = Message.objects.filter(to_mark=OuterRef("to_mark"), chain=chain)
    return closed_ways(subjects).filter(Exists(written))


def came_lately(since: datetime.datetime) -> dict[str, int]:
    """How many mails came of each kind."""
    rows = Arrival.objects.filter(came_at__gte=since).order_by().values_list("came_as")
    return dict(rows.annotate(many=Count("pk")))
