"""Plans of a series: how soon they are proven, beside CP-SAT; what larger ones cost; whom the usual ways leave out."""

import argparse
import json
import subprocess
import sys
from functools import cache
from math import log10
from statistics import mean, median, median_high

from bench.inside.timetables import GROWING, LARGEST, NETWORK, SMALL, TEAM, YEAR, Shape
from trials.report import Report

SEEDS = 40
MEDIAN, MOST = 1.0, 8.0
TIMES = 50
ENDED_AFTER, ENDED_SECONDS = 55, 10.0
"""CP-SAT is ended after so many times as long as ours took (or the one in the middle, if that is less), or so long."""
HALF, HALF_WITHIN = 50, 180.0
GAP, GAP_WITHIN = 0.1, 30.0
PATIENCE, STARTING = 600, 10
EVERYONE = 100
Told = dict[str, object]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--seeds", type=int, default=SEEDS, help="so many series of each size")
    words.add_argument(
        "--beside",
        type=int,
        default=SEEDS,
        help="so many of the larger size for CP-SAT too, half a minute each",
    )
    words.add_argument(
        "--times", type=int, default=ENDED_AFTER, help="CP-SAT is ended after so many times as long as ours"
    )
    words.add_argument("--only", choices=("proven", "beside", "growing", "large", "fair"), help="one part")
    chosen = words.parse_args()
    report = Report("Plans of a series")
    parts = {
        "proven": lambda: proven(report, chosen.seeds),
        "beside": lambda: beside(report, chosen.beside, chosen.times),
        "growing": growing,
        "large": lambda: large(report),
        "fair": lambda: fair(report, chosen.seeds),
    }
    for name, part in parts.items():
        if chosen.only in {None, name}:
            part()
    report.end()


