"""Processes that all read and then write in one transaction, at the same time."""

import argparse
import json
import os
import random
import time

from django.db import OperationalError, connection, transaction

from trials.inside.load import Load, how_many, kept


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("processes", type=int)
    words.add_argument("each", type=int)
    words.add_argument("mode", choices=["IMMEDIATE", "DEFERRED"])
    chosen = words.parse_args()
    connection.settings_dict["OPTIONS"]["transaction_mode"] = chosen.mode
    connection.close()
    load = Load.begin()
    connection.close()
    ours, theirs = os.pipe()
    children = [begin(load, theirs, chosen.each, seed) for seed in range(chosen.processes)]
    os.close(theirs)
    with os.fdopen(ours) as lines:
        told = [json.loads(line) for line in lines]
    for child in children:
        os.waitpid(child, 0)
    print(
        json.dumps(
            {
                "kept": sum(each["kept"] for each in told),
                "locked": sum(each["locked"] for each in told),
                "longest": max((each["longest"] for each in told), default=0),
                "found": len(kept()),
            }
        )
    )


def begin(load: Load, pipe: int, number: int, seed: int) -> int:
    """A process that takes its turns and prints one line about them."""
    child = os.fork()
    if child:
        return child
    try:
        os.write(pipe, f"{json.dumps(take_turns(load, number, seed))}\n".encode())
    finally:
        os._exit(0)


def take_turns(load: Load, number: int, seed: int) -> dict[str, float]:
    chance = random.Random(seed)
    counted: dict[str, float] = {"kept": 0, "locked": 0, "longest": 0}
    for turn in range(number):
        began = time.monotonic()
        try:
            with transaction.atomic():
                seen = how_many()
                load.write(seen + turn, chance)
            counted["kept"] += 1
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            counted["locked"] += 1
        counted["longest"] = max(counted["longest"], round(time.monotonic() - began, 2))
    return counted


if __name__ == "__main__":
    main()
