"""Putting a message into the outbox. It is a row like any other: rolled back, it was never there."""

import datetime
import uuid
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.keep.audit import CODE, HasSubject, record
from intheroom.kit.outbox.choices import Channel, Said, State
from intheroom.kit.outbox.content import Content, checked, seal_content
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.marks import mark_of, to_mark_of
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.queries import is_closed
from intheroom.kit.outbox.quiet import allowed_from
from intheroom.kit.refusal import Refused


@transaction.atomic
def queue_message(
    *,
    by: HasSubject | None,
    key: str,
    channel: str,
    content: Content,
    to: uuid.UUID | None = None,
    about: str = "",
    chain: str = "",
    not_before: datetime.datetime | None = None,
    quiet: tuple[datetime.time, datetime.time] | None = None,
) -> Message:
    """Send this once: the same key again gives the row that is there, sent or not.

    ``to`` is the person's mark; left out, the message is to nobody known here. Where the channel has no way
    out, the row waits for somebody to do it by hand, and says so.
    """
    message = draft_message(
        by=by, key=key, channel=channel, content=content, to=to, about=about, chain=chain,
        not_before=not_before, quiet=quiet,
    )  # fmt: skip
    if message.state in {State.DRAFT, State.APPROVED}:
        _queue(message, by)
    return message


@transaction.atomic
def draft_message(
    *,
    by: HasSubject | None,
    key: str,
    channel: str,
    content: Content,
    to: uuid.UUID | None = None,
    about: str = "",
    chain: str = "",
    not_before: datetime.datetime | None = None,
    quiet: tuple[datetime.time, datetime.time] | None = None,
) -> Message:
    """Keep it, and send nothing yet."""
    if not key or not CODE.fullmatch(key):
        message = "A key is a code of at most 80 signs, such as “update:12:member:5”."
        raise ValueError(message)
    # Locked, so that two who press at once meet the same row.
    known = Message.objects.select_for_update().filter(key=key).first()
    if known is not None:
        return known
    begin, end = quiet or settings.OUTBOX["quiet"].get(channel, (None, None))
    new = Message(
        key=key, channel=Channel(channel), about=about, chain=chain,
        not_before=not_before, quiet_from=begin, quiet_until=end,
    )  # fmt: skip
    new.subject = to or new.pk
    right = checked(channel, content)
    new.mark, new.to_mark = mark_of(key), to_mark_of(new.subject, channel, right.address)
    new.content_sealed = seal_content(new, right)
    return _kept_once(new, by)


def _kept_once(new: Message, by: HasSubject | None) -> Message:
    columns: dict[str, Any] = {
        field.attname: getattr(new, field.attname)
        for field in Message._meta.concrete_fields
        if field.attname not in {"key", "made_at"}
    }
    # Two who press at once: the second one gets the row of the first.
    kept, is_new = Message.objects.get_or_create(key=new.key, defaults=columns)
    if is_new:
        _note("outbox.drafted", kept, by)
    return kept


@transaction.atomic
def approve_message(*, by: HasSubject, message: Message) -> Message:
    """Somebody looked at it and says that it may go."""
    found = _locked(message, State.DRAFT)
    found.state = State.APPROVED
    found.save(update_fields=["state"])
    _note("outbox.approved", found, by)
    return found


@transaction.atomic
def queue_approved(*, by: HasSubject, message: Message) -> Message:
    """Send what was approved."""
    found = _locked(message, State.APPROVED)
    _queue(found, by)
    return found


def _locked(message: Message, state: State) -> Message:
    found = Message.objects.select_for_update().filter(pk=message.pk, state=state).first()
    if found is None:
        raise Refused(gettext("This message has moved on."), how=gettext("Look at the list again."))
    return found


def _queue(message: Message, by: HasSubject | None) -> None:
    if is_closed(message):
        # Somebody has to ask for another way first; the words wait meanwhile.
        message.state, message.said, message.ended_at = State.GIVEN_UP, Said.CLOSED, timezone.now()
        _note("outbox.given_up", message, by)
    elif has_gateway(message.channel):
        make_due(message)
        _note("outbox.queued", message, by)
    else:
        message.state, message.said = State.BY_HAND, Said.NO_GATEWAY
        _note("outbox.by_hand", message, by)
    message.save()


def make_due(message: Message) -> None:
    """From when it may go, and until when it is tried."""
    earliest = max(timezone.now(), message.not_before or timezone.now())
    message.due_at = allowed_from(earliest, message.quiet_from, message.quiet_until)
    message.give_up_at = message.due_at + datetime.timedelta(hours=settings.OUTBOX["patience"])
    message.state, message.said, message.said_code = State.QUEUED, Said.NOTHING, ""
    message.tries = message.cut_off = 0


def _note(verb: str, message: Message, by: HasSubject | None) -> None:
    record(verb, by=by, about=message.about_itself, chain=message.chain, channel=message.channel)
