"""Reads the file of a problem (``problem.schema.json`` says its form), and says everything that is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from intheroom.engines.timetabling.document import DocumentFault, Reader, parse, shown, step
from intheroom.engines.timetabling.moments import MomentFault, Unclear, moment, zone_of
from intheroom.engines.timetabling.plan import Plan
from intheroom.engines.timetabling.problem import Answer, FaultCode, Mode, Option, Person, Problem

LARGEST = 10**9
MOST_SESSIONS = 1000
MOST_PEOPLE = 5000
MOST_OPTIONS = 50_000
WEEK = 7 * 24 * 60
LONG = 10**6
WAY_THERE = 10_000
# Said beside anything, for whoever opens the file; never read.
NOTE = "note"


class ReadingFault(StrEnum):
    """What can be wrong with a problem as it stands in a file; what is wrong with any problem is a ``FaultCode``."""

    NOT_MONEY = "not_money"
    PARTS_OF_A_COIN = "parts_of_a_coin"
    TOO_MANY = "too_many"
    NO_OPTIONS = "no_options"
    CHOSEN_TWICE = "chosen_twice"


def read_problem(data: bytes) -> Problem:
    """The problem. Raises ``BadInput`` with everything that is wrong, each with its place in the file."""
    found = parse(data)
    reader = _Problem()
    made = reader.problem(found)
    reader.must_be_right()
    return Problem(**made)


def read_plan(data: bytes) -> tuple[Plan, dict[str, Option]]:
    """A plan as it stands in its file, and what it says of its sessions. Whether it holds is for ``checking``."""
    found = parse(data)
    reader = _Plan()
    plan, sessions = reader.plan(found)
    reader.must_be_right()
    return plan, {one.id: one for one in sessions}


@dataclass
class _Problem(Reader):
    """Takes one part of the file after the other."""

    zone: ZoneInfo | None = None
    zone_is_wrong: bool = False
    people: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)

    def problem(self, found: Any) -> dict[str, Any]:
        known = (
            "$schema",
            NOTE,
            "timezone",
            *NUMBERS,
            "budget",
            "people",
            "options",
            "availability",
            "fixed",
            "travel",
        )
        said = self.object(found, "", known, ("sessions", "people", "options", "availability"))
        self._zone(said.get("timezone"))
        made: dict[str, Any] = {}
        for name, (least, most) in NUMBERS.items():
            if said.get(name) is not None or (name in said and name not in MAY_BE_NULL):
                made[name] = self.whole(said[name], name, least, most)
        if said.get("budget") is not None:
            made["budget"] = self._money(said["budget"], "budget")
        # What is not there is said already; what follows reads on as if it were empty.
        made["people"] = tuple(self._people(said["people"])) if "people" in said else ()
        made["options"] = tuple(self._options(said["options"])) if "options" in said else ()
        made["availability"] = self._rows(said.get("availability", {}), "availability", self._answer)
        made["travel"] = self._rows(said.get("travel", {}), "travel", self._minutes_there)
        made["fixed"] = tuple(self._fixed(said.get("fixed", [])))
        return made

    def _zone(self, said: Any) -> None:
        if said is None:
            return
        self.zone = zone_of(said) if isinstance(said, str) else None
        if self.zone is None:
            self.zone_is_wrong = True
            self.fault(MomentFault.NO_ZONE, "timezone", shown(said))

    def _people(self, said: Any) -> list[Person]:
        made = []
        rows = self._some(said, "people", MOST_PEOPLE, FaultCode.NO_PEOPLE)
        for path, one in rows:
            row = self.object(one, path, ("id", "side", NOTE), ("id",))
            name = self._id(row, path, self.people)
            side = "" if row.get("side") is None else self.words(row["side"], f"{path}.side")
            made.append(Person(name, side))
        return made

    def _options(self, said: Any, where: str = "options", more: tuple[str, ...] = ()) -> list[Option]:
        made = []
        for path, one in self._some(said, where, MOST_OPTIONS, ReadingFault.NO_OPTIONS):
            row = self.object(one, path, (*OPTION, *more, NOTE), ("id", "starts", "minutes"))
            if not row:
                continue
            name = self._id(row, path, self.options)
            starts = self._moment(row["starts"], f"{path}.starts") if "starts" in row else None
            minutes = self.whole(row["minutes"], f"{path}.minutes", 1, WEEK) if "minutes" in row else None
            venue = "" if row.get("venue") is None else self.words(row["venue"], f"{path}.venue")
            mode = self._mode(row["mode"], f"{path}.mode") if "mode" in row else Mode.IN_PERSON
            cost = self._money(row["cost"], f"{path}.cost") if "cost" in row else 0
            places = row.get("capacity")
            capacity = None if places is None else self.whole(places, f"{path}.capacity", 0, LARGEST)
            if starts is not None and minutes is not None and mode is not None:
                made.append(Option(name, starts, minutes, venue, mode, cost, capacity))
        return made

    def _some(self, said: Any, path: str, most: int, none: str) -> list[tuple[str, Any]]:
        rows = self.list(said, path)
        if len(rows) > most:
            self.fault(ReadingFault.TOO_MANY, path, str(len(rows)), str(most))
            return []
        if not rows and isinstance(said, list):
            self.fault(none, path)
        return rows

    def _id(self, row: Mapping[str, Any], path: str, had: dict[str, str]) -> str:
        """A name, once in its list; ``had`` says where each was first."""
        if "id" not in row:
            return ""
        name = self.words(row["id"], f"{path}.id")
        first = had.setdefault(name, path) if name else path
        if first != path:
            self.fault(FaultCode.SAME_ID, f"{path}.id", shown(name), first)
        return name

    def _moment(self, said: Any, path: str) -> datetime | None:
        if not isinstance(said, str):
            self.fault(MomentFault.NOT_A_MOMENT, path, shown(said))
            return None
        try:
            return moment(said, self.zone)
        except Unclear as wrong:
            if wrong.code != MomentFault.NO_OFFSET or not self.zone_is_wrong:
                self.fault(wrong.code, path, shown(said))
            return None

    def _mode(self, said: Any, path: str) -> Mode | None:
        word = said.replace(" ", "_").replace("-", "_") if isinstance(said, str) else said
        if word in (names := [str(mode) for mode in Mode]):
            return Mode(word)
        self.one_of(said, path, names)
        return None

    def _money(self, said: Any, path: str) -> int | Decimal:
        if isinstance(said, bool) or not isinstance(said, int | Decimal):
            self.fault(ReadingFault.NOT_MONEY, path, shown(said))
        elif said < 0:
            self.fault(DocumentFault.BELOW, path, shown(said), "0")
        elif said > LARGEST:
            self.fault(DocumentFault.ABOVE, path, shown(said), str(LARGEST))
        elif said * 100 != int(said * 100):
            self.fault(ReadingFault.PARTS_OF_A_COIN, path, shown(said))
        else:
            return int(said) if said == int(said) else Decimal(said).quantize(Decimal("0.01"))
        return 0

    def _rows(self, said: Any, path: str, cell: Callable[[Any, str], Any]) -> dict[str, dict[str, Any]]:
        """Something for each person and option, by their ids."""
        if not isinstance(said, dict):
            self.fault(DocumentFault.NOT_AN_OBJECT, path, shown(said))
            return {}
        made: dict[str, dict[str, Any]] = {}
        for person, row in said.items():
            where = step(path, person)
            if person not in self.people:
                self.fault(FaultCode.UNKNOWN_PERSON, where, shown(person), self.nearest(person, self.people))
            elif not isinstance(row, dict):
                self.fault(DocumentFault.NOT_AN_OBJECT, where, shown(row))
            else:
                made[person] = {one: cell(value, step(where, one)) for one, value in row.items()}
                self._known_options(row, where)
        return made

    def _known_options(self, row: Mapping[str, Any], path: str) -> None:
        for one in row:
            if one not in self.options:
                self.fault(
                    FaultCode.UNKNOWN_OPTION, step(path, one), shown(one), self.nearest(one, self.options)
                )

    def _answer(self, said: Any, path: str) -> Answer:
        return Answer(self.one_of(said, path, [str(answer) for answer in Answer]) or Answer.NO)

    def _minutes_there(self, said: Any, path: str) -> int:
        return self.whole(said, path, 0, WAY_THERE) or 0

    def _fixed(self, said: Any) -> list[str]:
        made: list[str] = []
        for path, one in self.list(said, "fixed"):
            name = self.words(one, path)
            if name in made:
                self.fault(ReadingFault.CHOSEN_TWICE, path, shown(name))
            elif name and name not in self.options:
                self.fault(FaultCode.UNKNOWN_OPTION, path, shown(name), self.nearest(name, self.options))
            made.append(name)
        return made


@dataclass
class _Plan(_Problem):
    """Takes what two plans are compared by. What the plan says of itself (figures, explanations) is left alone."""

    def plan(self, found: Any) -> tuple[Plan, list[Option]]:
        known = ("$schema", NOTE, "format", "proven", "changed_from", "chosen", "sessions", "attend", *TOLD)
        said = self.object(found, "", known, ("chosen", "attend", "proven"))
        proven = self.truth(said["proven"], "proven") if "proven" in said else False
        chosen = self._names(said["chosen"], "chosen") if "chosen" in said else ()
        self._names(said.get("changed_from", []), "changed_from")
        attend = said.get("attend", {})
        if not isinstance(attend, dict):
            self.fault(DocumentFault.NOT_AN_OBJECT, "attend", shown(attend))
            attend = {}
        rows = {
            self.words(person, step("attend", person)): self._names(row, step("attend", person))
            for person, row in attend.items()
        }
        sessions = (
            self._options(said["sessions"], "sessions", ("can_come", "attend")) if "sessions" in said else []
        )
        return Plan(chosen, rows, proven), sessions

    def _names(self, said: Any, path: str) -> tuple[str, ...]:
        return tuple(self.words(one, where) for where, one in self.list(said, path))


OPTION = ("id", "starts", "minutes", "venue", "mode", "cost", "capacity")
# What a plan says beside what is chosen and who attends.
TOLD = ("figures", "explanations", "certificate")
NUMBERS = {
    "sessions": (1, MOST_SESSIONS),
    "min_gap_days": (0, LONG),
    "max_per_week": (0, LONG),
    "min_in_person": (0, LONG),
    "quorum": (0, LONG),
    "both_sides": (0, LONG),
    "session_balance": (0, 100),
    "series_balance": (0, 100),
}
MAY_BE_NULL = ("max_per_week", "session_balance", "series_balance")
