"""A program that writes and says so: each line it prints is a write it has acknowledged."""

import argparse
import os
import random

from django.core.management import call_command

from trials.inside.load import Load
from trials.inside.sqlite import in_force, lower, set_journal


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--writes", type=int, default=60)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--synchronous", default="FULL", choices=["FULL", "NORMAL", "OFF"])
    words.add_argument("--journal", default="", choices=["", "WAL", "TRUNCATE"])
    chosen = words.parse_args()
    lower(chosen.synchronous)
    call_command("prepare", verbosity=0)
    if chosen.journal:
        set_journal(chosen.journal)
    load = Load.begin()
    say(f"ready {in_force()}")
    chance = random.Random(chosen.seed)
    for number in range(chosen.writes):
        say(f"kept {load.write(number, chance)}")


def say(line: str) -> None:
    """One line in one call: it is in the pipe before the next write starts."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
