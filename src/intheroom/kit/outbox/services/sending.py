"""Taking messages for a while, and noting what came of each. An answer that comes too late changes nothing."""

import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from intheroom.kit.jobs.waits import wait_after
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import throw_key_away
from intheroom.kit.outbox.choices import CAME_BACK, OPEN, Said, State
from intheroom.kit.outbox.gateways import first_asking
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.queries import due_messages, is_closed
from intheroom.kit.outbox.quiet import allowed_from
from intheroom.kit.outbox.services.closing import close_way

TAKING = ["state", "said", "due_at", "taken_until", "taken_by", "fence", "tries", "cut_off", "ended_at"]


def take_due(*, worker: str, limit: int = 1) -> list[Message]:
    """Take up to so many messages for the length of a lease. A try counts from here, whatever comes of it."""
    now = timezone.now()
    # Looked at first without a lock: most looks find nothing.
    if not due_messages(now).exists():
        return []
    with transaction.atomic():
        due = list(due_messages(now).select_for_update(skip_locked=True)[:limit])
        return [message for message in due if _is_taken(message, worker, now)]


def _is_taken(message: Message, worker: str, now: datetime.datetime) -> bool:
    later = allowed_from(now, message.quiet_from, message.quiet_until)
    message.cut_off = message.cut_off + 1 if message.taken_by else 0
    message.taken_by, message.taken_until = "", None
    if later > now:
        message.due_at = later
    elif is_closed(message):
        # Another one to the same address came back since this one was queued.
        _give_up(message, Said.CLOSED)
    elif message.cut_off >= settings.OUTBOX["most_cut_off"]:
        # Whoever had it was killed each time: perhaps because of it.
        _give_up(message, Said.CUT_OFF)
    else:
        message.taken_by, message.taken_until = worker, now + _lease()
        message.fence, message.tries = message.fence + 1, message.tries + 1
    message.save(update_fields=TAKING)
    return bool(message.taken_by)


def still_ours(message: Message) -> bool:
    """Asked at the last moment before it goes out. Where it is still ours, it is so for one more lease."""
    mine = Message.objects.filter(
        pk=message.pk, state__in=OPEN, fence=message.fence, taken_by=message.taken_by
    )
    return bool(mine.update(taken_until=timezone.now() + _lease()))


@transaction.atomic
def mark_sent(*, message: Message, fence: int, code: str = "") -> bool:
    """It was accepted. False where somebody else had it by then.

    That it went out is true whoever says it: so even a late answer keeps others from sending it again.
    """
    found = Message.objects.select_for_update().filter(pk=message.pk).exclude(state=State.SENT).first()
    if found is None or found.said in CAME_BACK:
        # The word that it came back was quicker than ours that it was taken.
        return False
    is_ours = found.fence == fence
    found.state, found.said, found.said_code = State.SENT, Said.NOTHING, code[:20]
    found.ended_at, found.ask_at = timezone.now(), first_asking(found.channel)
    # Whoever has it now must not go on with it.
    found.fence += 0 if is_ours else 1
    found.taken_by, found.taken_until = "", None
    forget_content(found)
    found.save()
    why = "" if is_ours else "late"
    record("outbox.sent", by=None, about=found.about_itself, chain=found.chain, why=why, tries=found.tries)
    return is_ours


@transaction.atomic
def mark_failed(*, message: Message, fence: int, said: Said, code: str = "") -> bool:
    """It did not go out this time: tried again later, until its time is up. False where it is not ours any more."""
    found = _ours(message, fence)
    if found is None:
        return False
    is_new, now = found.said != said, timezone.now()
    found.said, found.said_code = said, code[:20]
    found.taken_by, found.taken_until, found.cut_off = "", None, 0
    if found.give_up_at is not None and now >= found.give_up_at:
        _give_up(found, said)
    else:
        pace = settings.OUTBOX
        next_try = now + wait_after(found.tries, first=pace["first_wait"], longest=pace["longest_wait"])
        found.state, found.due_at = State.FAILED, allowed_from(next_try, found.quiet_from, found.quiet_until)
        if is_new:
            # Once for each new word: a server that is away all night would fill the record.
            record("outbox.failed", by=None, about=found.about_itself, chain=found.chain, why=said)
    found.save()
    return True


@transaction.atomic
def give_up(*, message: Message, fence: int, said: Said, code: str = "") -> bool:
    """Other tries would end the same way: it waits in the open for a person."""
    found = _ours(message, fence)
    if found is None:
        return False
    found.said_code, found.taken_by, found.taken_until = code[:20], "", None
    _give_up(found, said)
    if said == Said.NO_SUCH_ADDRESS:
        close_way(found)
    found.save()
    return True


@transaction.atomic
def wait_for_hands(*, message: Message, fence: int) -> bool:
    """There is no way out for this channel any more: somebody does it by hand."""
    found = _ours(message, fence)
    if found is None:
        return False
    found.state, found.said, found.taken_by, found.taken_until = State.BY_HAND, Said.NO_GATEWAY, "", None
    found.save()
    record("outbox.by_hand", by=None, about=found.about_itself, chain=found.chain, channel=found.channel)
    return True


def forget_content(message: Message) -> None:
    """What was said and where it went is not needed any more."""
    message.content_sealed = None
    if message.is_to_nobody_known:
        throw_key_away(message.subject)


def _ours(message: Message, fence: int) -> Message | None:
    """The row, locked, where this answer is not too late."""
    return (
        Message.objects.select_for_update()
        .filter(pk=message.pk, state__in=OPEN, fence=fence)
        .exclude(taken_by="")
        .first()
    )


def _give_up(message: Message, said: Said) -> None:
    message.state, message.said, message.due_at = State.GIVEN_UP, said, None
    message.ended_at = timezone.now()
    record("outbox.given_up", by=None, about=message.about_itself, chain=message.chain, why=said)


def _lease() -> datetime.timedelta:
    return datetime.timedelta(seconds=settings.OUTBOX["lease"])
