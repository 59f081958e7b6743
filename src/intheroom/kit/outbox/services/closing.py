"""An address that does not work is not used again, until somebody says so."""

from contextlib import suppress
from uuid import UUID

from django.db import transaction

from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import as_sent
from intheroom.kit.outbox.marks import to_mark_of
from intheroom.kit.outbox.models import ClosedWay, Message
from intheroom.kit.refusal import Refused

CAN_CLOSE = (Channel.EMAIL, Channel.SMS)


def close_way(message: Message) -> None:
    """The address of this message does not work. Inside the transaction of whatever found that out."""
    if message.is_to_nobody_known or not message.to_mark or message.channel not in CAN_CLOSE:
        return
    told = {"subject": message.subject, "channel": message.channel, "said": message.said}
    _, is_new = ClosedWay.objects.get_or_create(to_mark=message.to_mark, defaults=told)
    if is_new:
        record("outbox.way_closed", by=None, about=message.about_itself, chain=message.chain,
               channel=message.channel)  # fmt: skip


@transaction.atomic
def open_way(*, by: HasSubject | None, way: ClosedWay, chain: str = "") -> None:
    """Somebody says: use this address again. Pressed twice it is the same."""
    gone, _ = ClosedWay.objects.filter(pk=way.pk).delete()
    if gone:
        record(
            "outbox.way_opened", by=by, about=f"outbox.closedway:{way.pk}", chain=chain, channel=way.channel
        )


def forget_other_ways(*, subject: UUID, channel: Channel, address: str) -> None:
    """They are reached by this address now: that another one did not work is worth nothing any more."""
    # What cannot be right is refused when something is to go there.
    with suppress(Refused):
        address = as_sent(channel, address)
    closed = ClosedWay.objects.filter(subject=subject, channel=channel)
    closed.exclude(to_mark=to_mark_of(subject, channel, address)).delete()


def open_way_of(message: Message) -> None:
    """The same where somebody says that a message should be tried again: that event is noted with it."""
    ClosedWay.objects.filter(to_mark=message.to_mark).exclude(to_mark="").delete()
