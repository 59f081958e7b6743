"""The draw: how quick, how fair and how large it is beside the field's own library, on the same pools in turn."""

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from math import log10
from statistics import median

from bench.inside.pools import LARGE, SHAPES
from trials.report import Report

TIMES_MEDIAN = 30
TIMES_EACH = 10
MEMORY = 0.5
NEAR = 1e-6
A_MINUTE = 60.0
TIMES_OURS = 5
PATIENCE = 1_800
"""Seconds after which the other library is ended; what it took is then told as more than this."""


@dataclass
class Run:
    """One draw in a process of its own. ``chances`` is sorted, and empty where it did not end."""

    seconds: float
    memory: float
    chances: list[float]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument(
        "--first", type=int, default=len(SHAPES), help="only so many of the pools, smallest first"
    )
    words.add_argument("--ours", action="store_true", help="only our own draws, and how they grow")
    chosen = words.parse_args()
    report = Report("The draw, beside sortition-algorithms on the same pools")
    if not chosen.ours:
        beside(report, chosen.first)
    growing(report)
    report.end()


def run(who: str, number: int) -> Run:
    command = [sys.executable, "-m", "bench.inside.drawing", who, str(number)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return Run(PATIENCE, 0.0, [])
    told = json.loads(done.stdout.splitlines()[-1])  # their solver greets first
    return Run(told["seconds"], told["memory"], told["chances"])


def middle(number: int) -> Run:
    """Our own draw is over so soon that one busy moment of the machine would be all that is measured."""
    runs = sorted((run("ours", number) for _time in range(TIMES_OURS)), key=lambda one: one.seconds)
    return runs[TIMES_OURS // 2]


def beside(report: Report, first: int) -> None:
    """Ours, their leximin and their maximin, one after another on each pool."""
    head = f"  {'pool':<36} {'ours s':>8} {'leximin s':>10} {'times':>6} {'maximin s':>10} {'MB':>5} {'their MB':>9}"
    print(head, flush=True)
    times, faults = [], {"fair": [], "each": [], "maximin": [], "memory": []}
    for number, shape in enumerate(SHAPES[:first]):
        leximin, maximin, ours = run("leximin", number), run("maximin", number), middle(number)
        times.append(leximin.seconds / ours.seconds)
        print(
            f"  {shape.name:<36} {ours.seconds:>8.2f} {leximin.seconds:>10.1f} {times[-1]:>6.0f}"
            f" {maximin.seconds:>10.1f} {ours.memory:>5.0f} {leximin.memory:>9.0f}",
            flush=True,
        )
        if not (no_worse(ours, leximin) and no_worse(ours, maximin)):
            faults["fair"].append(shape.name)
        if times[-1] < TIMES_EACH:
            faults["each"].append(shape.name)
        if ours.seconds >= maximin.seconds:
            faults["maximin"].append(shape.name)
        if leximin.memory and ours.memory > MEMORY * leximin.memory:
            faults["memory"].append(shape.name)
    report.figure("times as quick as its leximin, in the middle", f"{median(times):.0f}")
    report.promise(f"at least {TIMES_MEDIAN} times in the middle", kept=median(times) >= TIMES_MEDIAN)
    for name, words in (
        ("fair", "sorted chances as good or better on every pool"),
        ("each", f"at least {TIMES_EACH} times on each"),
        ("maximin", "quicker than its maximin on each"),
        ("memory", "at most half its peak memory on each"),
    ):
        report.promise(f"{words} {faults[name] or ''}", kept=not faults[name])


def no_worse(ours: Run, theirs: Run) -> bool:
    """Whether our sorted chances are as good under leximin: at the first difference, ours is the larger."""
    for mine, other in zip(ours.chances, theirs.chances, strict=False):
        if abs(mine - other) > NEAR:
            return mine > other
    return True


def growing(report: Report) -> None:
    """What the draw costs as pools grow, as a table and a curve, each checked by the independent checker."""
    print(
        f"  {'pool':<36} {'seconds':>8} {'MB':>5}  proved   (each mark is a tenth of a power of ten above 10 ms)"
    )
    for number, shape in enumerate((*SHAPES, *LARGE)):
        if len(shape.features) != max(len(some.features) for some in SHAPES) or shape.tight:
            continue
        ours = run("ours", number)
        proved = _proved(number)
        marks = "▪" * max(1, round(10 * log10(max(ours.seconds, 0.0101) / 0.01)))
        print(
            f"  {shape.name:<36} {ours.seconds:>8.2f} {ours.memory:>5.0f}  {'yes' if proved else 'NO':<8} {marks}",
            flush=True,
        )
        if not proved:
            report.promise(f"{shape.name}: the checker agrees that none is fairer", kept=False)
        if shape.people == 1_000:
            report.promise(f"{shape.name}: exact within a minute", kept=proved and ours.seconds <= A_MINUTE)


def _proved(number: int) -> bool:
    command = [sys.executable, "-m", "bench.inside.drawing", "proved", str(number)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["proved"]


if __name__ == "__main__":
    main()