@cache
def run(who: str, shape: Shape, seed: int, more: float = EVERYONE, patience: float = 2 * PATIENCE) -> Told:
    command = [sys.executable, "-m", "bench.inside.planning", who, shape.name, str(seed), str(more)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return {
            "done": False,
            "proven": False,
            "attends": [],
            "seconds": patience,
            "busy": patience,
            "memory": 0.0,
        }
    return json.loads(done.stdout.splitlines()[-1])


def proven(report: Report, seeds: int) -> None:
    """Every series of two sizes, one after another, each in a process of its own."""
    for shape in (SMALL, TEAM):
        runs = [run("ours", shape, seed) for seed in range(seeds)]
        seconds = sorted(one["seconds"] for one in runs)
        busy = sorted(one["busy"] for one in runs)
        report.figure(f"{shape.name}: no plan keeps the rules", sum(not one["attends"] for one in runs))
        report.figure("  seconds in the middle, and at most", f"{median(seconds):.2f}  {seconds[-1]:.2f}")
        report.figure("  the same of the processor", f"{median(busy):.2f}  {busy[-1]:.2f}")
        report.promise(f"all {seeds} proven", kept=all(one["proven"] for one in runs))
        report.promise(f"at most {MEDIAN:g} s in the middle", kept=median(seconds) <= MEDIAN)
        report.promise(f"none over {MOST:g} s", kept=seconds[-1] <= MOST)


def beside(report: Report, seeds: int, times: float) -> None:
    """CP-SAT, on both cores, is asked for the fairest numbers only; ours, on one, for the whole plan.

    It is not waited for to the end. Where it was ended, "≥" stands before how many times as long it took: that is the
    least it can be, and counts as no more.
    """
    print(
        f"  {TEAM.name}\n  {'seed':>6} {'ours s':>8} {'CP-SAT s':>9} {'times':>7}   of the processor, and times"
    )
    every = [run("ours", TEAM, seed) for seed in range(seeds)]
    middle = median_high(one["seconds"] for one in every)
    ratios, same, ended = [], True, 0
    for seed, ours in enumerate(every):
        theirs = run("cp-sat", TEAM, seed, max(ENDED_SECONDS, times * min(ours["seconds"], middle)))
        same &= _agree(ours, theirs)
        ratios.append(theirs["seconds"] / ours["seconds"])
        ended += not theirs["done"]
        sign = " " if theirs["done"] else "≥"
        more = "" if theirs["done"] else f"   ended with {len(theirs['attends'])} of {TEAM.people} numbers"
        print(
            f"  {seed:>6} {ours['seconds']:>8.2f} {theirs['seconds']:>9.1f} {sign}{ratios[-1]:>6.0f}"
            f"   {ours['busy']:.2f} {theirs['busy']:.1f} {theirs['busy'] / ours['busy']:.0f}{more}",
            flush=True,
        )
    report.figure("CP-SAT was ended before it was done", f"in {ended} of {seeds}")
    report.promise("the same numbers of sessions from both, as far as it came", kept=same)
    many = f"{'≥ ' * bool(ended)}{median(ratios):.0f}"
    report.promise(
        f"at least {TIMES} times as quick in the middle of {seeds}: {many}", kept=median(ratios) >= TIMES
    )


def _agree(ours: Told, theirs: Told) -> bool:
    """Whether what CP-SAT found so far is what ours says, and ours did not find a plan where there is none."""
    found = theirs["attends"]
    return ours["attends"][: len(found)] == found and (
        bool(found) or not theirs["done"] or not ours["attends"]
    )


def growing() -> None:
    """What a proven plan costs as series grow, as a table and a curve."""
    print(
        f"  {'':<62} {'seconds':>8} {'MB':>5}  proven   (each mark is a tenth of a power of ten above 10 ms)"
    )
    for shape in GROWING:
        runs = [run("ours", shape, seed) for seed in range(3)]
        seconds = median(one["seconds"] for one in runs)
        marks = "▪" * max(1, round(10 * log10(max(seconds, 0.0101) / 0.01)))
        sure = f"{sum(bool(one['proven']) for one in runs)} of 3"
        print(f"  {shape.name:<62} {seconds:>8.2f} {runs[0]['memory']:>5.0f}  {sure:<8} {marks}", flush=True)


def large(report: Report) -> None:
    """A year; a network, of which the half with fewest sessions is proven; and the largest, with a bound."""
    for seed in range(3):
        year = run("ours", YEAR, seed)
        report.promise(f"{YEAR.name}, {seed}: proven in {year['seconds']:.1f} s", kept=year["proven"])
    for seed in range(3):
        half = run("ours", NETWORK, seed, HALF, HALF_WITHIN + STARTING)
        kept = half["done"] and all(stage["proven"] for stage in half["stages"])
        took = f"in {half['seconds']:.0f} s, gap {half['gap']} %" if kept else "or not: it was ended"
        report.promise(
            f"{NETWORK.name}, {seed}: worst-off half proven {took} (at most {HALF_WITHIN:g} s)",
            kept=kept and half["seconds"] <= HALF_WITHIN,
        )
    for seed in range(3):
        most = run("ours", LARGEST, seed, 0)
        report.promise(
            f"{LARGEST.name}, {seed}: gap {most.get('gap')} % (at most {GAP}) in {most['seconds']:.0f} s"
            f" (at most {GAP_WITHIN:g})",
            kept=most.get("gap") is not None and most["gap"] <= GAP and most["seconds"] <= GAP_WITHIN,
        )


def fair(report: Report, seeds: int) -> None:
    """Who is reached by the fairest plan, and by the ways dates are usually found."""
    for shape in (SMALL, TEAM):
        told = [_habits(shape, seed) for seed in range(seeds)]
        told = [one for one in told if one]
        print(
            f"  {shape.name}: {len(told)} that can be planned. Mean of each; left out: able to come, and at nothing"
        )
        print(
            f"  {'':<20} {'least':>6} {'left out':>9} {'plans that do':>14} {'mean':>6} {'sides %':>8} {'budget %':>9}"
            f" {'travel min':>11} {'sessions':>9}"
        )
        for way in told[0]:
            some = {name: [one[way][name] for one in told] for name in told[0][way]}
            print(
                f"  {way:<20} {mean(some['least']):>6.2f} {mean(some['never']):>9.2f}"
                f" {sum(many > 0 for many in some['never']):>14} {mean(some['mean']):>6.2f} {mean(some['sides']):>8.1f}"
                f" {mean(some['cost']):>9.0f} {mean(some['travel']):>11.1f} {mean(some['sessions']):>9.1f}",
                flush=True,
            )
        gains = [one["leximin"]["least"] - one["most votes"]["least"] for one in told]
        report.figure("  of the least, more than most votes gives", f"in {sum(gain > 0 for gain in gains)}")
        report.figure(
            "  the same: nothing gained for who has least", f"in {sum(gain == 0 for gain in gains)}"
        )
        report.figure("  less", f"in {sum(gain < 0 for gain in gains)}")


def _habits(shape: Shape, seed: int) -> dict[str, dict[str, float]]:
    command = [sys.executable, "-m", "bench.inside.habits", shape.name, str(seed)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main()
