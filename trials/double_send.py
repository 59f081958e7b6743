"""Twelve presses of the same button at the same time store one row (SQLite and PostgreSQL)."""

import argparse
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from trials.report import Report
from trials.served import ROOT, fresh_copy
from trials.visitor import Answer, Form, Visitor

STEPS_AT_MOST = 12


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--forms", type=int, default=40)
    words.add_argument("--presses", type=int, default=12)
    words.add_argument("--on", choices=["both", "sqlite", "postgresql"], default="both")
    words.add_argument("--no-token", action="store_true", help="a new once-only token for each press")
    chosen = words.parse_args()
    if chosen.on == "both":
        sys.exit(max(beside_postgresql(sys.argv[1:]), on_sqlite(sys.argv[1:])))
    url = os.environ.get("DATABASE_URL", "") if chosen.on == "postgresql" else ""
    report = Report(f"Double send on {chosen.on}: {chosen.presses} presses of {chosen.forms} forms")
    with fresh_copy(url) as copy:
        scene = json.loads(copy.run("-m", "trials.inside.scene").stdout)
        with copy.served() as server:
            answers = Counter(
                status
                for number in range(chosen.forms)
                for status in press(Visitor(server.port, scene["cookies"]), scene["form"], number, chosen)
            )
        after = json.loads(copy.run("-m", "trials.inside.scene", "--count").stdout)
    rows = after["projects"] - scene["projects"]
    report.figure("presses, by how they were answered", dict(sorted(answers.items())))
    report.figure("rows stored", rows)
    report.figure("half rows", after["halves"])
    report.promise(f"{chosen.forms} forms, {chosen.forms} rows", kept=rows == chosen.forms)
    report.promise("every press was answered as if it were the only one", kept=set(answers) == {302})
    report.promise("no half rows, and the audit chain holds", kept=not after["halves"] and after["chain"])
    report.end()


def on_sqlite(words: list[str]) -> int:
    return subprocess.call([sys.executable, "-m", "trials.double_send", *words, "--on=sqlite"], cwd=ROOT)


def beside_postgresql(words: list[str]) -> int:
    """The same beside a PostgreSQL of its own, which ends with the command."""
    command = [sys.executable, "-m", "trials.double_send", *words, "--on=postgresql"]
    return subprocess.call([str(ROOT / "script" / "postgres"), *command], cwd=ROOT)


def press(visitor: Visitor, path: str, number: int, chosen: argparse.Namespace) -> list[int]:
    """Fill one form in up to its last button, and press that many times at once."""
    where, form, typed = last_button(visitor, path, f"Project {number}")
    ready = threading.Barrier(chosen.presses)

    def once(_: int) -> int:
        browser = Visitor(visitor.port, dict(visitor.cookies))
        fields = form.fields | typed
        if chosen.no_token:
            fields |= {"send_id": browser.get(where).form(having=["send_id"]).fields["send_id"]}
        ready.wait(30)
        return browser.send(where, fields).status

    with ThreadPoolExecutor(chosen.presses) as fingers:
        return list(fingers.map(once, range(chosen.presses)))


def last_button(visitor: Visitor, path: str, words: str) -> tuple[str, Form, dict[str, str]]:
    """Go from step to step until the page whose button sends everything."""
    where, page = follow(visitor, path, visitor.get(path))
    for _ in range(STEPS_AT_MOST):
        form = page.form(having=["send_id"])
        typed = form.filled(words)
        if "/step/" not in where:
            return where, form, typed
        where, page = follow(visitor, where, visitor.send(where, typed))
    message = f"{path} never came to its last button."
    raise RuntimeError(message)


def follow(visitor: Visitor, where: str, answer: Answer) -> tuple[str, Answer]:
    """Go where an answer leads."""
    while answer.status in {301, 302, 303}:
        where = answer.where
        answer = visitor.get(where)
    if answer.status != 200:
        message = f"{where} answered {answer.status}: {answer.text[:500]}"
        raise RuntimeError(message)
    return where, answer


if __name__ == "__main__":
    main()
