"""Workers and the mailbox are killed while answers are read: each is taken once, and no other mail is touched."""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from trials.inside.imap_server import PASSWORD, ImapServer
from trials.report import Report
from trials.served import ROOT, Copy, fresh_copy

INSIDE = [sys.executable, "-m", "trials.inside.mailbox"]
NAME, AT_MOST = "room", 600
CRLF = "\r\n"


def mail(number: int, mark: str, kind: str) -> bytes:
    """A reply, a report that it failed, or a stranger's mail, each with an identity of its own."""
    head = [
        f"From: isa@example.org{CRLF}Message-ID: <{kind}{number}@example.org>",
        "Subject: Re: What happened",
    ]
    if kind == "report":
        body = ["--x", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.org", "",
                "Final-Recipient: rfc822; isa@example.org", "Action: failed", "Status: 5.1.1", "",
                "--x", "Content-Type: text/rfc822-headers", "", f"Message-ID: <{mark}@example.org>", "",
                "--x--"]  # fmt: skip
        head += [
            'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
            "Return-Path: <>",
        ]
    else:
        body = [f"{kind}{number}"]
        head += [f"In-Reply-To: <{mark}@example.org>"] if kind == "reply" else []
    return CRLF.join([*head, "", *body]).encode()


@dataclass
class Yard:
    """The workers and the mailbox."""

    copy: Copy
    chosen: argparse.Namespace
    server: ImapServer = field(default_factory=ImapServer)
    workers: list[subprocess.Popen] = field(default_factory=list)
    killed: Counter = field(default_factory=Counter)

    @property
    def environment(self) -> dict[str, str]:
        return self.copy.environment | {
            "INTHEROOM_MAIL_BOX": f"imap+plain://{NAME}:{PASSWORD}@127.0.0.1:{self.server.port}"
        }

    def run(self, *words: str) -> str:
        told = [*INSIDE, *words]
        done = subprocess.run(
            told, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        return done.stdout

    def start_worker(self) -> subprocess.Popen:
        weak = ["--no-digest"] * self.chosen.no_digest + ["--delete-first"] * self.chosen.delete_first
        with (self.copy.folder / "said.log").open("ab") as said:
            return subprocess.Popen([*INSIDE, "work", *weak], env=self.environment, cwd=ROOT, stderr=said)

    def kill(self, chance: random.Random) -> None:
        if chance.random() < 0.2:
            self.server.kill()
            self.killed["mailbox"] += 1
            self.server.start()
            return
        number = chance.randrange(len(self.workers))
        self.workers[number].kill()
        self.workers[number].wait()
        self.killed["worker"] += 1
        self.workers[number] = self.start_worker()

    def stop(self) -> None:
        for worker in self.workers:
            worker.kill()
            worker.wait()


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--messages", type=int, default=400)
    words.add_argument("--workers", type=int, default=3)
    words.add_argument("--kills", type=int, default=60)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--no-digest", action="store_true", help="prove that doubles are found")
    words.add_argument("--delete-first", action="store_true", help="prove that losses are found")
    words.add_argument("--on", choices=["both", "sqlite", "postgresql"], default="both")
    chosen = words.parse_args()
    if chosen.on == "both":
        again = [sys.executable, "-m", "trials.mailbox", *sys.argv[1:]]
        beside = [str(ROOT / "script" / "postgres"), *again, "--on=postgresql"]
        sys.exit(max(subprocess.call(beside, cwd=ROOT), subprocess.call([*again, "--on=sqlite"], cwd=ROOT)))
    report = Report(
        f"Mailbox on {chosen.on}: answers to {chosen.messages} messages, {chosen.workers} workers, {chosen.kills} kills"
    )
    with fresh_copy(os.environ.get("DATABASE_URL", "") if chosen.on == "postgresql" else "") as copy:
        yard = Yard(copy, chosen)
        try:
            look(report, yard)
        finally:
            yard.stop()
            yard.server.end()
    report.end()


def look(report: Report, yard: Yard) -> None:
    """Of ten messages eight are answered, one failed, and one meets silence; each tenth answer comes twice."""
    chance = random.Random(yard.chosen.seed)
    marks = json.loads(yard.run("fill", f"--messages={yard.chosen.messages}"))
    replies = [number for number in range(len(marks)) if number % 10 < 8]
    failed = [number for number in range(len(marks)) if number % 10 == 8]
    strangers = [mail(number, "", "stranger") for number in range(len(marks) // 5)]
    ours = [mail(number, marks[number], "reply") for number in [*replies, *replies[::10]]]
    ours += [mail(number, marks[number], "report") for number in failed]
    mails = [*ours, *strangers]
    chance.shuffle(mails)
    yard.server.put(NAME, *mails)
    yard.workers = [yard.start_worker() for _ in range(yard.chosen.workers)]
    is_over = let_die(yard, chance, whole=len(ours), strangers=len(strangers))
    found = json.loads(yard.run("check"))
    heard, lying = Counter(found["heard"]), yard.server.lying(NAME)
    wanted = {f"trial:{number}:reply{number}" for number in replies}
    for who, many in sorted(yard.killed.items()):
        report.figure(f"killed: {who}", many)
    report.figure("answers that were taken", f"{len(wanted & set(heard))} of {len(wanted)}")
    report.figure("reports that were taken", f"{len(found['given_up'])} of {len(failed)}")
    report.figure("mails of strangers still in the mailbox", f"{len(lying)} of {len(strangers)}")
    report.promise("everything came to an end by itself", kept=is_over)
    report.promise("none is lost", kept=set(heard) == wanted and len(found["given_up"]) == len(failed))
    report.promise("none is taken twice", kept=max(heard.values(), default=0) <= 1)
    report.promise("nothing of ours is left there, and nothing else was taken away",
                   kept=sorted(lying) == sorted(strangers))  # fmt: skip
    report.promise("the record holds", kept=not found["broken"])


def let_die(yard: Yard, chance: random.Random, *, whole: int, strangers: int) -> bool:
    """Kills spread over the whole run; True where only strangers' mail was left in the end."""
    end, kills, moved = time.monotonic() + AT_MOST, 0, time.monotonic()
    least = whole
    while time.monotonic() < end:
        left = max(0, yard.server.many(NAME) - strangers)
        if left < least:
            least, moved = left, time.monotonic()
        is_due = whole - left >= (kills + 1) * whole // (yard.chosen.kills + 1)
        if kills < yard.chosen.kills and left and (is_due or time.monotonic() - moved > 3):
            time.sleep(chance.uniform(0, 0.1))
            yard.kill(chance)
            kills, moved = kills + 1, time.monotonic()
        elif not left:
            return True
        else:
            time.sleep(0.05)
    return False


if __name__ == "__main__":
    main()
