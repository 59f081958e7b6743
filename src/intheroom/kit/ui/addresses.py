"""Addresses of pages by their names. A page has up to a hundred links, so each is worked out once and kept."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import get_script_prefix, reverse

KEPT = 4096


def leads_to_a_page(typed: str) -> bool:
    """Whether this is the whole address of a page out there, safely reached: nothing that runs, hides or signs in."""
    try:
        parts = urlsplit(typed)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_plain = typed.isprintable() and not any(letter in " \\<>\"'" for letter in typed)
    return parts.scheme == "https" and "." in host.strip(".") and "@" not in parts.netloc and is_plain


def address(name: str, args: Iterable[Any] = (), kwargs: Mapping[str, Any] | None = None) -> str:
    """What ``reverse`` says. An address depends on nothing but its name and parts, whoever asks."""
    parts = tuple((key, str(value)) for key, value in kwargs.items()) if kwargs else ()
    return _address(
        settings.ROOT_URLCONF, get_script_prefix(), name, tuple(str(part) for part in args), parts
    )


@lru_cache(maxsize=KEPT)
def _address(
    addresses: str, _prefix: str, name: str, args: tuple[str, ...], parts: tuple[tuple[str, str], ...]
) -> str:
    return reverse(name, urlconf=addresses, args=args, kwargs=dict(parts))
