"""Keeps what somebody typed when it cannot be saved yet: signed out, or a page left open too long."""

from __future__ import annotations

import hashlib
import json
import secrets
from datetime import timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from intheroom.kit.ask.models import KeptTyping

KEPT_FOR = timedelta(days=1)
# Which version of what is edited somebody saw when they began to type.
SEEN = "seen_version"
NOT_TYPED = {"csrfmiddlewaretoken", "send_id", SEEN, "came_from", "look", "password", "passphrase"}


def typed_values(data: QueryDict) -> dict[str, list[str]]:
    """What a person typed in a form, without the form's own workings or any password."""
    return {
        name: values
        for name, values in data.lists()
        if name not in NOT_TYPED and not name.endswith(("password", "passphrase"))
    }


def keep_typed(request: HttpRequest) -> str:
    """Keep what was typed for a day and return the token that opens it again.

    The database holds it locked; the key is the token, which only the browser gets.
    """
    typed = typed_values(request.POST)
    if not typed:
        return ""
    KeptTyping.objects.filter(kept_at__lt=timezone.now() - KEPT_FOR).delete()
    token = secrets.token_urlsafe(24)
    nonce = secrets.token_bytes(12)
    note = json.dumps({"path": request.path, "typed": typed | {SEEN: request.POST.getlist(SEEN)}}).encode()
    KeptTyping.objects.create(key=_name(token), locked=nonce + _lock(token).encrypt(nonce, note, None))
    return token


def typed_again(request: HttpRequest) -> QueryDict | None:
    """What was kept for this page under ``?kept=``; None where there is nothing or it is another page's."""
    token = request.GET.get("kept", "")
    row = token and KeptTyping.objects.filter(key=_name(token)).first()
    if not row or row.kept_at < timezone.now() - KEPT_FOR:
        return None
    locked = bytes(row.locked)
    try:
        note = json.loads(_lock(token).decrypt(locked[:12], locked[12:], None))
    except InvalidTag:
        return None
    return as_typed(note["typed"]) if note["path"] == request.path else None


def seen_with(typed: QueryDict | None) -> dict[str, str]:
    """For the page: what was seen when somebody began to type. What others changed since then is told before saving."""
    return {SEEN: typed[SEEN]} if typed is not None and typed.getlist(SEEN) else {}


def as_typed(values: dict[str, list[str]]) -> QueryDict:
    """Kept values in the shape in which a browser sends them."""
    data = QueryDict(mutable=True)
    for name, typed in values.items():
        data.setlist(name, typed)
    return data


def _name(token: str) -> str:
    return hashlib.sha256(b"name:" + token.encode()).hexdigest()


def _lock(token: str) -> AESGCM:
    return AESGCM(hashlib.sha256(b"lock:" + token.encode()).digest())
