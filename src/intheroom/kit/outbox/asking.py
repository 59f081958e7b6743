"""One turn of a worker: ask what became of one message that a service took some time ago."""

import logging

from django.conf import settings

from intheroom.kit.outbox.gateways import gateway_for
from intheroom.kit.outbox.gateways.notify import Notify
from intheroom.kit.outbox.services import asking as services

log = logging.getLogger(__name__)


def ask_outside(_worker: str = "") -> bool:
    """True where there was one to ask about."""
    if not any(told.get("kind") == "notify" for told in settings.GATEWAYS.values()):
        return False
    message = services.take_to_ask()
    if message is None:
        return False
    try:
        gateway = gateway_for(message.channel)
        fate = gateway.fate(message.mark, message.channel) if isinstance(gateway, Notify) else None
    except Exception as error:  # noqa: BLE001 - whatever it answered, the worker has other things to do
        log.warning("What became of a message could not be asked: %s", type(error).__name__)
        return True
    if fate is not None:
        services.note_fate(message=message, fate=fate)
    return True
