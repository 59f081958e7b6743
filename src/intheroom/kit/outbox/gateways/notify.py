"""Text messages and letters through GOV.UK Notify, which public bodies in the UK may use."""

import base64
import hashlib
import hmac
import json
import time
import urllib.parse
from dataclasses import dataclass
from typing import Any

from intheroom.kit.outbox.choices import Channel, Said
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.gateways.answers import (
    Accepted,
    Answer,
    NotOurs,
    Outgoing,
    Refused,
    TryLater,
    Unsure,
)
from intheroom.kit.outbox.gateways.http import Told, ask

UUID_LETTERS = 36
# What ends with these words is about our key or our account there, and not about the person.
ABOUT_US = ("team-only", "trial mode", "template", "service")


@dataclass(frozen=True)
class Notify:
    """The template in Notify holds ((body)), and for a letter ((subject)) too: our words go there."""

    url: str
    key: str
    template: str
    timeout: float = 20

    def send(self, message: Outgoing) -> Answer:
        if message.tries > 1:
            # Whoever had it before may have got it over: Notify knows it by our mark.
            known = self._look(message)
            if known is not None:
                return known
        content = message.open()
        sent = json.dumps(self._said(message, content)).encode()
        if not message.may_go():
            return NotOurs()
        kind = "sms" if message.channel == Channel.SMS else "letter"
        told = ask(
            f"{self.url}/v2/notifications/{kind}", headers=self._headers(), timeout=self.timeout, sent=sent
        )
        return _answer(told)

    def _look(self, message: Outgoing) -> Answer | None:
        query = urllib.parse.urlencode({"reference": message.mark})
        told = ask(f"{self.url}/v2/notifications?{query}", headers=self._headers(), timeout=self.timeout)
        if told.status != 200:
            return TryLater(Said.NO_ANSWER if told.status <= 0 else Said.LATER, _code(told))
        found = told.json()
        return Accepted("known") if isinstance(found, dict) and found.get("notifications") else None

    def _said(self, message: Outgoing, content: Content) -> dict[str, Any]:
        common = {"template_id": self.template, "reference": message.mark}
        if message.channel == Channel.SMS:
            return common | {"phone_number": content.address, "personalisation": {"body": content.text}}
        lines = enumerate(content.address.splitlines(), start=1)
        address = {f"address_line_{number}": line for number, line in lines}
        said = {"subject": content.subject_line, "body": content.text}
        return common | {"personalisation": address | said}

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token()}", "Content-Type": "application/json"}

    def _token(self) -> str:
        """A JSON web token. The key is a name, the service's mark and the secret, joined by hyphens."""
        secret, service = self.key[-UUID_LETTERS:], self.key[-2 * UUID_LETTERS - 1 : -UUID_LETTERS - 1]
        head, body = {"typ": "JWT", "alg": "HS256"}, {"iss": service, "iat": int(time.time())}
        signed = b".".join(_base64(json.dumps(part).encode()) for part in (head, body))
        mark = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
        return (signed + b"." + _base64(mark)).decode()


def _base64(content: bytes) -> bytes:
    return base64.urlsafe_b64encode(content).rstrip(b"=")


def _answer(told: Told) -> Answer:
    if told.status == 201:
        return Accepted("201")
    if told.status == -1:
        return TryLater(Said.NO_ANSWER)
    if told.status == 400:
        return _bad_request(told)
    if told.status in {401, 403}:
        return TryLater(Said.NOT_LET_IN, _code(told))
    if told.status == 429:
        return TryLater(Said.LATER, "429")
    return Unsure(Said.BROKE_OFF, _code(told))


def _bad_request(told: Told) -> Answer:
    found = told.json()
    errors = found.get("errors", []) if isinstance(found, dict) else []
    words = " ".join(str(error.get("message", "")) for error in errors if isinstance(error, dict)).lower()
    if any(about in words for about in ABOUT_US):
        return TryLater(Said.NOT_LET_IN, "400")
    if "too long" in words or "character count" in words:
        return Refused(Said.TOO_LARGE, "400")
    return Refused(Said.NO_SUCH_ADDRESS, "400")


def _code(told: Told) -> str:
    return str(told.status) if told.status > 0 else ""
