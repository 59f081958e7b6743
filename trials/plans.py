"""Two plan, members answer, a place goes and workers are killed, all at once: nothing is lost, the second is told."""

import argparse
import datetime
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from trials.plan_workers import PATIENCE, Workers
from trials.planners import NOT_YET, OFF_THE_LIST, REFUSED, SAVED, TOLD, Filled, Planners, both
from trials.report import Report
from trials.served import APPLICATION, ROOT, fresh_copy
from trials.visitor import Answer

SESSIONS = 3
# A Monday well ahead of any run.
FIRST = datetime.date(2033, 1, 3)
WORKING, STOPPED = "It is being worked out", "It was stopped"
CARELESS = "trials.inside.careless:application"


@dataclass
class Yard:
    """The copy, its workers, and what must be kept in the end."""

    chosen: argparse.Namespace
    workers: Workers
    people: Planners
    chance: random.Random
    figures: Counter[str] = field(default_factory=Counter)
    kept: dict[str, Any] = field(default_factory=lambda: {"said": {}, "owners": {}})

    # -- one round -------------------------------------------------------------------------------

    def play(self, number: int) -> None:
        """Ask for a plan, change everything while it is worked out, and choose."""
        stops = number % 3 == 2
        self.workers.hold_at(self.chance.randrange(4))
        plan = self.ask(number)
        self.people.expect("a worker took it up", holds=self.workers.who_waits() > 0)
        if number % 2 == 0 and not self.chosen.careless:
            self.people.expect("another one takes over", holds=self.workers.kill_who_waits())
            self.figures["workers killed in the middle of a plan"] += 1
        told = self.change_everything(number)
        if stops:
            self.stop_while_the_other_chooses(plan)
        self.workers.let_go_on()
        page = self.over(plan)
        if stops:
            self.people.expect("it was stopped", holds=STOPPED in page.text)
        else:
            self.see_what_changed(page, told)
            self.choose_what_is_gone(plan)
        self.choose(self.over(self.anew(plan)).path)

    def ask(self, number: int) -> str:
        visitor, path = self.people.lead(number % 2), self.people.here("plan/ask/")
        days = {"first": FIRST + datetime.timedelta(weeks=2 * number)}
        days["last"] = days["first"] + datetime.timedelta(days=self.chosen.days - 1)
        typed = {f"{name}_{part}": str(getattr(day, part)) for name, day in days.items() for part in PARTS}
        places = [str(one) for one in self.people.scene["venues"][2 * number : 2 * number + 2]]
        typed |= {"sessions": str(SESSIONS), "minutes": "120", "times": "10:00, 14:00", "venues": places}
        form = visitor.get(path).form(having=["send_id"])
        answer = self.people.note(path, visitor.send(path, form.as_it_is(**typed)))
        if answer.status != SAVED:
            message = f"No plan could be asked for: {answer.status}\n{answer.text[:2000]}"
            raise RuntimeError(message)
        return answer.where

    def change_everything(self, number: int) -> list[str]:
        """All that can change while a plan is worked out, pressed at the same moment. Who said something anew."""
        people, pages = self.people, self.people.scene["pages"]
        team, box = len(people.scene["team"]), f"day{1 + number % 5}_evening"
        hall, loft = people.scene["venues"][2 * number : 2 * number + 2]
        pairs = {name: self.change(name, number) for name in pages}
        pairs[f"Hall {number:02}"] = both(lambda who: self.describe(who, hall, f"Owner {number} by {who}"))
        members = [one % team for one in range(number, number + 3)]
        said = [people.says(one, f"Reason {number} of {one}") for one in members]
        rest = [
            people.by_phone(number % 2, members[0], box),
            people.button(people.lead(0), people.here(f"places/{loft}/"), "end"),
            self.describe(1, loft, f"Owner of the loft {number}"),
        ]
        found = iter(people.at_once([*(one for pair in pairs.values() for one in pair), *said, *rest]))
        for name, pair in pairs.items():
            words = people.settle(name, pair, [next(found), next(found)], pages.get(name, ["", ""])[1])
            (self.kept if name in pages else self.kept["owners"])[name] = words
            self.figures["forms changed by two at once"] += 1
        for who, filled in zip(members, said, strict=True):
            self.note_said(who, filled, next(found), box if who == members[0] else "")
        self.note_struck(*found, rest[-1])
        return [*(people.scene["team"][one]["name"] for one in members), f"Loft {number:02}"]

    def change(self, name: str, number: int) -> list[Filled]:
        """One form of the session, filled in by both."""
        path, box = self.people.scene["pages"][name]
        words = f"{name} {number} by"
        return both(lambda who: self.people.one_page(self.people.lead(who), path, box, f"{words} {who}"))

    def describe(self, who: int, venue: int, owner: str) -> Filled:
        path = self.people.here(f"places/{venue}/check/")
        visitor = self.people.lead(who)
        first = visitor.get(path).where.rstrip("/").rpartition("/")[2]
        return self.people.in_steps(visitor, path, {first: {"owner": owner}}, owner)

    def note_said(self, who: int, filled: Filled, answer: Answer, box: str) -> None:
        """What must be kept of a member’s own answer, and of the one that was written down at the same moment."""
        people, key = self.people, self.people.scene["team"][who]["key"]
        self.figures["answers given while a plan was worked out"] += 1 + bool(box)
        week = {box: "no"} if box and answer.status == SAVED else {}
        if answer.status == NOT_YET and box:
            self.figures["members told that somebody had just written down their answer"] += 1
            people.expect("the member is told", holds=TOLD in answer.text)
            answer = people.note(filled.path, filled.again(answer))
        people.expect(f"an answer is taken: {answer.status}", holds=answer.status == SAVED)
        self.kept["said"][key] = {"reason": filled.words, "week": week}

    def note_struck(self, called: Answer, struck: Answer, described: Answer, filled: Filled) -> None:
        people = self.people
        people.expect(f"what was said by phone is taken: {called.status}", holds=called.status == SAVED)
        people.expect("the place is taken off the list", holds=struck.status == SAVED)
        if described.status != SAVED:
            self.figures["told that the place they wrote about had just gone"] += 1
            told = OFF_THE_LIST in described.text and filled.words in described.text
            people.expect("whoever wrote about a place that went reads it, and their own words", holds=told)

    def stop_while_the_other_chooses(self, plan: str) -> None:
        stops = self.people.button(self.people.lead(0), plan, "stop")
        chooses = self.people.button(self.people.lead(1), plan, "fairest")
        found = [one.status for one in self.people.at_once([stops, chooses])]
        self.people.expect(f"stopped, and nothing to choose ({found})", holds=found == [SAVED, REFUSED])
        self.figures["plans stopped while the other chose"] += 1

    def see_what_changed(self, page: Answer, told: list[str]) -> None:
        words = [f"{name} said anew when they can come" for name in told[:-1]]
        for one in [*words, f"{told[-1]} is off the list of places"]:
            self.people.expect(f"the plan says: {one}", holds=one in page.text)

    def choose_what_is_gone(self, plan: str) -> None:
        """The plan takes the place that costs nothing, and that one is gone."""
        for one in self.people.at_once(
            both(lambda who: self.people.button(self.people.lead(who), plan, "fairest"))
        ):
            held = (
                one.status == REFUSED and "off the list now" in one.text and "Make the plan anew" in one.text
            )
            self.people.expect(f"a plan in a place that is gone is refused ({one.status})", holds=held)
            self.figures["refused: a place of the plan was gone"] += 1

    def anew(self, plan: str) -> str:
        answer = self.people.note(plan, self.people.button(self.people.lead(0), plan, "anew").press())
        self.people.expect("it is made anew", holds=answer.status == SAVED)
        return answer.where

    def choose(self, plan: str) -> None:
        """Both choose, and one of them presses “stop” on an older page."""
        presses = both(lambda who: self.people.button(self.people.lead(who), plan, "fairest"))
        presses.append(self.people.button(self.people.lead(0), plan, "stop"))
        first, second, _stop = self.people.at_once(presses)
        late = first if second.status == SAVED else second
        held = sorted([first.status, second.status]) == [SAVED, REFUSED]
        self.people.expect(f"one of two chooses ({first.status}, {second.status})", holds=held)
        who = self.people.scene["leads"][first is late]
        told = f"{who} chose this plan before you" in late.text
        self.people.expect("the second one is told who chose", holds=told)
        self.figures["plans chosen by two at once"] += 1

    def over(self, plan: str) -> "Page":
        """The page of a plan, once it is not worked out any more."""
        visitor, end = self.people.lead(0), time.monotonic() + PATIENCE
        page = visitor.get(plan)
        while WORKING in page.text and time.monotonic() < end:
            time.sleep(0.1)
            page = visitor.get(plan)
        self.people.expect("a plan comes to its end", holds=page.status == 200 and WORKING not in page.text)
        return Page(page.status, page.headers, page.body, plan)


