"""Asking those who took a message what became of it, until they know, or a week has gone by."""

import datetime

from django.db import transaction
from django.utils import timezone

from intheroom.kit.jobs.waits import wait_after
from intheroom.kit.outbox.choices import CAME_BACK, Said, State
from intheroom.kit.outbox.gateways.answers import Fate
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.services.arriving import come_back

FIRST, LONGEST, DAYS = 120, 6 * 3600, 7


def take_to_ask() -> Message | None:
    """The message whose turn it is. Whoever takes it moves its next turn on, so nobody else takes it now."""
    now = timezone.now()
    due = Message.objects.filter(state=State.SENT, ask_at__lte=now).order_by("ask_at").first()
    if due is None or due.ask_at is None:
        return None
    past = due.ended_at is None or due.ended_at < now - datetime.timedelta(days=DAYS)
    later = None if past else now + wait_after(due.asked + 1, first=FIRST, longest=LONGEST)
    mine = Message.objects.filter(pk=due.pk, ask_at=due.ask_at, state=State.SENT)
    return due if mine.update(ask_at=later, asked=due.asked + 1) else None


@transaction.atomic
def note_fate(*, message: Message, fate: Fate) -> None:
    """What became of it. Where it did not arrive, somebody tells that person in another way."""
    found = Message.objects.select_for_update().filter(pk=message.pk, state=State.SENT).first()
    if found is None or fate.is_open:
        return
    if fate.has_failed:
        come_back(found, fate.said, fate.code)
        return
    found.ask_at, found.said_code = None, fate.code[:20]
    if found.said not in (Said.BY_HAND, *CAME_BACK):
        found.said = fate.said
    found.save(update_fields=["ask_at", "said", "said_code"])
