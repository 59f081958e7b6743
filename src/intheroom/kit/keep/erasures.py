"""Who asked to be forgotten, kept in files beside the database: a backup from before must not bring them back.

A line holds a random mark, a day and codes. Nobody can tell from it who it was.
"""

import json
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from intheroom.kit.keep.keys import make_file


@dataclass(frozen=True)
class Erasure:
    """Somebody is forgotten since a day, with what they chose for each kind of thing they wrote."""

    subject: UUID
    day: str
    choices: dict[str, str]


def note_erasure(subject: UUID, choices: dict[str, str]) -> None:
    """Keep it, flushed, before the database says so: after a power cut it is done again, never lost."""
    folder = settings.ERASURE_DIR
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    told = {"subject": str(subject), "day": timezone.localdate().isoformat(), "choices": choices}
    make_file(folder / f"{subject}.json", json.dumps(told).encode() + b"\n")


def kept_erasures() -> list[Erasure]:
    """Everybody who was forgotten here, oldest first."""
    folder = settings.ERASURE_DIR
    files = sorted(folder.glob("*.json")) if folder.exists() else []
    told = [json.loads(file.read_text()) for file in files]
    found = [Erasure(UUID(one["subject"]), one["day"], dict(one["choices"])) for one in told]
    return sorted(found, key=lambda erasure: erasure.day)
