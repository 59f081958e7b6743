"""The ways outside, read from the environment: which channels go by themselves, and through what."""

import os
import re
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from intheroom.config.environment import web_page, words

NOTIFY = "https://api.notifications.service.gov.uk"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NOTIFY_KEY = re.compile(rf".+-{UUID}-{UUID}")
LEAST_SECRET = 16


def gateways(mail: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Channel by channel; one that is left out is done by hand."""
    return {**_smtp(mail), **_notify(), **_webhook()}


def _smtp(mail: dict[str, Any]) -> dict[str, dict[str, Any]]:
    if not mail["host"]:
        return {}
    names = ("host", "port", "user", "password", "tls", "tls_at_once", "sender")
    told = {name: mail[name] for name in names}
    return {"email": {"kind": "smtp", "name": os.environ.get("INTHEROOM_MAIL_NAME", ""), **told}}


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
