"""An attacker works on what is published about made-up teams: totals, part tables, two releases, and words."""

import argparse
from fractions import Fraction
from random import Random

from intheroom.engines.disclosure import FEWEST, Table, Word, chance_of, release
from intheroom.engines.disclosure.blurring import STEP, blurred
from trials.attacker import likely_columns, ranges
from trials.report import Report

COLUMNS = ("white_british", "white_other", "mixed", "asian", "african", "caribbean", "other")
TIMES = 300


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sets", type=int, default=1000)
    words.add_argument("--seed", type=int, default=2026)
    words.add_argument("--only-small", action="store_true", help="hide small counts and nothing else")
    words.add_argument("--no-chance", action="store_true", help="round, but move nothing by chance")
    chosen = words.parse_args()
    report = Report(f"Disclosure: {chosen.sets} made-up sets of teams, one attacker")
    attack_totals(report, chosen)
    attack_time(report, chosen)
    attack_words(report)
    report.end()


def attack_totals(report: Report, chosen: argparse.Namespace) -> None:
    """Every hidden count worked out as closely as the totals, and every part table they give, allow."""
    hidden_count = shown_count = pinned = small_shown = 0
    closest = float("inf")
    for number in range(chosen.sets):
        table = portfolio(Random(chosen.seed * 100_003 + number))
        counts = {cell: table.count(cell) for cell in table.cells()}
        released = release(table, seed=chosen.seed + number).shown
        hidden = only_small(counts) if chosen.only_small else {c for c in counts if released[c] is None}
        # Stronger than life: the attacker gets the true numbers, neither moved nor rounded.
        shown = {cell: None if cell in hidden else count for cell, count in counts.items()}
        small_shown += sum(count is not None and count < FEWEST for count in shown.values())
        found = ranges(table.rows, table.columns, shown)
        hidden_count, shown_count = hidden_count + len(hidden), shown_count + len(counts) - len(hidden)
        widths = [most - least for least, most in found.values()]
        pinned += sum(width < FEWEST - 1e-5 for width in widths)
        closest = min([closest, *widths])
    report.figure("cells shown, and hidden", f"{shown_count}, {hidden_count}")
    report.figure("narrowest range the attacker found", f"{closest:.0f}")
    report.promise("no count below ten is shown", kept=not small_shown)
    report.promise(f"no hidden count is known to within fewer than {FEWEST} ({pinned} are)", kept=not pinned)


def only_small(counts: dict) -> set:
    return {cell for cell, count in counts.items() if count < FEWEST}


def portfolio(dice: Random) -> Table:
    """Up to 40 teams of 6 to 20 in a few areas; not everybody answers, and areas differ."""
    areas = [f"area {number}" for number in range(dice.randint(1, 8))]
    rare = {area: dice.choice([0.02, 0.05, 0.1, 0.2, 0.4]) for area in areas}
    counts: dict = {}
    for _ in range(dice.randint(1, 40)):
        area = dice.choice(areas)
        answering = dice.choice([0.5, 0.8, 1.0])
        for _ in range(dice.randint(6, 20)):
            if dice.random() < answering:
                few = dice.random() < rare[area]
                column = dice.choice(COLUMNS[2:]) if few else dice.choices(COLUMNS[:2], [9, 1])[0]
                counts[area, column] = counts.get((area, column), 0) + 1
    return Table(tuple(areas), COLUMNS, counts)


def attack_time(report: Report, chosen: argparse.Namespace) -> None:
    """Two releases about the same people, but one whom the attacker knows to have left. Which column was it?"""
    dice = Random(chosen.seed)
    chances = cell_chances(chance=not chosen.no_chance)
    surest = 0.0
    for _ in range(max(20, chosen.sets // 5)):
        before = {
            column: dice.choice([0, 3, 9, 10, 11, 14, 20, 30]) + dice.randint(0, 2) for column in COLUMNS
        }
        left = dice.choice([column for column in COLUMNS if before[column]])
        first = {c: dice.choices(*zip(*chances[n].items(), strict=True))[0] for c, n in before.items()}
        after = before | {left: before[left] - 1}
        second = {c: dice.choices(*zip(*chances[n].items(), strict=True))[0] for c, n in after.items()}
        fits = {column: evidence(column, first, second, chances) for column in COLUMNS}
        surest = max(surest, *likely_columns(fits).values())
    report.figure("surest about somebody who left (1 of 7 is blind guessing)", f"{surest:.2f}")
    report.promise("two releases leave it open which answer somebody gave who left", kept=surest < 0.9)


def cell_chances(*, chance: bool) -> dict[int, dict]:
    """How likely each thing shown is, for every true count: found by trying often."""
    found: dict[int, dict] = {}
    for count in range(60):
        tally: dict = {}
        for number in range(TIMES):
            told = blurred(count, Random(count * TIMES + number)) if chance else exact(count)
            tally[told] = tally.get(told, 0) + 1
        found[count] = {told: times / TIMES for told, times in tally.items()}
    return found


def exact(count: int) -> int | None:
    return count if count >= FEWEST else None


def evidence(left: str, first: dict, second: dict, chances: dict[int, dict]) -> float:
    """How well it all fits that this column lost one and the others none, whatever the true counts were."""
    fits = 1.0
    for column, told in first.items():
        lost = int(column == left)
        fits *= sum(
            chances[count].get(told, 0) * chances[count - lost].get(second[column], 0)
            for count in range(1, 60)
        )
    return fits


def attack_words(report: Report) -> None:
    """Somebody knows every answer in the team but one, and who gave it. What does the word tell?"""
    most = 0.0
    for share in (Fraction(26, 1000), Fraction(101, 1000), Fraction(193, 1000), Fraction(1, 2)):
        for answers in range(6, 21):
            for others in range(answers):
                for word in Word:
                    without = chance_of(word, counted=others, answers=answers, share=share)
                    with_one = chance_of(word, counted=others + 1, answers=answers, share=share)
                    if without or with_one:
                        most = max(most, ratio(without, with_one), ratio(with_one, without))
    report.figure("a word makes one answer at most this many times as likely", f"{most:.2f}")
    report.promise("no word makes an answer certain, whoever else tells", kept=most <= 1 / STEP + 1e-6)


def ratio(one: float, other: float) -> float:
    return one / other if other else float("inf")


if __name__ == "__main__":
    main()
