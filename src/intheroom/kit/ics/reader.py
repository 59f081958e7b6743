"""Reads a calendar in a process of its own, with little time and room, so that no file can hold up the planner.

Gets the file on standard input, and answers one line of JSON: the busy times, or why it cannot be read. Runs
without Django, and knows codes only: what people are told is worded in ``busy.py``.
"""

import json
import resource
import sys
import unicodedata
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Component
from icalendar.prop import vPeriod

from intheroom.kit.ics.lines import Event, Times, Unreadable, times_in, value_in

MOST_ROOM = 1_000_000_000
MOST_EVENTS, MOST_TIMES = 5_000, 20_000
LONGEST_NAME = 100
HEAD, FOOT = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//times//"], ["END:VCALENDAR"]
FREE, MAYBE = {"FREE"}, {"TENTATIVE"}

# When it begins and ends, in seconds since 1970, and whether it is only perhaps.
Stretch = tuple[int, int, bool]


def busy_times(content: bytes, first: datetime, last: datetime, zone: ZoneInfo) -> tuple[list[Stretch], int]:
    """When somebody is busy between two moments, joined together; and how many events could not be read."""
    found = times_in(content)
    stretches = list(_free_busy(found.busy))
    unread = 0
    for times in _each(found, first, last):
        if times is None:
            unread += 1
            continue
        stretches += [_stretch(one, zone) for one in times if _takes_time(one)]
        if len(stretches) > MOST_TIMES:
            raise Unreadable("too_many_times")
    if found.is_called_off:
        return [], unread
    return joined(stretches, int(first.timestamp()), int(last.timestamp())), unread


def named_days(
    content: bytes, first: datetime, last: datetime, zone: ZoneInfo
) -> tuple[list[list[str]], int]:
    """What is on which days, by name: for the calendar of a school or a council."""
    found = times_in(content, also=frozenset({"SUMMARY"}))
    days, unread = set(), 0
    for times in _each(found, first, last):
        if times is None:
            unread += 1
            continue
        for one in times:
            begins, ends, _maybe = _stretch(one, zone)
            last_day = datetime.fromtimestamp(max(begins, ends - 1), zone).date()
            first_day = datetime.fromtimestamp(begins, zone).date()
            if not _is_called_off(one):
                days.add((first_day.isoformat(), last_day.isoformat(), _on_one_line(one.get("SUMMARY", ""))))
        if len(days) > MOST_TIMES:
            raise Unreadable("too_many_times")
    return sorted(map(list, days)), unread


def joined(stretches: list[Stretch], first: int, last: int) -> list[Stretch]:
    """The same time without overlaps, inside two moments. What is sure counts before what is only perhaps."""
    inside = [(max(a, first), min(b, last), maybe) for a, b, maybe in stretches if a < last and b > first]
    sure = _joined(sorted((a, b) for a, b, maybe in inside if not maybe and a < b))
    perhaps = _joined(sorted((a, b) for a, b, maybe in inside if maybe and a < b))
    left = [(a, b, True) for stretch in perhaps for a, b in _without(stretch, sure)]
    return sorted([*((a, b, False) for a, b in sure), *left])


def _each(found: Times, first: datetime, last: datetime) -> Iterator[list[Component] | None]:
    """What comes of each event between two moments; None where it cannot be read."""
    day = timedelta(days=1)
    near = found.near(first.date() - day, last.date() + day)
    if sum(map(len, near)) > MOST_EVENTS:
        raise Unreadable("too_many_events")
    if found.zones:
        # The parser remembers each zone that it reads, for the events that follow.
        _parsed([line for zone in found.zones for line in ("BEGIN:VTIMEZONE", *zone, "END:VTIMEZONE")])
    floats_in = [f"X-WR-TIMEZONE:{found.floats_in}"] if found.floats_in else []
    for events in near:
        yield _times_of(events, floats_in, first - day, last + day)


def _times_of(
    events: list[Event], floats_in: list[str], first: datetime, last: datetime
) -> list[Component] | None:
    lines = [line for event in events for line in ("BEGIN:VEVENT", *event, "END:VEVENT")]
    try:
        calendar = _parsed([*floats_in, *lines])
        if any(event.errors for event in calendar.walk("VEVENT")):
            return None
        return recurring_ical_events.of(calendar).between(first, last)
    # Whatever a strange event does to the parser, it is one that could not be read. The others still count.
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return None


def _parsed(lines: list[str]) -> Component:
    return Calendar.from_ical("\r\n".join([*HEAD, *lines, *FOOT, ""]))


def _free_busy(lines: list[str]) -> Iterator[Stretch]:
    """The periods of a calendar that tells busy times only."""
    for line in lines:
        head = line.upper().partition(":")[0]
        if "FBTYPE=FREE" in head:
            continue
        for words in value_in(line).split(","):
            try:
                begins, ends = vPeriod.from_ical(words)
            except ValueError as error:
                raise Unreadable("broken_times") from error
            ends = begins + ends if isinstance(ends, timedelta) else ends
            yield _seconds(begins, UTC), _seconds(ends, UTC), "BUSY-TENTATIVE" in head


def _takes_time(event: Component) -> bool:
    return not (
        _is_called_off(event)
        or str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
        or str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() in FREE
    )


def _is_called_off(event: Component) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _stretch(event: Component, zone: ZoneInfo) -> Stretch:
    maybe = {str(event.get(name, "")).upper() for name in ("STATUS", "X-MICROSOFT-CDO-BUSYSTATUS")} & MAYBE
    return _seconds(event["DTSTART"].dt, zone), _seconds(event["DTEND"].dt, zone), bool(maybe)


def _seconds(moment: date | datetime, zone: tzinfo) -> int:
    """A day begins at midnight where somebody lives, and a time without a zone is a time there."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return int((moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp())


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for begins, ends in stretches:
        if found and begins <= found[-1][1]:
            found[-1] = found[-1][0], max(ends, found[-1][1])
        else:
            found.append((begins, ends))
    return found


def _without(stretch: tuple[int, int], others: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of one stretch when others, in order, are taken out of it."""
    begins, ends = stretch
    for a, b in others:
        if b <= begins or a >= ends:
            continue
        if a > begins:
            yield begins, a
        begins = max(begins, b)
    if begins < ends:
        yield begins, ends


def _on_one_line(words: object) -> str:
    plain = "".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in str(words))
    return " ".join(plain.split())[:LONGEST_NAME]


def main() -> None:
    """Asked for: ``busy`` or ``days``, from when to when, the zone somebody lives in, and the seconds it may take."""
    what, first, last, work = sys.argv[1], *map(int, (*sys.argv[2:4], sys.argv[5]))
    zone = ZoneInfo(sys.argv[4])
    resource.setrlimit(resource.RLIMIT_CPU, (work, work))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ROOM, MOST_ROOM))
    warnings.simplefilter("ignore")
    window = (datetime.fromtimestamp(first, zone), datetime.fromtimestamp(last, zone))
    read = named_days if what == "days" else busy_times
    try:
        found, unread = read(sys.stdin.buffer.read(), *window, zone)
        answer = {"found": found, "unread": unread}
    except Unreadable as error:
        answer = {"code": error.code, "about": error.about}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
