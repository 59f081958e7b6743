"""One turn of a worker: take what is due, hand it over, note what came of it."""

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.utils.translation import gettext_noop

from intheroom.kit.keep.sealing import SealBroken
from intheroom.kit.outbox import services
from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.content import Content, open_content
from intheroom.kit.outbox.gateways import gateway_for
from intheroom.kit.outbox.gateways.answers import (
    Accepted,
    Answer,
    NotOurs,
    Outgoing,
    Refused,
    TryLater,
    Unsure,
)
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused as NotKept

log = logging.getLogger(__name__)

FOR_SENDING = gettext_noop("to send you a message")


def send_due(worker: str) -> bool:
    """Send the message that waited longest; True where there was one."""
    taken = services.take_due(worker=worker, limit=1)
    for message in taken:
        send_one(message)
    return bool(taken)


def send_one(message: Message) -> None:
    """Hand over a message that was taken, and note the answer."""
    gateway = gateway_for(message.channel)
    if gateway is None:
        services.wait_for_hands(message=message, fence=message.fence)
        return
    try:
        answer: Answer = gateway.send(_outgoing(message))
    except (SealBroken, NotKept):
        answer = Refused(Said.NOT_READABLE)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - one message that is broken must not stop the others
        # The error's words may hold somebody's.
        log.warning("A message could not be handed over: %s", type(error).__name__)
        answer = Unsure(Said.FAULT)
    _surely(lambda: _note(message, answer))


def _outgoing(message: Message) -> Outgoing:
    def opened() -> Content:
        return open_content(message, actor=None, purpose=FOR_SENDING)

    return Outgoing(message.key, message.channel, message.tries, opened, lambda: services.still_ours(message))


def _note(message: Message, answer: Answer) -> None:
    match answer:
        case Accepted(code):
            services.mark_sent(message=message, fence=message.fence, code=code)
        case Refused(said, code):
            services.give_up(message=message, fence=message.fence, said=said, code=code)
        case TryLater(said, code) | Unsure(said, code):
            services.mark_failed(message=message, fence=message.fence, said=said, code=code)
        case NotOurs():
            pass


def _surely(note: Callable[[], None]) -> None:
    """What the outside said must be kept: a database that is away for a moment is waited for."""
    end = time.monotonic() + settings.OUTBOX["lease"]
    while True:
        try:
            note()
        except (OperationalError, InterfaceError):
            if time.monotonic() > end:
                raise
            connection.close()
            time.sleep(0.5)
        else:
            return
