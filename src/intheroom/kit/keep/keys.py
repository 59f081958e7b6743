"""Secret keys kept in files of their own, outside the database, readable by their owner only."""

import base64
import os
import secrets
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32


def make_file(path: Path, content: bytes) -> None:
    """Write a new secret file, unless there is one. Two processes starting at once agree on one."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            # Flushed before anything is sealed with it: a power cut must not leave an empty key.
            os.fsync(file.fileno())
        # Linking fails where a file exists already, so a key in use is never written over.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    flush_folder(path.parent)


def replace_file(path: Path, text: str) -> None:
    """Write a file whole or not at all, whenever the power goes."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    with draft.open("w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder safe: a flushed file without its name is lost all the same."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def key_in(path: Path, *, is_used: Callable[[], bool]) -> bytes:
    """The key in this file; made on first use, but never while rows that need the lost one exist."""
    if not path.exists():
        if is_used():
            message = (
                f"The key file {path.name} is missing, and rows that need it exist. "
                "Put the file back from where its copy is kept: a new key cannot open them."
            )
            raise ImproperlyConfigured(message)
        make_file(path, new_key().encode())
    return _read(path, path.stat().st_mtime_ns)


def old_place(path: Path) -> Path:
    """Where the key before stands while everything is moved to a new one: ``seal.old.key``."""
    return path.with_name(f"{path.stem}.old{path.suffix}")


def old_key(path: Path) -> bytes | None:
    """The key before, while it is still needed."""
    place = old_place(path)
    try:
        return _read(place, place.stat().st_mtime_ns)
    except FileNotFoundError:
        return None


def new_key() -> str:
    """A new key as a file holds it."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode() + "\n"


@cache
def _read(path: Path, _changed_at: int) -> bytes:
    key = base64.b64decode(path.read_bytes())
    if len(key) != KEY_BYTES:
        message = f"The key file {path.name} is damaged: it does not hold {KEY_BYTES} bytes."
        raise ImproperlyConfigured(message)
    return key
