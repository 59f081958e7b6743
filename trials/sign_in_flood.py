"""Fifty bad sign-ins a second do not stop the pages."""

import argparse
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from statistics import median

from trials.report import Report
from trials.served import Server, fresh_copy
from trials.slow_clients import PATIENCE, seconds_for
from trials.visitor import Form, Visitor

SENDERS = 25
SIGN_IN = "/sign-in/"


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--seconds", type=int, default=30)
    words.add_argument("--each-second", type=int, default=50)
    words.add_argument("--patience", type=float, default=PATIENCE, help="seconds a page may take")
    chosen = words.parse_args()
    report = Report(f"Sign-in flood: {chosen.each_second} bad sign-ins a second, {chosen.seconds} s")
    with fresh_copy() as copy:
        copy.run("-m", "trials.inside.first_host")
        with copy.served() as server:
            flood(server, chosen, report)
    report.end()


def flood(server: Server, chosen: argparse.Namespace, report: Report) -> None:
    """Press the sign-in button without end, and open pages meanwhile."""
    answers: Counter[int] = Counter()
    over = threading.Event()
    pages = ThreadPoolExecutor(1).submit(open_pages, server, over, 5 * chosen.patience)
    began = time.monotonic()
    busy = server.cpu_seconds()
    with ThreadPoolExecutor(SENDERS) as senders:
        stranger = Visitor(server.port)
        form = stranger.get(SIGN_IN).form()
        for number in range(chosen.each_second * chosen.seconds):
            time.sleep(max(0.0, began + number / chosen.each_second - time.monotonic()))
            senders.submit(bad_sign_in, stranger, form, number, answers)
    over.set()
    took = time.monotonic() - began
    times = pages.result()
    quick = [one for one in times if one is not None and one < chosen.patience]
    report.figure("bad sign-ins answered, each second", round(sum(answers.values()) / took, 1))
    report.figure("how they were answered", dict(sorted(answers.items())))
    report.figure("CPU ms for each", round(1000 * (server.cpu_seconds() - busy) / sum(answers.values()), 1))
    report.figure("pages opened meanwhile", len(times))
    report.figure(f"that came in {chosen.patience:.0f} seconds", len(quick))
    report.figure(
        "median and slowest of them, seconds", f"{median(quick or [0]):.2f} and {max(quick or [0]):.2f}"
    )
    report.promise("every page came", kept=len(times) > 0 and None not in times)
    report.promise(f"nine of ten in {chosen.patience:.0f} seconds", kept=len(quick) >= 0.9 * len(times))
    report.promise("no answer was a fault of the server", kept=not [one for one in answers if one >= 500])
    report.promise("nobody was let in", kept=not answers[0])
    report.promise("most of the flood was turned away", kept=answers[429] > sum(answers.values()) / 2)


def bad_sign_in(stranger: Visitor, form: Form, number: int, answers: Counter[int]) -> None:
    """One guess, and what it was answered with; 0 where a guess led inside."""
    answer = Visitor(stranger.port, dict(stranger.cookies)).send(
        form.action or SIGN_IN, form.filled(f"guess{number}@example.org")
    )
    answers[answer.status] += 1


def open_pages(server: Server, over: threading.Event, patience: float) -> list[float | None]:
    """Open the front page again and again, as anybody might."""
    times = []
    while not over.wait(0.2):
        times.append(seconds_for(f"{server.address}/", patience))
    return times


if __name__ == "__main__":
    main()
