"""Who is missing, and why a draw cannot be made: how quick both are answered."""

import random
from statistics import median
from time import perf_counter

from intheroom.engines.sortition.missing import who_is_missing
from intheroom.engines.sortition.pool import Candidate, Question, Quota
from intheroom.engines.sortition.reasons import why_not
from trials.report import Report

SECONDS = 1
TEAMS = 500


def main() -> None:
    report = Report("Who is missing, and why a draw cannot be made")
    chance = random.Random("missing")
    missing(report, chance)
    print(
        f"\n  {'a draw that cannot be made, pool → team':<42} {'seconds':>8}  {'to find':>7}  {'to soften':>9}"
    )
    for pool, size in ((30, 8), (60, 20), (200, 20), (500, 40), (1000, 40), (2000, 60)):
        why(chance, pool, size)
    report.end()


def missing(report: Report, chance: random.Random) -> None:
    """Teams of up to 20 people, 12 groups, each group with both numbers; half of the teams cannot be filled."""
    taken = []
    for _team in range(TEAMS):
        quotas = [_quota("group", number, chance.randint(1, 3), chance) for number in range(12)]
        team = [_somebody(number, chance, quotas) for number in range(chance.randint(0, 20))]
        began = perf_counter()
        who_is_missing(team, quotas, 24, several=chance.choice([frozenset(), frozenset(["group"])]))
        taken.append(perf_counter() - began)
    report.figure(
        "who is missing from 20 people × 12 groups, milliseconds, median", f"{1000 * median(taken):.2f}"
    )
    report.figure("the slowest of 500 teams, milliseconds", f"{1000 * max(taken):.2f}")
    report.promise(f"each under {SECONDS} s", kept=max(taken) < SECONDS)


def why(chance: random.Random, pool: int, size: int) -> None:
    """Six features of four values, a fifth of the people in households, and one value that is too rare."""
    quotas = [
        _quota(f"feature {feature}", value, size // 5, chance) for feature in range(6) for value in range(4)
    ]
    people = [_somebody(number, chance, quotas[1:]) for number in range(pool)]
    began = perf_counter()
    told = why_not(Question(tuple(people), tuple(quotas), size))
    seconds = perf_counter() - began
    counts = [len(some) if some is not None else 0 for some in (told.find, told.soften)]
    print(f"  {f'{pool} → {size}':<42} {seconds:>8.2f}  {counts[0]:>7}  {counts[1]:>9}")


def _quota(feature: str, value: int, least: int, chance: random.Random) -> Quota:
    return Quota(feature, f"value {value}", least, least * 2 + chance.randint(0, 1))


def _somebody(number: int, chance: random.Random, quotas: list[Quota]) -> Candidate:
    said = {}
    for quota in chance.sample(quotas, len(quotas)):
        said.setdefault(quota.feature, quota.value)
    home = f"home {chance.randrange(10 * number + 1)}" if number % 5 == 0 else ""
    return Candidate(str(number), frozenset(said.items()), home)


if __name__ == "__main__":
    main()
