"""Takes the times out of a calendar file and drops every other line unread. Runs without Django."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from intheroom.kit.ics.zones import zone_called

IN_A_ZONE = frozenset({"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"})
TIMES = IN_A_ZONE | {
    "UID", "DURATION", "RRULE", "SEQUENCE", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS",
}  # fmt: skip
CHANGES = frozenset({"TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"})
KEPT = {
    "VCALENDAR": frozenset({"X-WR-TIMEZONE", "METHOD"}),
    "VEVENT": TIMES,
    "VFREEBUSY": frozenset({"FREEBUSY"}),
    "VTIMEZONE": CHANGES,
    "STANDARD": CHANGES,
    "DAYLIGHT": CHANGES,
}
FOLDED = re.compile(r"\r?\n[ \t]")
NAMED = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
VALUE = re.compile(r'[A-Za-z0-9-]+(?:;[^":]*(?:"[^"]*"[^":]*)*)?:(.*)', re.DOTALL)
ZONE = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
TOO_OFTEN = re.compile(r"FREQ=(SECONDLY|MINUTELY)", re.IGNORECASE)
DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
MOST_DEEP = 6
LONGEST_ZONE_SHOWN = 60
# A stay may be long: one that says only how long it takes is looked for this far back.
LONGEST_STAY = timedelta(days=400)

Event = list[str]


class Unreadable(Exception):
    """Why a file cannot be taken: a code, and the name of a zone where it is about one."""

    def __init__(self, code: str, about: str = ""):
        self.code, self.about = code, about
        super().__init__(code)


@dataclass(slots=True)
class Times:
    """What is left of a file: lines with times, in bundles that belong to one event."""

    floats_in: str = ""
    is_called_off: bool = False
    zones: list[list[str]] = field(default_factory=list)
    events: dict[str, list[Event]] = field(default_factory=lambda: defaultdict(list))
    busy: list[str] = field(default_factory=list)

    def near(self, first: date, last: date) -> list[list[Event]]:
        """Without the events that are long over, or far ahead, and do not come back."""
        return [
            events
            for events in self.events.values()
            if any(_comes_back(event) or _is_near(event, first, last) for event in events)
        ]


def times_in(content: bytes, *, also: frozenset[str] = frozenset()) -> Times:
    """Every line with a time in it; ``also`` names lines of events to keep beside those."""
    found, within, block = Times(), list[str](), list[str]()
    begun = False
    for line in FOLDED.sub("", content.decode("utf-8-sig", errors="replace")).split("\n"):
        name = name_of(line)
        if name == "BEGIN":
            begun = True
            _step_in(within, block, value_in(line).upper())
        elif name == "END":
            _step_out(within, block, value_in(line).upper(), found)
        elif within and (name in KEPT.get(within[-1], ()) or (within[-1] == "VEVENT" and name in also)):
            _keep(within[-1], name, line.rstrip("\r"), block, found)
    if not begun:
        raise Unreadable("not_a_calendar")
    if within:
        raise Unreadable("cut_off")
    _name_zones(found)
    return found


def name_of(line: str) -> str:
    """What a line is about, in capitals."""
    name = NAMED.match(line)
    return name.group().upper() if name else ""


def value_in(line: str) -> str:
    """What stands behind its first colon that is not in quotation marks."""
    value = VALUE.match(line)
    return value.group(1).strip() if value else ""


def value_of(event: Event, name: str) -> str:
    """What one line of an event says; empty where it has none."""
    return next((value_in(line) for line in event if name_of(line) == name), "")


def _step_in(within: list[str], block: list[str], part: str) -> None:
    if not within and part != "VCALENDAR":
        raise Unreadable("not_a_calendar")
    if len(within) >= MOST_DEEP:
        raise Unreadable("cut_off")
    if part in {"VEVENT", "VTIMEZONE"}:
        block.clear()
    elif part in {"STANDARD", "DAYLIGHT"}:
        block.append(f"BEGIN:{part}")
    within.append(part)


def _step_out(within: list[str], block: list[str], part: str, found: Times) -> None:
    if not within or within.pop() != part:
        raise Unreadable("cut_off")
    if part == "VEVENT":
        # An event that says no name of its own stands for itself.
        found.events[value_of(block, "UID") or f"none {len(found.events)}"].append(list(block))
    elif part == "VTIMEZONE":
        found.zones.append(list(block))
    elif part in {"STANDARD", "DAYLIGHT"}:
        block.append(f"END:{part}")


def _keep(part: str, name: str, line: str, block: list[str], found: Times) -> None:
    if part == "VFREEBUSY":
        found.busy.append(line)
    elif name == "METHOD":
        found.is_called_off = value_in(line).upper() == "CANCEL"
    elif name == "X-WR-TIMEZONE":
        found.floats_in = value_in(line)
    elif name == "RRULE" and TOO_OFTEN.search(line):
        raise Unreadable("too_often")
    else:
        block.append(line)


def _name_zones(found: Times) -> None:
    """Each zone gets the name we know it by; one that nobody explains is refused."""
    explained = {value_of(block, "TZID") for block in found.zones}
    own: set[str] = set()

    def called(match: re.Match[str]) -> str:
        said = match.group(1).strip('"')
        zone = zone_called(said)
        if zone is not None:
            return f";TZID={zone.key}"
        if said not in explained:
            raise Unreadable("zone", said[:LONGEST_ZONE_SHOWN])
        own.add(said)
        return match.group()

    def named(line: str) -> str:
        return ZONE.sub(called, line, count=1) if name_of(line) in IN_A_ZONE else line

    for events in found.events.values():
        events[:] = [[named(line) for line in event] for event in events]
    found.zones = [block for block in found.zones if value_of(block, "TZID") in own]
    if found.floats_in:
        zone = zone_called(found.floats_in)
        if zone is None:
            raise Unreadable("zone", found.floats_in[:LONGEST_ZONE_SHOWN])
        found.floats_in = zone.key


def _comes_back(event: Event) -> bool:
    return any(name_of(line) in {"RRULE", "RDATE", "RECURRENCE-ID"} for line in event)


def _is_near(event: Event, first: date, last: date) -> bool:
    """Whether a single event may touch these days. One whose days cannot be read stays, to be told about."""
    begins, ends = _day(event, "DTSTART"), _day(event, "DTEND")
    if begins is None:
        return True
    ends = ends or begins + (LONGEST_STAY if value_of(event, "DURATION") else timedelta(days=1))
    return begins <= last and ends >= first


def _day(event: Event, name: str) -> date | None:
    digits = DAY.match(value_of(event, name))
    try:
        return date(*map(int, digits.groups())) if digits else None
    except ValueError:
        return None
