"""Where each chain ended on a given day, kept in files beside the database and fit to print.

A chain alone cannot show that its last rows were cut off together with its head. An anchor can.
"""

import datetime
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from intheroom.kit.keep.keys import replace_file
from intheroom.kit.keep.models import ChainHead


@dataclass(frozen=True)
class Anchor:
    """One line of an anchor file: this chain had this many rows, the last with this mark."""

    day: str
    chain: str
    number: int
    mac: str

    def as_line(self) -> str:
        return f"{self.day} {self.chain} {self.number} {self.mac}"


class _Today:
    """The day this process last wrote anchors, so that it looks at the files once a day."""

    anchored = ""


def anchor_each_day() -> None:
    """Write today's anchors, the first time anything happens on a day."""
    today = _today()
    if _Today.anchored != today:
        write_anchors()
        _Today.anchored = today


def write_anchors() -> Path:
    """Add to today's file where every chain ends now; answers the file."""
    folder = settings.ANCHOR_DIR
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / f"{_today()}.txt"
    known = file.read_text() if file.exists() else ""
    known_lines = set(known.splitlines())
    new = [line for anchor in current_anchors() if (line := anchor.as_line()) not in known_lines]
    if new:
        # A line torn by a power cut would read as tampering.
        replace_file(file, known + "".join(f"{line}\n" for line in new))
    return file


def current_anchors() -> list[Anchor]:
    """Where every chain ends now."""
    heads = ChainHead.objects.filter(number__gt=0).order_by("chain")
    return [Anchor(_today(), head.chain, head.number, head.mac) for head in heads]


def kept_anchors(folder: Path | None = None) -> list[Anchor]:
    """Every anchor ever written, oldest first."""
    folder = folder or settings.ANCHOR_DIR
    return [anchor for file in sorted(folder.glob("*.txt")) for anchor in read_anchors(file)]


def read_anchors(file: Path) -> list[Anchor]:
    """The anchors in one file. A line that does not read as one is an error, not a gap."""
    anchors = []
    for line in file.read_text().splitlines():
        if not line.strip():
            continue
        try:
            day, chain, number, mac = line.split()
            anchors.append(Anchor(day, chain, int(number), mac))
        except ValueError as error:
            message = f"{file.name} has a line that is not an anchor: {line[:60]}"
            raise ValueError(message) from error
    return anchors


def _today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()
