"""One backup file: a tar with a list of what is in it, closed by a digest of every byte before.

A database can be damaged without noticing it itself: its own check finds few flipped bits. The
digest finds every one.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
from pathlib import Path

from intheroom.kit.keep.keys import flush_folder

LIST = "list.json"
CLOSING = b"\nsha256 "
CLOSING_BYTES = len(CLOSING) + 64 + 1
BLOCK = 1 << 20


class Damaged(Exception):
    """The file is not whole: cut short, changed, or not one of ours."""


def pack(target: Path, files: dict[str, Path], **about: object) -> None:
    """Write a package. It gets its name only once it is whole and flushed."""
    listed = {name: _digest(file) for name, file in files.items()}
    draft = target.with_name(f".{target.name}.part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    with draft.open("w+b") as out:
        with tarfile.open(fileobj=out, mode="w") as tar:
            _add_text(tar, LIST, json.dumps({**about, "files": listed}, indent=1))
            for name, file in files.items():
                tar.add(file, arcname=name, recursive=False)
        out.seek(0)
        digest = hashlib.file_digest(out, "sha256").hexdigest()
        out.write(CLOSING + digest.encode() + b"\n")
        out.flush()
        os.fsync(out.fileno())
    draft.replace(target)
    flush_folder(target.parent)


def unpack(package: Path, folder: Path) -> dict:
    """Check a package, then take everything out of it; answers what its list says of it."""
    check(package)
    with tarfile.open(package) as tar:
        for entry in tar:
            _take_out(tar, entry, folder)
    listed = json.loads((folder / LIST).read_text())
    for name, digest in listed["files"].items():
        if _digest(folder / name) != digest:
            raise Damaged(f"{name} in {package.name} is not what the list says.")
    return listed


def check(package: Path) -> None:
    """Read every byte and compare with the digest at the end."""
    size = package.stat().st_size - CLOSING_BYTES
    if size <= 0:
        raise Damaged(f"{package.name} is too short to be a backup.")
    digest = hashlib.sha256()
    with package.open("rb") as file:
        left = size
        while left:
            block = file.read(min(BLOCK, left))
            digest.update(block)
            left -= len(block)
        closing = file.read()
    if closing != CLOSING + digest.hexdigest().encode() + b"\n":
        raise Damaged(f"{package.name} was cut short or changed since it was written.")


def _take_out(tar: tarfile.TarFile, entry: tarfile.TarInfo, folder: Path) -> None:
    """One file, for its owner only. By hand: the Python of Debian 12 cannot yet refuse what we never pack."""
    target = (folder / entry.name).resolve()
    content = tar.extractfile(entry) if entry.isreg() else None
    if content is None or not target.is_relative_to(folder.resolve()):
        raise Damaged(f"{entry.name} does not belong in a backup.")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    target.touch(mode=0o600)
    with target.open("wb") as out:
        shutil.copyfileobj(content, out)


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    content = text.encode()
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), 0o600
    tar.addfile(entry, io.BytesIO(content))


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
