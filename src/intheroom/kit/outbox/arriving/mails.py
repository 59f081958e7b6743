"""One raw mail: what kind it is, which message of ours it is about, and what somebody wrote."""

import email
import hashlib
import re
from dataclasses import dataclass, field
from email.header import decode_header
from email.message import Message as Mail
from email.utils import getaddresses

from intheroom.kit.outbox.arriving import reports
from intheroom.kit.outbox.arriving.words import Words, words_of
from intheroom.kit.outbox.choices import CameAs, Said

# What is longer is cut: the words of a person come first, and a report is short.
MOST_READ = 1_000_000
LONGEST_HEADER, MOST_BODY = 8_000, 65_536
IN_REPLY = ("In-Reply-To", "References")
SENT_TO = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")
IN_ID, IN_PLUS = re.compile(r"([0-9a-f]{32})@"), re.compile(r"\+([0-9a-f]{32})@")
# What says how a mail is put together. Of more than this Python's own reader makes minutes of work.
ABOUT_PARTS = re.compile(rb"^content-[a-z-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
BOUNDARY = re.compile(rb"boundary[*\d]*\s*=", re.IGNORECASE)
LONGEST_ABOUT_PARTS, MOST_BOUNDARIES, MOST_SAID_OF_PARTS = 4_000, 30, 1_000
AUTOMATIC = ("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe")
IN_BULK = {"auto_reply", "bulk", "junk", "list"}


@dataclass(frozen=True)
class Arrived:
    """What one mail says. ``sender`` is empty where it does not say plainly who wrote it."""

    digest: str
    came_as: CameAs
    # Codes that may be of a message of ours, the likeliest first.
    marks: tuple[str, ...] = ()
    sender: str = ""
    said: Said = Said.NOTHING
    status: str = ""
    words: Words = field(default_factory=Words)


def read_mail(raw: bytes) -> Arrived:
    """Never fails: what cannot be read is said to be so."""
    raw, is_cut = raw[:MOST_READ], len(raw) > MOST_READ
    try:
        if _is_endless_work(raw):
            return _unreadable(raw)
        return _read(_without_envelope(raw), is_cut=is_cut)
    except Exception:  # noqa: BLE001 - whatever a stranger thinks of; RecursionError among it
        return _unreadable(raw)


def _unreadable(raw: bytes) -> Arrived:
    return Arrived(hashlib.sha256(raw[:MOST_BODY]).hexdigest(), CameAs.UNREADABLE)


def _is_endless_work(raw: bytes) -> bool:
    """Parts in parts in parts, or headers without an end: made to keep us busy. Nobody writes such a mail."""
    told = ABOUT_PARTS.findall(raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    return (
        any(len(one) > LONGEST_ABOUT_PARTS for one in told)
        or sum(one.count(b";") for one in told) > MOST_SAID_OF_PARTS
        or sum(len(BOUNDARY.findall(one)) for one in told) > MOST_BOUNDARIES
    )


def _read(raw: bytes, *, is_cut: bool) -> Arrived:
    mail = email.message_from_bytes(raw)
    digest = _digest(mail, raw)
    to_us = _marks(mail, SENT_TO, IN_PLUS)
    report = reports.report_in(mail)
    if report is not None:
        return Arrived(
            digest, report.came_as, _once(report.marks + to_us), said=report.said, status=report.status
        )
    if _is_from_a_machine(mail):
        return Arrived(digest, CameAs.AUTOMATIC, _once(to_us + _marks(mail, IN_REPLY, IN_ID)))
    marks = _once(_marks(mail, IN_REPLY[:1], IN_ID) + _marks(mail, IN_REPLY[1:], IN_ID)[::-1] + to_us)
    # Words that nobody can belong to are not even taken out.
    words = words_of(mail, is_cut=is_cut) if marks else Words()
    return Arrived(digest, CameAs.REPLY, marks, sender=_sender(mail), words=words)


def _header(mail: Mail, name: str) -> str:
    """One header as a line, whatever is in it."""
    value = str(mail.get(name, ""))[:LONGEST_HEADER]
    return " ".join(value.split())


def _every_header(mail: Mail, name: str) -> str:
    """The same where it stands there more than once. Of a long one the end counts: the newest stands there."""
    return " ".join(" ".join(str(value)[-LONGEST_HEADER:].split()) for value in mail.get_all(name, [])[:20])


def _without_envelope(raw: bytes) -> bytes:
    """Some mail servers put a line of their own on top when they hand a mail to a program."""
    return raw.partition(b"\n")[2] if raw.startswith(b"From ") else raw


def _digest(mail: Mail, raw: bytes) -> str:
    """The same for one mail by whichever way it comes: what servers add on the way is left out."""
    told = "\n".join(_header(mail, name) for name in ("Message-ID", "Date", "From", "Subject"))
    body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2][:MOST_BODY]
    return hashlib.sha256(told.encode("utf-8", "replace") + b"\n\n" + body).hexdigest()


def _is_from_a_machine(mail: Mail) -> bool:
    automatic = _header(mail, "Auto-Submitted").lower()
    return (
        automatic not in {"", "no"}
        or any(name in mail for name in AUTOMATIC)
        or _header(mail, "Precedence").lower() in IN_BULK
        or mail.get_content_type() == "multipart/report"
        or reports.is_from_mailer(mail)
    )


def _sender(mail: Mail) -> str:
    """The one address it says to be from. Two, or two such headers, are a trick."""
    if len(mail.get_all("From", [])) != 1:
        return ""
    found = [address for _name, address in getaddresses([_decoded(_header(mail, "From"))]) if address]
    return found[0].strip() if len(found) == 1 and found[0].count("@") == 1 else ""


def _decoded(value: str) -> str:
    """Where an address itself is hidden in coded words it is no address: only the plain parts count."""
    plain = [part for part, code in decode_header(value) if code is None]
    return "".join(part if isinstance(part, str) else part.decode("ascii", "replace") for part in plain)


def _marks(mail: Mail, names: tuple[str, ...], shape: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(mark for name in names for mark in shape.findall(_every_header(mail, name)))


def _once(marks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(marks))[:20]
