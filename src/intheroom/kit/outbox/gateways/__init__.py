"""The ways outside: one for each channel that the settings give one, and none for the others."""

import datetime
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils import timezone

from intheroom.kit.outbox.gateways.answers import Gateway
from intheroom.kit.outbox.gateways.notify import Notify
from intheroom.kit.outbox.gateways.smtp import Smtp
from intheroom.kit.outbox.gateways.webhook import Webhook

FIRST_ASKING = datetime.timedelta(minutes=2)
KINDS: dict[str, Callable[..., Gateway]] = {"smtp": Smtp, "notify": Notify, "webhook": Webhook}


def has_gateway(channel: str) -> bool:
    """Whether a message of this channel goes out by itself; else somebody does it by hand."""
    return channel in settings.GATEWAYS


def comes_back(channel: str) -> bool:
    """Whether an answer to a message of this channel comes back here."""
    return bool(settings.GATEWAYS.get(channel, {}).get("back"))


def gateway_for(channel: str) -> Gateway | None:
    """The way out for a channel, as the settings describe it."""
    told: dict[str, Any] | None = settings.GATEWAYS.get(channel)
    if told is None:
        return None
    return KINDS[told["kind"]](**{name: value for name, value in told.items() if name != "kind"})


def first_asking(channel: str) -> datetime.datetime | None:
    """When to ask first whether what was taken just now arrived; None where the way out cannot be asked."""
    can_be_asked = settings.GATEWAYS.get(channel, {}).get("kind") == "notify"
    return timezone.now() + FIRST_ASKING if can_be_asked else None