@dataclass(frozen=True)
class Page(Answer):
    """What a page shows, and where it is."""

    path: str


PARTS = ("day", "month", "year")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rounds", type=int, default=30)
    words.add_argument("--members", type=int, default=14)
    words.add_argument(
        "--days", type=int, default=12, help="that a plan chooses from, with two times and places each"
    )
    words.add_argument("--lease", type=float, default=2, help="seconds that a worker has what it took")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--careless", action="store_true", help="prove that a change written over is found")
    words.add_argument("--on", choices=["both", "sqlite", "postgresql"], default="both")
    chosen = words.parse_args()
    if chosen.on == "both":
        sys.exit(max(beside_postgresql(sys.argv[1:]), on_sqlite(sys.argv[1:])))
    url = os.environ.get("DATABASE_URL", "") if chosen.on == "postgresql" else ""
    report = Report(f"Plans on {chosen.on}: {chosen.rounds} rounds, {chosen.members} members")
    with fresh_copy(url) as copy:
        size = [f"--rounds={chosen.rounds}", f"--members={chosen.members}"]
        scene = json.loads(copy.run("-m", "trials.inside.plans", "fill", *size).stdout)
        workers = Workers(copy, chosen.lease)
        with (
            copy.served(application=CARELESS if chosen.careless else APPLICATION) as server,
            workers.working(),
        ):
            yard = Yard(chosen, workers, Planners(server.port, scene), random.Random(chosen.seed))
            for number in range(chosen.rounds):
                yard.play(number)
        found = json.loads(copy.run("-m", "trials.inside.plans", "check", f"--ref={scene['ref']}").stdout)
    tell(report, yard, found)
    report.end()


