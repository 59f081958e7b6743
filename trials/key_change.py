"""The master key is changed while the server serves, and killed again and again; nothing is lost."""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from trials.report import Report
from trials.served import ROOT, Copy, Server, fresh_copy

WRITERS = 2
# The longest that a change runs before it is killed.
LONGEST = 0.8


@dataclass
class Looking:
    """Somebody who opens their own sealed details without rest."""

    server: Server
    cookie: str
    pages: int = 0
    failed: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        request = urllib.request.Request(
            f"{self.server.address}/my-details/", headers={"Cookie": self.cookie}
        )
        while not self.ended.wait(0.05):
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    page = answer.read().decode()
                if "trial@example.org" not in page:
                    self.failed.append("a page without the address")
            except (urllib.error.URLError, OSError) as error:
                self.failed.append(str(error))
            self.pages += 1


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, default=1500)
    words.add_argument("--kills", type=int, default=20)
    words.add_argument("--lose-the-old-key", action="store_true", help="prove that a loss is found")
    words.add_argument("--on", choices=["both", "sqlite", "postgresql"], default="sqlite")
    chosen = words.parse_args()
    if chosen.on == "both":
        sys.exit(max(beside_postgresql(sys.argv[1:]), on_sqlite(sys.argv[1:])))
    url = os.environ.get("DATABASE_URL", "") if chosen.on == "postgresql" else ""
    report = Report(
        f"Key change on {chosen.on}: {chosen.people} people, killed {chosen.kills} times, {WRITERS} writing"
    )
    with fresh_copy(url) as copy:
        cookies = told(copy.run("-m", "trials.inside.sealed", "fill", str(chosen.people)))
        said = copy.folder / "acknowledged"
        before = (copy.folder / "seal.key").read_bytes()
        with copy.served() as server, writing(copy, said):
            looking = Looking(server, "; ".join(f"{name}={value}" for name, value in cookies.items()))
            watcher = threading.Thread(target=looking.look)
            watcher.start()
            try:
                interrupted = killed(copy, chosen.kills)
                if chosen.lose_the_old_key:
                    (copy.folder / "seal.old.key").unlink()
                took = time.monotonic()
                done = copy.manage("change_key", check=not chosen.lose_the_old_key)
                took = time.monotonic() - took
            finally:
                looking.ended.set()
                watcher.join()
        found = check(copy, said)
        tell(report, copy, found, looking)
        report.figure("kills that found it half-way", f"{interrupted} of {chosen.kills}")
        report.figure("seconds of the last, whole run", round(took, 1))
        report.promise("the key is another one now", kept=(copy.folder / "seal.key").read_bytes() != before)
        report.promise("it ended by itself", kept=done.returncode == 0)
    report.end()


def on_sqlite(words: list[str]) -> int:
    return subprocess.call([sys.executable, "-m", "trials.key_change", *words, "--on=sqlite"], cwd=ROOT)


def beside_postgresql(words: list[str]) -> int:
    """The same beside a PostgreSQL of its own, which ends with the command."""
    command = [sys.executable, "-m", "trials.key_change", *words, "--on=postgresql"]
    return subprocess.call([str(ROOT / "script" / "postgres"), *command], cwd=ROOT)


def killed(copy: Copy, number: int) -> int:
    """Begin the change and kill it, again and again; how often it was in the middle."""
    chance, half_way = random.Random(1), 0
    for each in range(number):
        running = subprocess.Popen(
            [sys.executable, str(ROOT / "manage.py"), "change_key"],
            env=copy.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        # It says when rows begin to move; the first kill comes right then.
        while (line := running.stdout.readline()) and not line.startswith("The new key"):
            pass
        time.sleep(chance.uniform(0, LONGEST) if each else 0)
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        half_way += (copy.folder / "seal.old.key").exists()
    return half_way


@contextmanager
def writing(copy: Copy, said: Path) -> Iterator[None]:
    """Programs that change sealed details until the block ends."""
    with said.open("a") as out:
        writers = [
            subprocess.Popen(
                [sys.executable, "-m", "trials.inside.sealed", "change", str(seed)],
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


def check(copy: Copy, said: Path) -> dict[str, int]:
    with said.open() as acknowledged:
        done = subprocess.run(
            [sys.executable, "-m", "trials.inside.sealed", "check"],
            env=copy.environment,
            cwd=ROOT,
            stdin=acknowledged,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        print(done.stderr[-500:])
        return {}
    return json.loads(done.stdout.splitlines()[-1])


def told(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    return json.loads(done.stdout.splitlines()[-1])


def tell(report: Report, copy: Copy, found: dict[str, int], looking: Looking) -> None:
    report.figure("people whose details were opened", found.get("opened", 0))
    report.figure("pages with sealed details served meanwhile", looking.pages)
    report.promise("every sealed value opens", kept=bool(found) and found["opened"] == found["people"])
    report.promise("nothing acknowledged is lost", kept=bool(found) and not found["lost"])
    report.promise("everybody is found by their address", kept=bool(found) and not found["not_found"])
    report.promise("nothing is locked with the old key", kept=bool(found) and not found["old"])
    report.promise("the record holds", kept=bool(found) and not found["broken"])
    report.promise("every page came", kept=bool(looking.pages) and not looking.failed)
    report.promise("the old key is gone", kept=not (copy.folder / "seal.old.key").exists())
    for fault in looking.failed[:3]:
        print(f"    {fault}")


if __name__ == "__main__":
    main()
