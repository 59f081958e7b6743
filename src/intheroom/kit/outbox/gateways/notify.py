"""Text messages and letters through GOV.UK Notify, which public bodies in the UK may use."""

import base64
import hashlib
import hmac
import json
import time
import urllib.parse
from dataclasses import dataclass, replace
from typing import Any

from intheroom.kit.outbox.choices import Channel, Said
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.gateways.answers import (
    Accepted,
    Answer,
    Fate,
    NotOurs,
    Outgoing,
    Refused,
    TryLater,
    Unsure,
)
from intheroom.kit.outbox.gateways.http import Told, ask
from intheroom.kit.tell.pdf import can_make_pdf, pdf_of

UUID_LETTERS = 36
# What ends with these words is about our key or our account there, and not about the person.
ABOUT_US = ("team-only", "team api key", "trial mode", "template", "service")
# Instead of the ID of a template: letters go as the PDF that we make ourselves.
AS_PDF = "pdf"
# What Notify says of a message later. Everything else means: not known yet.
TEXTS = {
    "delivered": Fate(Said.ARRIVED),
    # To another country; nothing more will be known.
    "sent": Fate(),
    "permanent-failure": Fate(Said.CAME_BACK, has_failed=True),
    "temporary-failure": Fate(Said.PHONE_OFF, has_failed=True),
    "technical-failure": Fate(Said.TURNED_BACK, has_failed=True),
}
NOT_PRINTED = (
    "permanent-failure",
    "technical-failure",
    "virus-scan-failed",
    "validation-failed",
    "cancelled",
)
LETTERS = {
    "received": Fate(Said.POSTED),
    **dict.fromkeys(NOT_PRINTED, Fate(Said.NOT_PRINTED, has_failed=True)),
}


@dataclass(frozen=True)
class Notify:
    """The template in Notify holds ((body)), and for a letter ((subject)) too: our words go there.

    Without one, a letter goes as our own PDF, which has to keep to the places that Notify leaves free.
    """

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
        said = self._said(message, content)
        if said is None:
            return Refused(Said.NOT_PRINTED)
        sent = json.dumps(said).encode()
        if not message.may_go():
            return NotOurs()
        kind = "sms" if message.channel == Channel.SMS else "letter"
        told = ask(
            f"{self.url}/v2/notifications/{kind}", headers=self._headers(), timeout=self.timeout, sent=sent
        )
        return _answer(told, message.channel)

    def fate(self, mark: str, channel: str) -> Fate | None:
        """What became of a message that Notify took; None where it cannot be asked just now."""
        told = self._ask_about(mark)
        found = told.json() if told.status == 200 else None
        known = found.get("notifications") if isinstance(found, dict) else None
        if not isinstance(known, list):
            return None
        # Notify forgets after a week: then nothing more will be known.
        status = str(known[0].get("status")) if known and isinstance(known[0], dict) else "sent"
        table = TEXTS if channel == Channel.SMS else LETTERS
        fate = table.get(status, Fate(is_open=bool(known)))
        return replace(fate, code=status[:20])

    def _ask_about(self, mark: str) -> Told:
        query = urllib.parse.urlencode({"reference": mark})
        return ask(f"{self.url}/v2/notifications?{query}", headers=self._headers(), timeout=self.timeout)

    def _look(self, message: Outgoing) -> Answer | None:
        told = self._ask_about(message.mark)
        if told.status != 200:
            return TryLater(Said.NO_ANSWER if told.status <= 0 else Said.LATER, _code(told))
        found = told.json()
        return Accepted("known") if isinstance(found, dict) and found.get("notifications") else None

    def _said(self, message: Outgoing, content: Content) -> dict[str, Any] | None:
        """What is sent; None where it should be our own PDF, and this machine cannot make it."""
        if self.template == AS_PDF:
            made = pdf_of(content.html) if content.html and can_make_pdf() else b""
            return {"reference": message.mark, "content": base64.b64encode(made).decode()} if made else None
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


def _answer(told: Told, channel: str) -> Answer:
    if told.status == 201:
        return Accepted("201")
    if told.status == -1:
        return TryLater(Said.NO_ANSWER)
    if told.status == 400:
        return _bad_request(told, channel)
    if told.status in {401, 403}:
        return TryLater(Said.NOT_LET_IN, _code(told))
    if told.status == 429:
        return TryLater(Said.LATER, "429")
    return Unsure(Said.BROKE_OFF, _code(told))


def _bad_request(told: Told, channel: str) -> Answer:
    found = told.json()
    errors = found.get("errors", []) if isinstance(found, dict) else []
    words = " ".join(str(error.get("message", "")) for error in errors if isinstance(error, dict)).lower()
    if any(about in words for about in ABOUT_US):
        return TryLater(Said.NOT_LET_IN, "400")
    if "too long" in words or "character count" in words:
        return Refused(Said.TOO_LARGE, "400")
    if "pdf" in words and channel == Channel.LETTER:
        return Refused(Said.NOT_PRINTED, "400")
    return Refused(Said.NO_SUCH_ADDRESS, "400")


def _code(told: Told) -> str:
    return str(told.status) if told.status > 0 else ""
