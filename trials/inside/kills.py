"""Kill writers with signal 9 while they write, and examine what is left."""

import argparse
import json
import os
import random
import select
import signal
import time
from pathlib import Path

from django.db import connection

from trials.inside.ledger import Finding, examine, tally
from trials.inside.load import Load
from trials.inside.sqlite import lower

WRITERS = 3


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--kills", type=int, default=100)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--synchronous", default="FULL", choices=["FULL", "NORMAL", "OFF"])
    chosen = words.parse_args()
    lower(chosen.synchronous)
    chance = random.Random(chosen.seed)
    database = Path(connection.settings_dict["NAME"])
    load = Load.begin()
    acknowledged: set[str] = set()
    findings: list[Finding] = []
    for number in range(chosen.kills):
        acknowledged |= kill_writers(load, number, chance)
        findings.append(examine(database, acknowledged))
    print(json.dumps(tally(findings) | {"acknowledged": len(acknowledged)}))


def kill_writers(load: Load, number: int, chance: random.Random) -> set[str]:
    """Let some writers work side by side a moment, kill them all; give back what they acknowledged."""
    connection.close()
    ours, theirs = os.pipe()
    writers = [begin_writer(load, theirs, number * WRITERS + each) for each in range(WRITERS)]
    os.close(theirs)
    select.select([ours], [], [], 30)
    time.sleep(chance.uniform(0, 0.6))
    for writer in writers:
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
    with os.fdopen(ours) as lines:
        return {line.strip() for line in lines if line.endswith("\n")}


def begin_writer(load: Load, pipe: int, seed: int) -> int:
    """A process that writes without end and prints each write once it is kept."""
    child = os.fork()
    if child:
        return child
    chance = random.Random(seed)
    try:
        while True:
            os.write(pipe, f"{load.write(seed, chance)}\n".encode())
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
