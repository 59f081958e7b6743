"""What mail servers say of a mail that they could not deliver (RFC 3464), and of one in older, looser words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Mail

from intheroom.kit.outbox.choices import CameAs, Said

OURS, IN_TEXT = re.compile(r"([0-9a-f]{32})@"), re.compile(r"<([0-9a-f]{32})@")
ENVELOPE = re.compile(r"\b([0-9a-f]{32})\b")
STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
LOOSE = re.compile(r"\b[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})\b")
MACHINE = re.compile(r"\b(mailer-daemon|postmaster)@", re.IGNORECASE)
MOST_TEXT = 100_000
# Nobody is there, or the box was closed, or its server does not exist.
NOBODY = re.compile(r"5\.(1\.[012346]|1\.10|2\.1|4\.4|0\.0)")
FULL = re.compile(r"[45]\.2\.2")


@dataclass(frozen=True)
class Report:
    """What became of a message of ours."""

    came_as: CameAs
    said: Said = Said.NOTHING
    status: str = ""
    marks: tuple[str, ...] = ()


def report_in(mail: Mail) -> Report | None:
    """The report in a mail; None where there is none."""
    parts = list(mail.walk())[:200]
    told = [part for part in parts if part.get_content_type() == "message/delivery-status"]
    if told:
        return _formal(told[0], parts)
    return _loose(mail, parts)


def is_from_mailer(mail: Mail) -> bool:
    """Whether a mail server wrote it: such mail says that it comes from nobody."""
    is_from_nobody = "".join(str(mail.get("Return-Path", "")).split()) == "<>"
    return is_from_nobody or bool(MACHINE.search(str(mail.get("From", ""))[:500]))


def _formal(told: Mail, parts: list[Mail]) -> Report | None:
    fields = list(_fields(told))
    named = " ".join(str(one.get("Original-Envelope-Id", ""))[:200] for one in fields)
    marks = tuple(ENVELOPE.findall(named)) + tuple(_marks_of_returned(parts))
    came = [outcome for one in fields if (outcome := _outcome(one)) is not None]
    # A mail of ours goes to one person. Where a list sent it on, one that failed tells more than one that is late.
    came += [Report(CameAs.AUTOMATIC)]
    worst = next((one for one in came if one.came_as == CameAs.FAILED), came[0])
    return Report(worst.came_as, worst.said, worst.status, marks)


def _fields(told: Mail) -> Iterator[Mail]:
    """The block about the whole, and one for each address."""
    found = told.get_payload()
    yield from found[:50] if isinstance(found, list) else []


def _outcome(one: Mail) -> Report | None:
    action = str(one.get("Action", "")).strip().lower()[:20]
    shape = STATUS.search(str(one.get("Status", ""))[:200])
    status = shape.group(0) if shape else ""
    if action == "failed" or (not action and status.startswith("5")):
        return Report(CameAs.FAILED, _failed(status), status)
    if action == "delayed":
        return Report(CameAs.LATE, Said.LATE, status)
    return None


def _failed(status: str) -> Said:
    """The address is at fault, their box is full, or something else."""
    if FULL.fullmatch(status):
        return Said.BOX_FULL
    return Said.CAME_BACK if NOBODY.fullmatch(status) else Said.TURNED_BACK


def _loose(mail: Mail, parts: list[Mail]) -> Report | None:
    """Words of older servers. Only where it comes from nobody, and brings back a mail of ours."""
    says_it_is_away = str(mail.get("Auto-Submitted", "")).strip().lower() == "auto-replied"
    if says_it_is_away or mail.get_content_type() == "multipart/report" or not is_from_mailer(mail):
        return None
    text = " ".join(_text(part) for part in parts if not part.is_multipart())[:MOST_TEXT]
    marks = tuple(_marks_of_returned(parts)) + tuple(IN_TEXT.findall(text))
    if not marks:
        return None
    found = LOOSE.search(text)
    status = found.group(1) if found else ""
    return Report(CameAs.FAILED, _failed(status), status, marks)


def _marks_of_returned(parts: list[Mail]) -> Iterator[str]:
    """The mail that came back, whole or its headers only, names itself."""
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner:
                yield from OURS.findall(str(inner[0].get("Message-ID", ""))[:500])
        elif kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            found = re.search(r"^message-id:\s*<([0-9a-f]{32})@", _text(part), re.IGNORECASE | re.MULTILINE)
            if found:
                yield found.group(1)


def _text(part: Mail) -> str:
    """The plain content of one part, as far as it can be read."""
    content = part.get_payload(decode=True)
    return content[:MOST_TEXT].decode("utf-8", "replace") if isinstance(content, bytes) else ""
