"""What goes when somebody is forgotten or time is up, and what outlives a restore."""

import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.keep.erasures import kept_erasures
from intheroom.kit.keep.sealing import throw_key_away
from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.models import Arrival, ClosedWay, Message
from intheroom.kit.outbox.services.deciding import hold_all

YEARS_KEPT = 3
SENT = ("key", "mark", "to_mark", "channel", "subject", "about", "chain", "said", "ended_at")
# That a mail came in is known so long; after that the mailbox does not hold it any more either.
DAYS_OF_ARRIVALS = 90


@transaction.atomic
def forget_messages_to(subject: UUID) -> None:
    """Everything to this person goes, sent or not. Whoever is sending it just now is not stopped, and keeps nothing."""
    Message.objects.filter(subject=subject).delete()
    ClosedWay.objects.filter(subject=subject).delete()


def old_arrivals(*, dry: bool = False) -> int:
    """That a mail came in is kept only so that it is not taken twice, and counted."""
    before = timezone.now() - datetime.timedelta(days=DAYS_OF_ARRIVALS)
    past = Arrival.objects.filter(came_at__lt=before, lies_in="")
    return past.count() if dry else past.delete()[0]


def old_messages(*, dry: bool = False) -> int:
    """That something was sent is kept for three years, to show that it was."""
    before = timezone.now() - datetime.timedelta(days=YEARS_KEPT * 365)
    past = Message.objects.filter(ended_at__lt=before)
    return past.count() if dry else past.delete()[0]


def old_contents(*, dry: bool = False) -> int:
    """What could not be sent, and that nobody saw to, is let go: the row stays and says why."""
    before = timezone.now() - datetime.timedelta(days=settings.OUTBOX["keep_unsent"])
    past = Message.objects.filter(state=State.GIVEN_UP, ended_at__lt=before).exclude(content_sealed=None)
    if dry:
        return past.count()
    for mark in past.values_list("subject", "pk"):
        if mark[0] == mark[1]:
            throw_key_away(mark[0])
    return past.update(content_sealed=None)


def hold_after_restore() -> str:
    """A backup came back: what waited then may have been sent since."""
    held = hold_all()
    return (
        gettext("Messages held back until somebody says yes (manage.py unsent): {held}.").format(held=held)
        if held
        else ""
    )


def read_sent() -> list[dict[str, Any]]:
    """What was sent, from the database that is about to be replaced."""
    return list(Message.objects.filter(state=State.SENT).values(*SENT))


@transaction.atomic
def say_sent_again(found: list[dict[str, Any]]) -> None:
    """In the database that is back, what was sent since is sent: its key is used up."""
    forgotten = {erasure.subject for erasure in kept_erasures()}
    sent = {one["key"]: one for one in found if one["subject"] not in forgotten}
    waiting = Message.objects.filter(key__in=sent).exclude(state=State.SENT)
    for message in waiting:
        message.state, message.ended_at = State.SENT, sent[message.key]["ended_at"]
        message.said, message.content_sealed = sent[message.key]["said"], None
        message.save()
    known = set(Message.objects.filter(key__in=sent).values_list("key", flat=True))
    Message.objects.bulk_create(
        Message(**one, state=State.SENT) for key, one in sent.items() if key not in known
    )
