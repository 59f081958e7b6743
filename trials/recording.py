"""Every change a program made to its files, read from what strace wrote down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from trials.disk import Disk, Truncate, Write

CALLS = (
    "openat,close,lseek,write,pwrite64,ftruncate,fsync,fdatasync,"
    "unlink,unlinkat,rename,renameat,renameat2,link,linkat"
)
# -f follows children, -xx writes every byte as hex, -y names the file behind each number.
STRACE = ["strace", "-f", "-qq", "-xx", "-y", "-s", "2000000", "-e", f"trace={CALLS}"]

LINE = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
HANDLE = re.compile(r"^(\d+)<([^>]*)>")


@dataclass
class Recording:
    """The calls of one run, replayed on a disk one after another."""

    trace: Path
    folder: Path
    disk: Disk = field(default_factory=Disk)
    _at: dict[str, int] = field(default_factory=dict)

    def play(self) -> Iterator[str]:
        """Do each call on the disk; yields after each what it printed, if it did."""
        with self.trace.open() as lines:
            for line in lines:
                call = LINE.match(line)
                if not call or int(call[3]) < 0:
                    continue
                known, said = self._do(call[1], call[2], int(call[3]))
                if known:
                    yield said

    def _do(self, name: str, arguments: str, result: int) -> tuple[bool, str]:
        if name == "openat":
            return self._open(arguments), ""
        if name in {"unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat"}:
            return self._name(name, arguments), ""
        handle = HANDLE.match(arguments)
        if not handle:
            return False, ""
        number, path = handle[1], unhex(handle[2]).decode(errors="replace")
        if name == "write" and number == "1":
            return True, written(arguments).decode()
        if not self._ours(path):
            return False, ""
        self._change(name, number, path, arguments, result)
        return name not in {"close", "lseek"}, ""

    def _change(self, name: str, number: str, path: str, arguments: str, result: int) -> None:
        if name in {"fsync", "fdatasync"}:
            self.disk.sync(path)
        elif name == "ftruncate":
            self.disk.change(path, Truncate(int(arguments.rsplit(",", 1)[1])))
        elif name == "pwrite64":
            offset = int(arguments.rsplit(",", 1)[1])
            self.disk.change(path, Write(offset, written(arguments)[:result]))
        elif name == "write":
            offset = self._at.get(number, 0)
            self.disk.change(path, Write(offset, written(arguments)[:result]))
            self._at[number] = offset + result
        elif name == "lseek":
            self._at[number] = result
        elif name == "close":
            self._at.pop(number, None)

    def _open(self, arguments: str) -> bool:
        path, flags = self._paths(arguments)[0], arguments
        if not self._ours(path) or "O_DIRECTORY" in flags:
            return False
        if "O_CREAT" not in flags and path not in self.disk.names:
            return False
        self.disk.file(path)
        if "O_TRUNC" in flags:
            self.disk.change(path, Truncate(0))
        return True

    def _name(self, name: str, arguments: str) -> bool:
        paths = self._paths(arguments)
        if not all(self._ours(path) for path in paths):
            return False
        if name.startswith("unlink"):
            self.disk.unlink(paths[0])
        elif name.startswith("rename"):
            self.disk.rename(*paths)
        else:
            self.disk.link(*paths)
        return True

    def _paths(self, arguments: str) -> list[str]:
        return [unhex(found[1]).decode(errors="replace") for found in TEXT.finditer(arguments)]

    def _ours(self, path: str) -> bool:
        # The shared memory beside a write-ahead log is never flushed and is made anew at each start.
        return Path(path).is_relative_to(self.folder) and not path.endswith("-shm")


def written(arguments: str) -> bytes:
    """The bytes of a write; a shortened one would make the replay a lie."""
    found = TEXT.search(arguments)
    if not found or found[2]:
        message = "strace shortened a write"
        raise ValueError(message)
    return unhex(found[1])


def unhex(text: str) -> bytes:
    """The bytes behind strace's \\x notation; a plain name is given back as it is."""
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()
