"""Backups taken while people write are whole, and the last of them comes back (SQLite)."""

import argparse
import json

from trials.report import Report
from trials.served import fresh_copy


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--backups", type=int, default=25)
    words.add_argument("--seed", type=int, default=1)
    chosen = words.parse_args()
    report = Report(f"Backups: {chosen.backups} taken while three writers write")
    with fresh_copy() as copy:
        inside = copy.run("-m", "trials.hot_copies", f"--backups={chosen.backups}", f"--seed={chosen.seed}")
    told = json.loads(inside.stdout.strip().splitlines()[-1])
    report.figure("writes acknowledged meanwhile", told["acknowledged"])
    report.figure("seconds for one backup, median and slowest", told["seconds"])
    report.figure("backups that hold", f"{told['sound']} of {chosen.backups}")
    report.promise("writers wrote while every backup was taken", kept=told["acknowledged"] > chosen.backups)
    report.promise(
        "every backup is whole and has all that was acknowledged", kept=told["sound"] == chosen.backups
    )
    report.promise("the last one comes back", kept=told["restored"])
    report.end()


if __name__ == "__main__":
    main()
