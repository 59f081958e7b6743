"""When somebody is busy, from a calendar of theirs. Nothing else of it is read, and nothing of it is kept here."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Never
from zoneinfo import ZoneInfo

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.refusal import Refused

LARGEST = 10_000_000
# Nobody plans further, and an event that comes back for ever is looked at only so far.
LONGEST_WINDOW = timedelta(days=800)
# Seconds of the processor that one calendar may take, and how long it is waited for.
WORK, PATIENCE = 10, 30
SOURCES = Path(__file__).parents[3]

ANOTHER = _("Export the calendar again, as an .ics file, and send that. Or type the times yourself.")
SMALLER = _("Export only the months that matter, and send that. Or type the times yourself.")
WHY = {
    "not_a_calendar": (_("This is not a calendar that we can read."), ANOTHER),
    "cut_off": (_("This calendar is cut off in the middle."), ANOTHER),
    "broken_times": (_("Times in this calendar are written in a way that we cannot read."), ANOTHER),
    "too_often": (
        _("Something in this calendar comes back every minute or every second."),
        _("Take that entry out, and send the calendar again. Or type the times yourself."),
    ),
    "too_many_events": (_("There are too many entries in this calendar."), SMALLER),
    "too_many_times": (_("The entries in this calendar come back too many times."), SMALLER),
    "too_much": (_("This calendar takes too long to read."), SMALLER),
}


@dataclass(frozen=True, slots=True)
class Busy:
    """A stretch of time that is taken. ``maybe``: the calendar says it is not sure."""

    starts_at: datetime
    ends_at: datetime
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class BusyTimes:
    """Everything that is kept of a calendar, and how many of its entries could not be read."""

    times: tuple[Busy, ...]
    unread: int = 0

    @property
    def said_of_unread(self) -> str:
        """What to tell whoever sent it; empty where all could be read."""
        if not self.unread:
            return ""
        return ngettext(
            "We could not read %(count)s entry of it. Check that time yourself.",
            "We could not read %(count)s entries of it. Check those times yourself.",
            self.unread,
        ) % {"count": self.unread}


@dataclass(frozen=True, slots=True)
class NamedDays:
    """Some days and what they are called, in the calendar of a school or a council."""

    first: date
    last: date
    name: str


def busy_in(
    content: bytes, *, first: datetime, last: datetime, zone: ZoneInfo, work: int = WORK
) -> BusyTimes:
    """When somebody who lives in a zone is busy between two moments. Days and times without a zone are theirs."""
    answer = _read_apart("busy", content, (first, last), zone, work)
    times = tuple(
        Busy(datetime.fromtimestamp(begins, UTC), datetime.fromtimestamp(ends, UTC), maybe)
        for begins, ends, maybe in answer["found"]
    )
    return BusyTimes(times, answer["unread"])


def days_in(content: bytes, *, first: datetime, last: datetime, zone: ZoneInfo) -> list[NamedDays]:
    """The days of a calendar that is for everybody. Of a person's own calendar ask ``busy_in``."""
    answer = _read_apart("days", content, (first, last), zone, WORK)
    return [
        NamedDays(date.fromisoformat(first_day), date.fromisoformat(last_day), name)
        for first_day, last_day, name in answer["found"]
    ]


def too_large() -> Refused:
    most = LARGEST // 1_000_000
    return Refused(
        gettext("This calendar is too large. We take up to {most} megabytes.").format(most=most), how=SMALLER
    )


def _read_apart(
    what: str, content: bytes, window: tuple[datetime, datetime], zone: ZoneInfo, work: int
) -> dict[str, Any]:
    """Let another process read it: whatever is in the file, it ends after some seconds and takes no more room."""
    if len(content) > LARGEST:
        raise too_large()
    if not timedelta() < window[1] - window[0] <= LONGEST_WINDOW:
        message = "A calendar is read for some days up to about two years."
        raise ValueError(message)
    moments = [str(int(moment.timestamp())) for moment in window]
    words = [sys.executable, "-m", "intheroom.kit.ics.reader", what, *moments, zone.key, str(work)]
    try:
        # What it might say of a fault could hold lines of the file: nobody hears it.
        done = subprocess.run(  # noqa: S603 - our own program, and words of ours
            words, input=content, capture_output=True, cwd=SOURCES, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        _refuse("too_much")
    if done.returncode:
        _refuse("too_much")
    answer = json.loads(done.stdout)
    if "code" in answer:
        _refuse(answer["code"], answer["about"])
    return answer


def _refuse(code: str, about: str = "") -> Never:
    if code == "zone":
        raise Refused(
            gettext("This calendar uses a time zone that we do not know: {zone}.").format(zone=about),
            how=gettext("Choose the zone of a city in your calendar, and send it again. Or type the times."),
        )
    message, how = WHY[code]
    raise Refused(message, how=how)
