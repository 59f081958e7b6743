"""Codes that recognise a message, or an address it went to, and tell nobody anything."""

import unicodedata
from uuid import UUID

from django.utils.crypto import salted_hmac

MARK_LETTERS = 32


def mark_of(key: str) -> str:
    """What stands in a message that goes out, so that an answer to it is recognised."""
    return salted_hmac("intheroom.outbox", key, algorithm="sha256").hexdigest()[:MARK_LETTERS]


def to_mark_of(subject: UUID, channel: str, address: str) -> str:
    """One address of one person. The same address of somebody else has another mark."""
    plain = " ".join(unicodedata.normalize("NFKC", address).casefold().split())
    return salted_hmac("intheroom.outbox.to", f"{subject}|{channel}|{plain}", algorithm="sha256").hexdigest()


def digest_mark(digest: str) -> str:
    """A mail that came, known again without being able to guess what it said."""
    return salted_hmac("intheroom.outbox.arrival", digest, algorithm="sha256").hexdigest()
