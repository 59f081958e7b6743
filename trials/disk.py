"""A disk that may lose whatever was not yet flushed when the power goes."""

import random
from dataclasses import dataclass, field
from pathlib import PurePath

SECTOR = 512  # what a disk writes whole; a longer write can be torn between two of these


@dataclass(frozen=True)
class Write:
    """Bytes put into a file at an offset."""

    offset: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    """A file cut, or stretched with zeros, to a length."""

    length: int


Change = Write | Truncate


def apply(content: bytearray, change: Change) -> None:
    """Do one change to a file's content, as the kernel would."""
    if isinstance(change, Truncate):
        del content[change.length :]
        content.extend(bytes(change.length - len(content)))
        return
    end = change.offset + len(change.data)
    content.extend(bytes(max(0, end - len(content))))
    content[change.offset : end] = change.data


@dataclass
class File:
    """What is safely on the disk, and the changes still on their way there."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Change] = field(default_factory=list)

    def flush(self) -> None:
        for change in self.waiting:
            apply(self.safe, change)
        self.waiting.clear()

    def after_cut(self, chance: random.Random) -> bytes:
        """The safe content with a random, sometimes torn, part of the waiting changes."""
        content = bytearray(self.safe)
        kept = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        for change in self.waiting:
            if chance.random() < kept:
                apply(content, change)
            elif isinstance(change, Write) and chance.random() < 0.3:
                for sector in torn(change, chance):
                    apply(content, sector)
        return bytes(content)


def torn(change: Write, chance: random.Random) -> list[Write]:
    """Some sectors of one write, as if the power went in the middle of it."""
    pieces = []
    start = change.offset
    end = change.offset + len(change.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if chance.random() < 0.5:
            pieces.append(Write(start, change.data[start - change.offset : stop - change.offset]))
        start = stop
    return pieces


@dataclass
class Disk:
    """The files of one folder. A new name is only safe once its folder was flushed."""

    safe_names: dict[str, File] = field(default_factory=dict)
    names: dict[str, File] = field(default_factory=dict)
    waiting_names: dict[str, list[tuple[str, File | None]]] = field(default_factory=dict)

    def change(self, path: str, change: Change) -> None:
        self.file(path).waiting.append(change)

    def file(self, path: str) -> File:
        """The file of this name, made where it is missing."""
        if path not in self.names:
            self._name(path, File())
        return self.names[path]

    def link(self, old: str, new: str) -> None:
        self._name(new, self.file(old))

    def rename(self, old: str, new: str) -> None:
        self._name(new, self.file(old))
        self.unlink(old)

    def unlink(self, path: str) -> None:
        if path in self.names:
            self._name(path, None)

    def sync(self, path: str) -> None:
        """Flush a file's content; flushing a folder makes the names in it safe."""
        if path in self.names:
            self.names[path].flush()
            return
        for name, file in self.waiting_names.pop(path, []):
            _rename(self.safe_names, name, file)

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """What the next start finds. Names go in order, as a journalling file system keeps them."""
        found = dict(self.safe_names)
        for changes in self.waiting_names.values():
            for name, file in changes[: chance.randint(0, len(changes))]:
                _rename(found, name, file)
        return {name: file.after_cut(chance) for name, file in found.items()}

    def _name(self, path: str, file: File | None) -> None:
        _rename(self.names, path, file)
        self.waiting_names.setdefault(str(PurePath(path).parent), []).append((path, file))


def _rename(names: dict[str, File], path: str, file: File | None) -> None:
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file
