"""Workers and the mail server are killed again and again while messages go out: none is lost, none sent twice."""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from trials.inside.mail_server import FAULTS, NO_ONE, REFUSED
from trials.report import Report
from trials.served import ROOT, Copy, free_port, fresh_copy

INSIDE = [sys.executable, "-m", "trials.inside.outbox"]
# Where nothing moves for so long the next kill comes all the same; and when a run is over, whatever is left.
NO_PROGRESS, AT_MOST = 4, 1500


@dataclass
class Yard:
    """The workers and the mail server, who was killed, and what each did last."""

    copy: Copy
    chosen: argparse.Namespace
    port: int = field(default_factory=free_port)
    workers: list[subprocess.Popen] = field(default_factory=list)
    killed: Counter = field(default_factory=Counter)
    # The names that those who are dead had given themselves.
    dead: set[str] = field(default_factory=set)
    ended: list[str] = field(default_factory=list)

    @property
    def log(self) -> Path:
        return self.copy.folder / "mail.log"

    @property
    def environment(self) -> dict[str, str]:
        return self.copy.environment | {
            "DJANGO_SETTINGS_MODULE": "trials.inside.hasty",
            "INTHEROOM_MAIL_URL": f"smtp+plain://127.0.0.1:{self.port}",
            "TRIAL_LEASE": str(self.chosen.lease),
            "INTHEROOM_MAIL_FROM": "room@example.org",
        }

    def run(self, *words: str) -> str:
        done = subprocess.run(
            [*INSIDE, *words], env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        return done.stdout

    def start(self, *words: str, **more: object) -> subprocess.Popen:
        with (self.copy.folder / "said.log").open("ab") as said:
            return subprocess.Popen([*words], env=self.environment, cwd=ROOT, stderr=said, **more)

    def start_server(self) -> None:
        words = ["trials.inside.mail_server", str(self.port), str(self.log), f"--seed={self.chosen.seed}"]
        words += [f"--slow={1.6 * self.chosen.lease}", f"--only={self.chosen.only}"]
        self.server = self.start(sys.executable, "-m", *words)

    def start_worker(self) -> subprocess.Popen:
        weak = ["--no-fence"] if self.chosen.no_fence else []
        return self.start(*INSIDE, "work", *weak)

    def lines(self) -> list[list[str]]:
        return [line.split() for line in self.log.read_text().splitlines()] if self.log.exists() else []

    def kill(self, chance: random.Random) -> None:
        """One of the workers, or the mail server; the dead one has a successor at once, or after a moment."""
        if chance.random() < 0.25:
            self.server.kill()
            self.server.wait()
            self.killed["server"] += 1
            time.sleep(chance.uniform(0, 0.5))
            self.start_server()
            return
        number = chance.randrange(len(self.workers))
        self.workers[number].kill()
        self.killed["worker"] += 1
        self.replace(number)

    def replace(self, number: int) -> None:
        self.workers[number].wait()
        self.dead.add(f"w{self.workers[number].pid}.example.org")
        self.workers[number] = self.start_worker()

    def revive(self) -> None:
        """Whoever died of a deadly task has a successor too."""
        for number, worker in enumerate(self.workers):
            if worker.poll() is not None:
                self.killed["by its task"] += worker.returncode == -signal.SIGKILL
                if worker.returncode != -signal.SIGKILL:
                    self.ended.append(f"a worker ended with {worker.returncode}")
                self.replace(number)

    def stop(self) -> None:
        for process in [*self.workers, self.server]:
            process.terminate()
        for process in [*self.workers, self.server]:
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--messages", type=int, default=1000)
    words.add_argument("--tasks", type=int, default=60)
    words.add_argument("--workers", type=int, default=4)
    words.add_argument("--kills", type=int, default=100)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--lease", type=float, default=3, help="seconds that a worker has what it took")
    words.add_argument(
        "--only", default="", choices=["", *FAULTS], help="half of the addresses meet this fault"
    )
    words.add_argument("--no-fence", action="store_true", help="prove that doubles are found")
    words.add_argument("--on", choices=["both", "sqlite", "postgresql"], default="both")
    chosen = words.parse_args()
    if chosen.on == "both":
        sys.exit(max(beside_postgresql(sys.argv[1:]), on_sqlite(sys.argv[1:])))
    url = os.environ.get("DATABASE_URL", "") if chosen.on == "postgresql" else ""
    report = Report(
        f"Outbox on {chosen.on}: {chosen.messages} messages, {chosen.tasks} tasks, "
        f"{chosen.workers} workers, {chosen.kills} times kill -9"
    )
    with fresh_copy(url) as copy:
        yard = Yard(copy, chosen)
        yard.run("fill", f"--messages={chosen.messages}", f"--tasks={chosen.tasks}")
        took = time.monotonic()
        with working(yard) as left:
            is_over = let_die(yard, left)
        found = json.loads(yard.run("check"))
        report.figure("seconds", round(time.monotonic() - took))
        report.promise("everything came to an end by itself", kept=is_over and not yard.ended)
        tell_killed(report, yard)
        tell_messages(report, yard, found)
        tell_tasks(report, found)
    report.end()


def on_sqlite(words: list[str]) -> int:
    return subprocess.call([sys.executable, "-m", "trials.outbox", *words, "--on=sqlite"], cwd=ROOT)


def beside_postgresql(words: list[str]) -> int:
    """The same beside a PostgreSQL of its own, which ends with the command."""
    command = [sys.executable, "-m", "trials.outbox", *words, "--on=postgresql"]
    return subprocess.call([str(ROOT / "script" / "postgres"), *command], cwd=ROOT)


@contextmanager
def working(yard: Yard) -> Iterator[subprocess.Popen]:
    """The mail server, the workers, and somebody who says how much is left."""
    yard.start_server()
    yard.workers = [yard.start_worker() for _ in range(yard.chosen.workers)]
    watcher = yard.start(*INSIDE, "watch", stdout=subprocess.PIPE, text=True)
    try:
        yield watcher
    finally:
        watcher.kill()
        watcher.communicate()
        yard.stop()


def let_die(yard: Yard, watcher: subprocess.Popen) -> bool:
    """Kill at every step of the way, so that the kills are spread over the whole run; then wait for the end."""
    chance, kills = random.Random(yard.chosen.seed), 0
    whole = yard.chosen.messages + yard.chosen.tasks
    end, moved = time.monotonic() + AT_MOST, time.monotonic()
    least = whole
    while time.monotonic() < end and (line := watcher.stdout.readline()):
        left = int(line)
        yard.revive()
        if left < least:
            least, moved = left, time.monotonic()
        is_due = whole - left >= (kills + 1) * whole // (yard.chosen.kills + 1)
        while kills < yard.chosen.kills and (is_due or time.monotonic() - moved > NO_PROGRESS):
            time.sleep(chance.uniform(0, 0.2))
            yard.kill(chance)
            kills, moved = kills + 1, time.monotonic()
            is_due = whole - left >= (kills + 1) * whole // (yard.chosen.kills + 1)
        if not left:
            return True
    return False


def tell_killed(report: Report, yard: Yard) -> None:
    for who, many in sorted(yard.killed.items()):
        report.figure(f"killed: {who}", many)
    for fault in yard.ended[:3]:
        print(f"    {fault}")


def tell_messages(report: Report, yard: Yard, found: dict) -> None:
    """What the database says, held against what the mail server took."""
    chosen, states, lines = yard.chosen, found["states"], yard.lines()
    accepted: dict[str, list[int]] = defaultdict(list)
    marks: dict[str, set[str]] = defaultdict(set)
    for number, (what, address, _worker, mark) in enumerate(lines):
        marks[address].add(mark)
        if what == "accepted":
            accepted[address].append(number)
    good, never = [], []
    for number in range(chosen.messages):
        kind = NO_ONE if number % 20 == 19 else REFUSED if number % 50 == 25 else "n"
        (good if kind == "n" else never).append((f"trial:{number}", f"{kind}{number}@example.org"))
    lost = [key for key, address in good if not accepted[address] or states.get(key) != "sent"]
    wrong = [key for key, _ in never if states.get(key) != "given_up"]
    excused, doubles = Counter(), []
    for address, times in accepted.items():
        for number in times[:-1]:
            why = excuse(yard, lines, number)
            excused[why] += 1
            doubles += [address] if not why else []
    report.figure("messages that arrived", len([key for key, address in good if accepted[address]]))
    report.figure("to nobody, or refused, and given up in the open", len(never) - len(wrong))
    report.figure("second copies: the server swallowed its answer", excused["swallowed"])
    report.figure("second copies: the worker was killed before it had noted it", excused["killed"])
    report.figure("second copies for no such reason", len(doubles))
    report.promise("none is lost", kept=not lost and not found["taken"])
    report.promise("none is given up that could arrive, none sent that could not", kept=not wrong)
    report.promise("none is sent twice beyond the one case that cannot be helped", kept=not doubles)
    report.promise("no more than one copy for each kill", kept=excused["killed"] <= sum(yard.killed.values()))
    report.promise("each copy has the same mark", kept=all(len(each) == 1 for each in marks.values()))
    report.promise("what was sent is no longer kept, and the record holds",
                   kept=not found["sealed"] and not found["broken"])  # fmt: skip
    for each in [*lost[:3], *wrong[:3], *doubles[:3]]:
        print(f"    {each}: {states.get(each, '')}")


def excuse(yard: Yard, lines: list[list[str]], number: int) -> str:
    """Why whoever sent this copy could not know that it was accepted."""
    _what, address, worker, _mark = lines[number]
    after = lines[number + 1 :]
    # The same worker may meet the same address again: only the very next line is about this copy.
    told = next((line[0] for line in after if line[1:3] == [address, worker]), "")
    if told != "answered":
        return "swallowed"
    did_more = any(line[0] == "accepted" and line[2] == worker for line in after)
    return "killed" if worker in yard.dead and not did_more else ""


def tell_tasks(report: Report, found: dict) -> None:
    report.figure("tasks done", found["done"])
    report.figure("deadly tasks given up in the open", f"{found['deadly_given_up']} of {found['deadly']}")
    report.promise("each task is done once, none is stuck", kept=not found["undone"] and not found["twice"])
    report.promise("a task that kills whoever does it is given up",
                   kept=found["deadly"] == found["deadly_given_up"])  # fmt: skip


if __name__ == "__main__":
    main()
