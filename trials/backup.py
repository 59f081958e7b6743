"""Backups taken while people write are whole, come back, and show any damage."""

import argparse
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trials.report import Report
from trials.served import ROOT, Copy, fresh_copy

WRITERS = 3


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--backups", type=int, default=25)
    words.add_argument("--flips", type=int, default=300, help="bits turned over, one at a time")
    chosen = words.parse_args()
    report = Report(f"Backup: {chosen.backups} while {WRITERS} programs write")
    with fresh_copy() as copy:
        copy.run("-m", "trials.inside.first_host")
        taken = take(copy, chosen.backups, report)
        (copy.folder / "taken.json").write_text(json.dumps(taken))
        words = [
            "-m",
            "trials.inside.restores",
            str(copy.folder / "taken.json"),
            "--flips",
            str(chosen.flips),
        ]
        found = json.loads(copy.run(*words).stdout.splitlines()[-1])
    tell(report, found, chosen)
    report.end()


def take(copy: Copy, number: int, report: Report) -> list[tuple[str, list[str]]]:
    """Each backup, and what had been acknowledged before it began."""
    said = copy.folder / "acknowledged"
    taken = []
    with writing(copy, said):
        for each in range(number):
            time.sleep(0.1 + each % 5 / 10)  # not always at the same moment of a write
            before = said.read_text().split()
            took = time.monotonic()
            done = copy.manage("backup", "--to", str(copy.folder / "backups"), check=False)
            took = time.monotonic() - took
            name = [line for line in done.stdout.splitlines() if line.startswith("Done: ")]
            if done.returncode == 0 and name:
                taken.append((name[0].removeprefix("Done: "), before))
            else:
                print(done.stdout, done.stderr)
    copy.manage("backup", "--to", str(copy.folder / "elsewhere"), "--keys-to", str(copy.folder / "keys"))
    report.figure("seconds for the last backup, start of the program included", round(took, 1))
    report.figure("writes acknowledged meanwhile", len(said.read_text().split()))
    return taken


@contextmanager
def writing(copy: Copy, said: Path) -> Iterator[None]:
    """Programs that write several times a second until the block ends."""
    with said.open("a") as out:
        writers = [
            subprocess.Popen(
                [sys.executable, "-m", "trials.inside.busy", str(seed)],
                env=copy.environment,
                cwd=ROOT,
                stdout=out,
            )
            for seed in range(WRITERS)
        ]
        try:
            while not said.read_text():
                time.sleep(0.1)
            yield
        finally:
            for writer in writers:
                writer.send_signal(signal.SIGTERM)
                writer.wait(30)


def tell(report: Report, found: dict[str, int], chosen: argparse.Namespace) -> None:
    report.figure("backups that came back", f"{found['back']} of {chosen.backups}")
    report.figure("that hold everything acknowledged before, whole", f"{found['sound']} of {chosen.backups}")
    report.figure("turned bits found", f"{found['flips_found']} of {chosen.flips}")
    whole = found["back"] == found["sound"] == chosen.backups
    report.promise("every backup verifies and comes back", kept=whole)
    report.promise("every turned bit is found", kept=found["flips_found"] == chosen.flips)
    report.promise("a damaged backup changes nothing", kept=bool(found["refused_untouched"]))
    report.promise("a backup and its keys come back on an empty machine", kept=bool(found["elsewhere"]))


if __name__ == "__main__":
    main()
