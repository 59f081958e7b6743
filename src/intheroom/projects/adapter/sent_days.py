"""Days as a school or a council sends them: an .ics file, a table, or lines that somebody typed. Saves nothing.

Whatever comes is first shown as lines, "12 February 2027 to 16 February 2027: mid-term", for somebody to look through.
"""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from intheroom.kit.ics.busy import LARGEST, NamedDays, days_in, too_large
from intheroom.kit.refusal import Refused
from intheroom.kit.ui import dates

MOST_LINES = 200
LONGEST_NAME = 100
LONGEST_SHOWN = 40
LONGEST_STRETCH = timedelta(days=400)
AHEAD = timedelta(days=700)
LINE = re.compile(r"\s*(?P<first>[^:]+?)(?:\s+(?:to|until|–|—)\s+(?P<last>[^:]+?))?\s*:\s*(?P<name>.*\S)\s*")
# A time of the clock behind a day, as tables write it.
CLOCK = re.compile(r"(?<=\d)(T|\s+)\d{1,2}:\d\d.*$")
SIGNS_BETWEEN = ",;\t"


def days_in_lines(text: str) -> list[NamedDays]:
    """The days that somebody typed or looked through, one on each line."""
    lines = [line for line in text.splitlines() if line.strip()]
    _few_enough(lines)
    return [_day_in(line) for line in lines]


def as_lines(days: Iterable[NamedDays]) -> str:
    """Days as somebody can read and change them."""
    return "\n".join(f"{_said(one)}: {one.name}" for one in days)


def read_file(content: bytes, today: date) -> tuple[list[NamedDays], str]:
    """The days to come in a file, whichever kind it is, and what to tell of lines that could not be read."""
    if len(content) > LARGEST:
        raise too_large()
    if not content.strip():
        raise Refused(
            gettext("This file is empty."), how=gettext("Choose it again. It may not have been copied whole.")
        )
    if b"BEGIN:VCALENDAR" in content[:2_000].upper():
        zone = timezone.get_default_timezone()
        first = datetime(today.year, today.month, today.day, tzinfo=zone)
        found, unread = days_in(content, first=first, last=first + AHEAD, zone=zone), 0
    else:
        found, unread = _days_in_table(content)
    days = list(dict.fromkeys(one for one in found if one.last >= today and one.name))
    if not days:
        raise Refused(
            gettext("We found no days to come in this file."),
            how=gettext(
                "Send an .ics file, or a table saved as CSV with a day and a name. Or type the days."
            ),
        )
    _few_enough(days)
    return days, _said_of_unread(unread)


def _days_in_table(content: bytes) -> tuple[list[NamedDays], int]:
    """Each row with a day in it. The first day of a row begins it, a second ends it, and the first words name it."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What older spreadsheets write.
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise Refused(
            gettext("This is not a table that we can read."),
            how=gettext("Save it as CSV in your spreadsheet program, and send that. Or type the days."),
        )
    head = text.partition("\n")[0]
    sign = max(SIGNS_BETWEEN, key=head.count)
    found, unread = [], 0
    for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=sign)):
        cells = [cell.strip() for cell in row if cell.strip()]
        day = _day_of(cells)
        if day is not None:
            found.append(day)
        elif cells and number:
            unread += 1
    return found, unread


def _day_of(cells: list[str]) -> NamedDays | None:
    days, words = [], []
    for cell in cells:
        day = _date_in(cell)
        if day is None:
            words.append(cell)
        else:
            days.append(day)
    if not days or not words or not timedelta() <= days[-1] - days[0] <= LONGEST_STRETCH:
        return None
    return NamedDays(
        days[0], days[1] if len(days) > 1 else days[0], " ".join(words[0].split())[:LONGEST_NAME]
    )


def _date_in(cell: str) -> date | None:
    if not any(sign.isdigit() for sign in cell):
        return None
    try:
        return dates.read(CLOCK.sub("", cell))
    except dates.Unreadable:
        return None


def _shown(line: str) -> str:
    """As much of a line as says which one it is."""
    line = line.strip()
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"


def _day_in(line: str) -> NamedDays:
    parts = LINE.fullmatch(line)
    first = _date_in(parts["first"]) if parts else None
    last = (_date_in(parts["last"]) if parts and parts["last"] else first) if parts else None
    if parts is None or first is None or last is None:
        raise Refused(
            gettext("We could not read this line: {line}").format(line=_shown(line)),
            how=gettext("Write it like this. 12 February 2027 to 16 February 2027: mid-term"),
        )
    if not timedelta() <= last - first <= LONGEST_STRETCH:
        raise Refused(
            gettext("The days of this line do not fit together: {line}").format(line=_shown(line)),
            how=gettext("The last day comes after the first, and at most about a year later."),
        )
    return NamedDays(first, last, parts["name"][:LONGEST_NAME])


def _said(one: NamedDays) -> str:
    first, last = (date_format(day, "j F Y") for day in (one.first, one.last))
    return first if first == last else f"{first} to {last}"


def _few_enough(lines: list) -> None:
    if len(lines) > MOST_LINES:
        raise Refused(
            gettext("There are {count} lines. We take {most} at once.").format(
                count=len(lines), most=MOST_LINES
            ),
            how=gettext("Take out what does not matter to the team, and send the rest."),
        )


def _said_of_unread(unread: int) -> str:
    if not unread:
        return ""
    return ngettext(
        "%(count)s row of the table has no day and name that we can read. It is left out.",
        "%(count)s rows of the table have no day and name that we can read. They are left out.",
        unread,
    ) % {"count": unread}
