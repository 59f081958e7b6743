"""The ways outside, read from the environment: which channels go by themselves, and through what."""

import os
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from intheroom.config.environment import flag, web_page, words

NOTIFY = "https://api.notifications.service.gov.uk"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NOTIFY_KEY = re.compile(rf".+-{UUID}-{UUID}")
LEAST_SECRET = 16
# Encrypted from the first word, from the second, or not at all: for a mailbox on this machine.
BOXES = {"imaps": ("whole", 993), "imap": ("begun", 143), "imap+plain": ("none", 143)}


def gateways(mail: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Channel by channel; one that is left out is done by hand."""
    return {**_smtp(mail), **_notify(), **_webhook()}


def _smtp(mail: dict[str, Any]) -> dict[str, dict[str, Any]]:
    if not mail["host"]:
        return {}
    names = ("host", "port", "user", "password", "tls", "tls_at_once", "sender")
    told = {name: mail[name] for name in names}
    told |= {"back": _mail_back(), "plus": flag("INTHEROOM_MAIL_PLUS")}
    return {"email": {"kind": "smtp", "name": os.environ.get("INTHEROOM_MAIL_NAME", ""), **told}}


def _mail_back() -> str:
    back = os.environ.get("INTHEROOM_MAIL_BACK", "").strip()
    if back and not re.fullmatch(r"[^@\s<>,;]+@[^@\s<>,;]+", back):
        message = f"INTHEROOM_MAIL_BACK is “{back}”. Write an address alone, like replies@example.org."
        raise ImproperlyConfigured(message)
    return back


def mailbox() -> dict[str, Any]:
    """The mailbox where answers come in, such as imaps://name:password@imap.example.org/INBOX; none by default."""
    url = os.environ.get("INTHEROOM_MAIL_BOX", "").strip()
    if not url:
        return {}
    parts = urlsplit(url)
    if parts.scheme not in BOXES or not parts.hostname or not parts.username:
        message = "INTHEROOM_MAIL_BOX must look like imaps://name:password@imap.example.org/INBOX."
        raise ImproperlyConfigured(message)
    tls, port = BOXES[parts.scheme]
    return {
        "host": parts.hostname,
        "port": parts.port or port,
        "user": unquote(parts.username),
        "password": unquote(parts.password or ""),
        "tls": tls,
        "folder": unquote(parts.path.strip("/")) or "INBOX",
    }


def _notify() -> dict[str, dict[str, Any]]:
    key = os.environ.get("INTHEROOM_NOTIFY_KEY", "").strip()
    templates = {
        "sms": os.environ.get("INTHEROOM_NOTIFY_SMS", "").strip(),
        "letter": os.environ.get("INTHEROOM_NOTIFY_LETTER", "").strip(),
    }
    if not key:
        if any(templates.values()):
            raise ImproperlyConfigured(
                "INTHEROOM_NOTIFY_KEY is missing. Copy the API key from GOV.UK Notify."
            )
        return {}
    if not NOTIFY_KEY.fullmatch(key):
        raise ImproperlyConfigured(
            "INTHEROOM_NOTIFY_KEY is not whole. Copy the API key from GOV.UK Notify again."
        )
    url = web_page("INTHEROOM_NOTIFY_URL", default=NOTIFY).rstrip("/")
    return {
        channel: {"kind": "notify", "url": url, "key": key, "template": _template(channel, template)}
        for channel, template in templates.items()
        if template
    }


def _template(channel: str, template: str) -> str:
    if channel == "letter" and template == "pdf":
        return template
    if not re.fullmatch(UUID, template):
        message = (
            f"INTHEROOM_NOTIFY_{channel.upper()} is not the ID of a template. Copy it from GOV.UK Notify."
        )
        raise ImproperlyConfigured(message)
    return template


def _webhook() -> dict[str, dict[str, Any]]:
    if not os.environ.get("INTHEROOM_WEBHOOK_URL"):
        return {}
    url = web_page("INTHEROOM_WEBHOOK_URL", default="https://texts.example.org/send")
    secret = os.environ.get("INTHEROOM_WEBHOOK_SECRET", "")
    if len(secret) < LEAST_SECRET:
        message = f"INTHEROOM_WEBHOOK_SECRET is too short. Give it at least {LEAST_SECRET} letters."
        raise ImproperlyConfigured(message)
    channels = words("INTHEROOM_WEBHOOK_CHANNELS", default=["sms"])
    unknown = set(channels) - {"sms", "letter", "email"}
    if unknown:
        message = f"INTHEROOM_WEBHOOK_CHANNELS says “{', '.join(sorted(unknown))}”. Choose from: sms, letter, email."
        raise ImproperlyConfigured(message)
    return {channel: {"kind": "webhook", "url": url, "secret": secret} for channel in channels}
