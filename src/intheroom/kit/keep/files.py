"""Files kept sealed in a folder of their own, under names that say nothing."""

import contextlib
import os
import time
import uuid
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from django.conf import settings

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.keys import flush_folder
from intheroom.kit.keep.sealing import KeyThrownAway, Sealed, seal_bytes, unseal_bytes

A_DAY = 60 * 60 * 24


class FileGone(Exception):
    """The file was taken away, or never came back from a backup."""


def keep_file(subject: UUID, content: bytes) -> str:
    """Seal a file and keep it; returns the name to find it by."""
    name = uuid.uuid4().hex
    folder = settings.FILES_DIR
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = folder / f".{name}"
    draft.touch(mode=0o600)
    with draft.open("wb") as file:
        file.write(seal_bytes(subject, content, place=_place(name)))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / name)
    flush_folder(folder)
    return name


def open_file(subject: UUID, name: str, *, actor: HasSubject | None, purpose: str) -> bytes:
    """The content of a kept file; that it was opened is noted like any other seal."""
    try:
        blob = (settings.FILES_DIR / name).read_bytes()
    except OSError as error:
        raise FileGone(name) from error
    try:
        return unseal_bytes([Sealed(subject, blob, _place(name))], actor=actor, purpose=purpose)[0]
    except KeyThrownAway as error:
        raise FileGone(name) from error


def take_file_away(name: str) -> None:
    """Delete a kept file. One that is gone already is no fault."""
    if name:
        (settings.FILES_DIR / name).unlink(missing_ok=True)


def kept_files() -> list[Path]:
    """Every file that is kept now."""
    folder = settings.FILES_DIR
    return sorted(file for file in folder.glob("[0-9a-f]*") if file.is_file()) if folder.exists() else []


def sweep_files(*, in_use: Iterable[str]) -> int:
    """Delete files that no row names: what is left of a save that did not come to its end, a day ago."""
    wanted, before = set(in_use), time.time() - A_DAY
    stray = [file for file in kept_files() if file.name not in wanted]
    gone = 0
    for file in stray:
        with contextlib.suppress(FileNotFoundError):
            if file.stat().st_mtime < before:
                file.unlink()
                gone += 1
    return gone


def _place(name: str) -> str:
    return f"keep.file:{name}:content"
