"""Queries and processor time of every project page, with 1 project and with 5,000."""

import argparse
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from trials.report import Report
from trials.served import Copy, Server, fresh_copy
from trials.visitor import Visitor

QUERIES = 15
CPU_MS = 25.0
TIMES_EMPTY = 40.0
SAME = 1.25  # what two measurements of the same page may differ by
ROUNDS = 3
EMPTY = "bench.empty:application"


@dataclass
class Cost:
    """What one page cost."""

    path: str
    queries: int
    cpu_ms: float


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--requests", type=int, default=4, help="how often each page is opened in a round")
    words.add_argument("--others", type=int, default=4999, help="other people's projects")
    chosen = words.parse_args()
    report = Report("Pages: queries and processor time")
    with fresh_copy() as copy:
        one, empty = measure(copy, 0, chosen.requests)
        many, empty_again = measure(copy, chosen.others, chosen.requests)
    report.figure("an empty Django answer, CPU ms", f"{empty:.2f} and {empty_again:.2f}")
    table(one, many, chosen.others + 1)
    promises(report, one, many, empty, empty_again)
    report.end()


def measure(copy: Copy, others: int, requests: int) -> tuple[list[Cost], float]:
    """Every project page of a copy with so many other projects, and an empty answer beside it."""
    copy.collect()
    scene = json.loads(copy.run("-m", "bench.inside.scene", "--others", str(others)).stdout)
    pages = {path: count for path, count in scene["queries"].items() if scene["ref"] in path}
    with ExitStack() as stack:
        served = stack.enter_context(copy.served())
        bare = stack.enter_context(copy.served(application=EMPTY))
        visitor = Visitor(served.port, scene["cookies"])
        stranger = Visitor(bare.port)
        costs, empties = [], []
        for path, count in pages.items():
            costs.append(Cost(path, count, cpu_ms(served, visitor, path, requests)))
            # Measured between the pages, so that a busy minute of the machine weighs on both.
            empties.append(cpu_ms(bare, stranger, "/", requests * 3))
        empty = sum(empties) / len(empties)
        for cost in costs:
            # A busy second can spoil all rounds of one page: what looks too dear is looked at again, later.
            for _ in range(ROUNDS):
                if is_dear(cost, empty):
                    cost.cpu_ms = min(cost.cpu_ms, cpu_ms(served, visitor, cost.path, requests))
    return costs, empty


def is_dear(cost: Cost, empty: float) -> bool:
    """Whether a page breaks what is promised."""
    return cost.cpu_ms > min(CPU_MS, TIMES_EMPTY * empty)


def cpu_ms(server: Server, visitor: Visitor, path: str, requests: int) -> float:
    """Processor time of the server for one answer, once it is warm.

    The best of three rounds: work of others on the machine can only make a round dearer.
    """
    visitor.get(path)
    return min(one_round(server, visitor, path, requests) for _ in range(ROUNDS))


def one_round(server: Server, visitor: Visitor, path: str, requests: int) -> float:
    before = server.cpu_seconds()
    for _ in range(requests):
        answer = visitor.get(path)
        if answer.status != 200:
            message = f"{path} answered {answer.status}"
            raise RuntimeError(message)
    return 1000 * (server.cpu_seconds() - before) / requests


def table(one: list[Cost], many: list[Cost], projects: int) -> None:
    print(
        f"  {'page':<44} {'queries':>9} {'CPU ms':>9} {'with ' + str(projects) + ':':>13} {'queries':>8} {'CPU ms':>8}"
    )
    for few, lots in pairs(one, many):
        print(
            f"  {few.path:<44} {few.queries:>9} {few.cpu_ms:>9.1f} {'':>13} {lots.queries:>8} {lots.cpu_ms:>8.1f}"
        )


def pairs(one: list[Cost], many: list[Cost]) -> Iterator[tuple[Cost, Cost]]:
    found = {cost.path: cost for cost in many}
    return ((cost, found[cost.path]) for cost in one)


def promises(report: Report, one: list[Cost], many: list[Cost], empty: float, empty_again: float) -> None:
    both = [*one, *many]
    dear = [cost.path for cost in both if cost.queries > QUERIES]
    report.promise(f"no page asks more than {QUERIES} times {dear or ''}", kept=not dear)
    slow = [cost.path for cost in both if cost.cpu_ms > CPU_MS]
    report.promise(f"no page takes more than {CPU_MS:.0f} CPU ms {slow or ''}", kept=not slow)
    heavy = [cost.path for cost in one if cost.cpu_ms > TIMES_EMPTY * empty]
    heavy += [cost.path for cost in many if cost.cpu_ms > TIMES_EMPTY * empty_again]
    words = f"no page costs more than {TIMES_EMPTY:.0f} empty answers {heavy or ''}"
    report.promise(words, kept=not heavy)
    grown = [few.path for few, lots in pairs(one, many) if lots.queries != few.queries]
    report.promise(f"the same queries whatever the number of projects {grown or ''}", kept=not grown)
    total = [sum(cost.cpu_ms for cost in some) / base for some, base in ((one, empty), (many, empty_again))]
    report.figure("all pages, in empty answers: with 1 and with many", f"{total[0]:.0f} and {total[1]:.0f}")
    report.promise("and the same processor time", kept=total[1] <= total[0] * SAME)


if __name__ == "__main__":
    main()