def on_sqlite(words: list[str]) -> int:
    return subprocess.call([sys.executable, "-m", "trials.plans", *words, "--on=sqlite"], cwd=ROOT)


def beside_postgresql(words: list[str]) -> int:
    """The same beside a PostgreSQL of its own, which ends with the command."""
    command = [sys.executable, "-m", "trials.plans", *words, "--on=postgresql"]
    return subprocess.call([str(ROOT / "script" / "postgres"), *command], cwd=ROOT)


def tell(report: Report, yard: Yard, found: dict[str, Any]) -> None:
    chosen, kept = yard.chosen, yard.kept
    for name, many in sorted(yard.figures.items()):
        report.figure(name, many)
    report.figure("presses, by how they were answered", dict(sorted(yard.people.answers.items())))
    lost = [key for key, told in kept["said"].items() if not holds(told, found["said"].get(key, {}))]
    lost += [name for name in yard.people.scene["pages"] if kept.get(name) != found[name]]
    lost += [name for name, owner in kept["owners"].items() if found["owners"].get(name) != owner]
    whole = chosen.rounds * SESSIONS
    report.promise("no answer and no change is lost", kept=not lost)
    report.promise("the second one is told each time, and nothing broke", kept=not yard.people.faults)
    report.promise("each choice made its sessions once",
                   kept=found["sessions"] == found["planned"] == whole and not found["twice"]
                   and found["numbers"] == list(range(2, whole + 2)))  # fmt: skip
    report.promise("no session is in a place that is gone, and none came back",
                   kept=not found["in_places_that_are_gone"] and not found["back_on_the_list"])  # fmt: skip
    report.promise("no plan is stuck, and the record holds",
                   kept=not found["undone"] and "running" not in found["states"] and not found["broken"])  # fmt: skip
    for each in [*yard.people.faults[:8], *lost[:5]]:
        print(f"    {each}")


def holds(told: dict[str, Any], found: dict[str, Any]) -> bool:
    """The last words, and each box that was filled at the same moment."""
    return told["reason"] == found.get("reason") and told["week"].items() <= found["week"].items()


if __name__ == "__main__":
    main()
