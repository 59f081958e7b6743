"""How soon the first page comes: an empty folder, and a folder that was used before."""

import argparse
import tempfile
import time
from pathlib import Path

from trials.report import Report
from trials.served import Copy

SECONDS = 60  # of the three minutes a bare machine has; the rest is for fetching what is missing


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    report = Report("Starting: from nothing to the first page, everything installed")
    with tempfile.TemporaryDirectory(prefix="intheroom-trial-") as folder:
        copy = Copy(Path(folder))
        first, second = start(copy), start(copy)
    report.figure("first start, seconds", round(first, 1))
    report.figure("second start, seconds", round(second, 1))
    report.promise(f"the first page comes within {SECONDS} seconds", kept=first <= SECONDS)
    report.promise("a second start is no slower than the first", kept=second <= first)
    report.end()


def start(copy: Copy) -> float:
    """What script/server does once its environment is there."""
    began = time.monotonic()
    copy.manage("prepare")
    copy.collect()
    with copy.served():
        return time.monotonic() - began


if __name__ == "__main__":
    main()
