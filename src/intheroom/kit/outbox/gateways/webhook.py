"""A message as JSON to an address of the host's own: whatever sends texts there can take it from us."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass

from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.gateways.answers import (
    Accepted,
    Answer,
    NotOurs,
    Outgoing,
    Refused,
    TryLater,
    Unsure,
)
from intheroom.kit.outbox.gateways.http import ask

NEVER = {400, 404, 410, 422}
NOT_LET_IN = {401, 403, 407}


@dataclass(frozen=True)
class Webhook:
    """Signed, so that the other side knows it is us, and marked, so that it can leave a second copy out."""

    url: str
    secret: str
    timeout: float = 20

    def send(self, message: Outgoing) -> Answer:
        content = message.open()
        told = {
            "id": message.mark,
            "channel": message.channel,
            "to": content.address,
            "subject": content.subject_line,
            "text": content.text,
            "html": content.html,
        }
        if content.paper:
            told |= {"pdf": content.paper, "pdf_name": content.paper_name}
        body, at = json.dumps(told).encode(), str(int(time.time()))
        if not message.may_go():
            return NotOurs()
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": message.mark,
            "X-Signature-Time": at,
            "X-Signature": f"sha256={signature(self.secret, at, body)}",
        }
        return _answer(ask(self.url, headers=headers, timeout=self.timeout, sent=body).status)


def signature(secret: str, at: str, body: bytes) -> str:
    """What the other side works out too: over the time, a full stop, and the body."""
    return hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()


def _answer(status: int) -> Answer:
    code = str(status)
    if 200 <= status < 300:
        return Accepted(code)
    if status == -1:
        return TryLater(Said.NO_ANSWER)
    if status == 0:
        return Unsure()
    if status == 413:
        return Refused(Said.TOO_LARGE, code)
    if status in NEVER:
        return Refused(Said.NOT_TAKEN, code)
    return TryLater(Said.NOT_LET_IN if status in NOT_LET_IN else Said.LATER, code)
