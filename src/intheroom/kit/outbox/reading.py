"""One turn of a worker at the mailbox (IMAP): take what is new, and only then take it away there."""

import imaplib
import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import DatabaseError

from intheroom.kit.outbox.arriving.mails import MOST_READ, Arrived, read_mail
from intheroom.kit.outbox.choices import CameAs
from intheroom.kit.outbox.models import Mailbox
from intheroom.kit.outbox.services import reading as services

log = logging.getLogger(__name__)

TIMEOUT, AT_ONCE = 20, 25


class NotReadable(Exception):
    """The mailbox answered no."""


def read_mailbox(_worker: str = "") -> bool:
    """Read what is new; True where there was something. Off unless the settings name a mailbox."""
    if not settings.MAILBOX:
        return False
    box = services.take_turn()
    if box is None:
        return False
    try:
        with _open(settings.MAILBOX) as line:
            many = _read(line, box)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - a server may answer anything; the worker has other things to do
        # Its words may hold an address.
        log.warning("The mailbox could not be read: %s", type(error).__name__)
        services.note_not_read(box=box)
        return False
    services.note_read(box=box, is_more=many >= AT_ONCE)
    return many > 0


@contextmanager
def _open(told: dict[str, Any]) -> Iterator[imaplib.IMAP4]:
    context = ssl.create_default_context()
    if told["tls"] == "whole":
        line: imaplib.IMAP4 = imaplib.IMAP4_SSL(
            told["host"], told["port"], ssl_context=context, timeout=TIMEOUT
        )
    else:
        line = imaplib.IMAP4(told["host"], told["port"], timeout=TIMEOUT)
    try:
        if told["tls"] == "begun":
            line.starttls(ssl_context=context)
        line.login(told["user"], told["password"])
        yield line
    finally:
        try:
            line.logout()
        except (OSError, imaplib.IMAP4.error):
            line.shutdown()


def _read(line: imaplib.IMAP4, box: Mailbox) -> int:
    """How many were new. What was taken in an earlier turn that was cut off is taken away first."""
    _fine(line.select(_quoted(settings.MAILBOX["folder"])))
    validity = _number(line.response("UIDVALIDITY")[1])
    if validity != box.validity:
        services.begin_anew(box=box, validity=validity)
    _take_away(line, box)
    found = _fine(line.uid("SEARCH", f"UID {box.read_to + 1}:*"))
    # Where nothing is new, the server names the last one all the same.
    numbers = sorted(int(word) for word in (found[0] or b"").split())
    new = [number for number in numbers if number > box.read_to][:AT_ONCE]
    for number in new:
        raw = _content(line, number)
        _take(box, number, read_mail(raw) if raw is not None else None)
    _take_away(line, box)
    return len(new)


def _take(box: Mailbox, number: int, arrived: Arrived | None) -> None:
    try:
        services.take_from_box(box=box, number=number, arrived=arrived)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault in whatever room it belongs to
        # One mail that breaks something must not stop those behind it. It stays where it is, and is counted.
        log.warning("A mail could not be taken: %s", type(error).__name__)
        broken = Arrived(arrived.digest, CameAs.UNREADABLE) if arrived else None
        services.take_from_box(box=box, number=number, arrived=broken)


def _take_away(line: imaplib.IMAP4, box: Mailbox) -> None:
    """Only what is kept here by now. Taken away twice is taken away."""
    numbers = services.still_lying(box)
    if not numbers:
        return
    which = ",".join(str(number) for number in numbers)
    _fine(line.uid("STORE", which, "+FLAGS.SILENT", r"(\Deleted)"))
    # Asked now: many servers say what they can only to whoever has signed in.
    can_choose = b"UIDPLUS" in _fine(line.capability())[0].upper().split()
    _fine(line.uid("EXPUNGE", which) if can_choose else line.expunge())
    services.were_taken_away(box=box, numbers=numbers)


def _content(line: imaplib.IMAP4, number: int) -> bytes | None:
    """The mail without marking it as read, and no more of it than is looked at; None where it is gone."""
    found = _fine(line.uid("FETCH", str(number), f"(BODY.PEEK[]<0.{MOST_READ + 1}>)"))
    return next((bytes(one[1]) for one in found if isinstance(one, tuple)), None)


def _fine(answer: tuple[str, list[Any]]) -> list[Any]:
    said, found = answer
    if said != "OK":
        raise NotReadable
    return found


def _number(found: list[Any]) -> str:
    if not found or not found[0]:
        raise NotReadable
    return bytes(found[0]).decode("ascii", "replace")[:20]


def _quoted(folder: str) -> str:
    return '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
