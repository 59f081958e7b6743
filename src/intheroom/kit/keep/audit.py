"""What happened, written down so that a change made later is found."""

import datetime
import hashlib
import hmac
import json
import re
import uuid
from typing import Any, Protocol

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from intheroom.kit.keep.anchors import anchor_each_day
from intheroom.kit.keep.keys import key_in
from intheroom.kit.keep.models import AuditEvent, ChainHead

HOUSE = "house"

# What may stand in the log as it is: a code, never a sentence that somebody typed.
CODE = re.compile(r"[A-Za-z0-9_.:,/+-]{0,80}")
TYPED = "(written)"


class HasSubject(Protocol):
    """Anyone who can do something: an account or a person."""

    subject: uuid.UUID


def record(
    verb: str, *, by: HasSubject | None, about: str, chain: str = "", why: str = "", **facts: object
) -> AuditEvent:
    """Add one event to a chain; call it inside the service's own atomic block.

    ``about`` names the row ("team.member:12"), ``chain`` is the project's ref, or empty for the
    house. ``why`` and the facts are codes: anything else is kept out, and only shown to exist.
    """
    with transaction.atomic(savepoint=False):
        head = _lock_head(chain or HOUSE)
        event = AuditEvent(
            chain=head.chain,
            number=head.number + 1,
            at=timezone.now(),
            verb=verb,
            about=about,
            actor=by.subject if by is not None else None,
            why=_as_code(why),
            facts={name: _as_code(value) for name, value in facts.items()},
        )
        event.mac = mac_of(event, head.mac)
        event.save()
        head.number, head.mac = event.number, event.mac
        head.save(update_fields=["number", "mac"])
        transaction.on_commit(anchor_each_day, robust=True)
    return event


def mac_of(event: AuditEvent, mac_before: str) -> str:
    """The keyed digest of an event and everything before it."""
    told = [
        event.chain,
        event.number,
        event.at.astimezone(datetime.UTC).isoformat(),
        event.verb,
        event.about,
        str(event.actor or ""),
        event.why,
        event.facts,
        mac_before,
    ]
    message = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hmac.new(_key(), message.encode(), hashlib.sha256).hexdigest()


def _lock_head(chain: str) -> ChainHead:
    """The end of the chain, held until the transaction ends so that nobody else adds to it.

    PostgreSQL holds the row; SQLite ignores the row lock, but its IMMEDIATE transactions let
    only one writer in at all.
    """
    heads = ChainHead.objects.select_for_update()
    head = heads.filter(chain=chain).first()
    if head is None:
        ChainHead.objects.get_or_create(chain=chain)
        head = heads.get(chain=chain)
    return head


def _as_code(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    text = str(value)
    return text if CODE.fullmatch(text) else TYPED


def _key() -> bytes:
    return key_in(settings.AUDIT_KEY_FILE, is_used=AuditEvent.objects.exists)
