"""Inside one copy: take backups while writers work, then examine each and bring the last one back."""

import argparse
import contextlib
import io
import json
import os
import random
import signal
import tempfile
import time
from pathlib import Path
from statistics import median

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from intheroom.kit.keep.copies import SQLITE_COPY
from intheroom.kit.keep.packages import unpack
from trials.kills import WRITERS, begin_writer
from trials.ledger import examine
from trials.load import Load


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--backups", type=int, default=25)
    words.add_argument("--seed", type=int, default=1)
    chosen = words.parse_args()
    load = Load.begin()
    database = Path(connection.settings_dict["NAME"])
    taken, acknowledged = take_backups(load, chosen)
    backups = sorted(settings.BACKUP_DIR.glob("*.backup"))
    sound = sum(is_sound(backup, before) for backup, (before, _) in zip(backups, taken, strict=True))
    restored = comes_back(database, backups[-1], taken[-1][0])
    seconds = [took for _, took in taken]
    told = {
        "acknowledged": len(acknowledged),
        "seconds": f"{median(seconds):.2f} and {max(seconds):.2f}",
        "sound": sound,
        "restored": restored,
    }
    print(json.dumps(told))


def take_backups(load: Load, chosen: argparse.Namespace) -> tuple[list[tuple[set[str], float]], set[str]]:
    """Backups, each with what was acknowledged before it began, and everything acknowledged by the end."""
    connection.close()
    ours, theirs = os.pipe()
    writers = [begin_writer(load, theirs, chosen.seed * WRITERS + each) for each in range(WRITERS)]
    os.close(theirs)
    os.set_blocking(ours, False)
    heard: list[bytes] = []
    chance = random.Random(chosen.seed)
    taken = []
    try:
        for _ in range(chosen.backups):
            time.sleep(chance.uniform(0.1, 0.6))
            before = acknowledged_in(heard, ours)
            began = time.monotonic()
            call_command("backup", stdout=io.StringIO())
            taken.append((before, time.monotonic() - began))
    finally:
        for writer in writers:
            os.kill(writer, signal.SIGKILL)
            os.waitpid(writer, 0)
    everything = acknowledged_in(heard, ours)
    os.close(ours)
    return taken, everything


def acknowledged_in(heard: list[bytes], pipe: int) -> set[str]:
    """Every whole line the writers have sent so far."""
    with contextlib.suppress(BlockingIOError):
        while more := os.read(pipe, 1 << 16):
            heard.append(more)
    whole, _, _ = b"".join(heard).rpartition(b"\n")
    return set(whole.decode().split())


def is_sound(backup: Path, acknowledged: set[str]) -> bool:
    """Whether a backup unpacks, fits its own list, and has everything promised before it began."""
    with tempfile.TemporaryDirectory() as folder:
        unpack(backup, Path(folder))
        return examine(Path(folder) / SQLITE_COPY, acknowledged).sound


def comes_back(database: Path, backup: Path, acknowledged: set[str]) -> bool:
    """Whether `restore` puts it in the place of the database, and all of it is there."""
    connection.close()
    connection.settings_dict["NAME"] = str(database)
    call_command("restore", backup, yes=True, stdout=io.StringIO())
    return examine(database, acknowledged).sound


if __name__ == "__main__":
    main()
