"""Nothing acknowledged is lost when the power goes or the program is killed (SQLite)."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from trials.recording import STRACE
from trials.report import Report
from trials.served import ROOT, Copy, fresh_copy

RUNS = 6
WEAKER = (("NORMAL", ""), ("OFF", ""), ("NORMAL", "WAL"))


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cuts", type=int, default=1500)
    words.add_argument("--kills", type=int, default=100)
    words.add_argument("--runs", type=int, default=RUNS, help="recorded runs the cuts are spread over")
    words.add_argument("--writes", type=int, default=60, help="acknowledged writes in each run")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--synchronous", default="FULL", choices=["FULL", "NORMAL", "OFF"])
    words.add_argument("--journal", default="", choices=["", "WAL", "TRUNCATE"])
    words.add_argument("--proof", type=int, default=100, help="cuts with each weaker setting")
    chosen = words.parse_args()
    report = Report(f"Durability: {chosen.cuts} power cuts, {chosen.kills} kill -9")
    if chosen.cuts:
        promise_cuts(chosen, report)
    if chosen.kills:
        promise_kills(chosen, report)
    if chosen.proof and chosen.synchronous == "FULL":
        prove_it_sees(chosen, report)
    report.end()


def promise_cuts(chosen: argparse.Namespace, report: Report) -> None:
    """The promise, with the figures behind it."""
    began = time.monotonic()
    total = power_cuts(chosen, report)
    report.figure("writes acknowledged", total["acknowledged"])
    report.figure("calls that change files, where a cut could come", total["calls"])
    tell(report, "power cuts", total)
    report.promise("every key is still there after a power cut", kept=not total["keys_lost"])
    report.figure("seconds", round(time.monotonic() - began))


def prove_it_sees(chosen: argparse.Namespace, report: Report) -> None:
    """The same trial with weaker settings must find losses, or its silence would mean nothing."""
    for synchronous, journal in WEAKER:
        weaker = {"synchronous": synchronous, "journal": journal, "cuts": chosen.proof, "runs": 1}
        total = power_cuts(argparse.Namespace(**vars(chosen) | weaker), report)
        report.figure("unsound after a cut", f"{total['unsound']} of {total['checked']}")
        report.promise("the trial finds the losses of this weaker setting", kept=total["unsound"] > 0)


def power_cuts(chosen: argparse.Namespace, report: Report) -> Counter[str]:
    """Record some runs of the writer, and cut the power many times in each."""
    total: Counter[str] = Counter()
    for run in range(chosen.runs):
        with tempfile.TemporaryDirectory(prefix="intheroom-trial-") as folder:
            copy = Copy(Path(folder) / "data")
            trace = Path(folder) / "trace"
            said = record(copy, trace, chosen, seed=chosen.seed * 1000 + run)
            if not run:
                report.figure("settings SQLite reports", said.split("\n")[0].removeprefix("ready "))
            share = chosen.cuts // chosen.runs + (run < chosen.cuts % chosen.runs)
            total.update(cut(copy, trace, share, seed=chosen.seed * 1000 + run))
            total["acknowledged"] += said.count("kept ")
    return total


def record(copy: Copy, trace: Path, chosen: argparse.Namespace, seed: int) -> str:
    """Run the writer under strace, from an empty folder on; gives back what it printed."""
    copy.folder.mkdir()
    words = ["--writes", str(chosen.writes), "--seed", str(seed)]
    words += ["--synchronous", chosen.synchronous, "--journal", chosen.journal]
    done = subprocess.run(
        [*STRACE, "-o", str(trace), sys.executable, "-m", "trials.inside.writer", *words],
        env=copy.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if done.returncode:
        message = f"The writer stopped:\n{done.stderr}"
        raise RuntimeError(message)
    return done.stdout


def cut(copy: Copy, trace: Path, number: int, seed: int) -> dict[str, int]:
    words = [str(trace), str(copy.folder), "--cuts", str(number), "--seed", str(seed)]
    return json.loads(copy.run("-m", "trials.inside.cuts", *words).stdout)


def promise_kills(chosen: argparse.Namespace, report: Report) -> None:
    """Kill writers under load, again and again, on one database."""
    with fresh_copy() as copy:
        words = ["--kills", str(chosen.kills), "--seed", str(chosen.seed)]
        words += ["--synchronous", chosen.synchronous]
        total = json.loads(copy.run("-m", "trials.inside.kills", *words).stdout)
    report.figure("writes acknowledged under kill -9", total["acknowledged"])
    tell(report, "kill -9", total)


def tell(report: Report, cause: str, total: dict[str, int]) -> None:
    """The figures of one cause and the promises they bear on."""
    report.figure(f"{cause} examined", total["checked"])
    report.figure("with acknowledged writes lost", total["with_losses"])
    report.figure("writes lost in all", total["writes_lost"])
    report.figure("with half a write", total["with_halves"])
    report.figure("with a damaged file", total["damaged"])
    report.figure("with a broken audit chain", total["chain_broken"])
    report.promise(f"{cause}: nothing acknowledged is lost or halved", kept=not total["unsound"])


if __name__ == "__main__":
    main()
