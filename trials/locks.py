"""Many programs that look first and write then never meet "database is locked" (SQLite)."""

import argparse
import json

from trials.report import Report
from trials.served import fresh_copy


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--processes", type=int, default=8)
    words.add_argument("--each", type=int, default=150, help="read-then-write turns of each process")
    words.add_argument("--mode", default="IMMEDIATE", choices=["IMMEDIATE", "DEFERRED"])
    words.add_argument("--proof", type=int, default=25, help="turns of each with Django's own default")
    chosen = words.parse_args()
    report = Report(f"Locks: {chosen.processes} processes, {chosen.each} read-then-write each")
    counted = turns(chosen.processes, chosen.each, chosen.mode)
    report.figure("turns that were kept", counted["kept"])
    report.figure("turns that failed with “database is locked”", counted["locked"])
    report.figure("longest wait for one turn, seconds", counted["longest"])
    whole = counted["kept"] == counted["found"] == chosen.processes * chosen.each
    report.promise("no turn fails, and every turn is in the database", kept=whole)
    if chosen.proof and chosen.mode == "IMMEDIATE":
        proof = turns(chosen.processes, chosen.proof, "DEFERRED")
        failed = f"{proof['locked']} of {chosen.processes * chosen.proof}"
        report.figure("failed with Django's default, DEFERRED", failed)
        report.promise("the trial finds the failures of the default mode", kept=proof["locked"] > 0)
    report.end()


def turns(processes: int, each: int, mode: str) -> dict[str, float]:
    """Let the processes take their turns on a fresh copy."""
    with fresh_copy() as copy:
        words = [str(processes), str(each), mode]
        return json.loads(copy.run("-m", "trials.inside.turns", *words).stdout)


if __name__ == "__main__":
    main()
