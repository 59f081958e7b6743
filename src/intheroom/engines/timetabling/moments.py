"""A moment as a file writes it: ``2027-05-14T18:00:00+01:00``, or without its offset where a time zone is named."""

import re
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.0{1,9})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII
)
ZONE = re.compile(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*")
# Clocks differ by no more than this, anywhere.
FURTHEST = timedelta(hours=14)
YEARS = range(1900, 2200)


class MomentFault(StrEnum):
    """What can be wrong with a moment."""

    NOT_A_MOMENT = "not_a_moment"
    NO_SUCH_DAY = "no_such_day"  # 30 February, or hour 25
    FAR_AWAY = "far_away"  # a year nobody plans for
    NO_OFFSET = "no_offset"  # neither an offset nor a time zone in the file
    SKIPPED = "skipped"  # the clock jumps over it
    TWICE_THAT_DAY = "twice_that_day"  # the clock shows it two times
    NO_ZONE = "no_zone"


class Unclear(ValueError):
    """What stands there is no moment; ``code`` says why."""

    def __init__(self, code: MomentFault) -> None:
        self.code = code
        super().__init__(code)


@lru_cache(maxsize=8)
def zone_of(name: str) -> ZoneInfo | None:
    """A time zone by its name, such as ``Europe/London``; nothing where there is none of that name."""
    try:
        return ZoneInfo(name) if ZONE.fullmatch(name) else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def moment(written: str, zone: ZoneInfo | None) -> datetime:
    """The moment, in the time zone of the file, or where there is none at the offset it was written with."""
    found = MOMENT.fullmatch(written)
    if found is None:
        raise Unclear(MomentFault.NOT_A_MOMENT)
    day, time, seconds, offset = found.groups()
    try:
        read = datetime.fromisoformat(f"{day}T{time}:{seconds or '00'}{offset or ''}")
    except ValueError:
        raise Unclear(MomentFault.NO_SUCH_DAY) from None
    if read.year not in YEARS or abs(read.utcoffset() or timedelta(0)) > FURTHEST:
        raise Unclear(MomentFault.FAR_AWAY)
    if offset:
        return read.astimezone(zone) if zone else read
    if zone is None:
        raise Unclear(MomentFault.NO_OFFSET)
    return _on_the_clock(read, zone)


def _on_the_clock(read: datetime, zone: ZoneInfo) -> datetime:
    """What a clock of this zone shows, where it shows it once that day."""
    here = read.replace(tzinfo=zone)
    back = here.astimezone(UTC).astimezone(zone)
    if back.replace(tzinfo=None) != read:
        raise Unclear(MomentFault.SKIPPED)
    if here.utcoffset() != here.replace(fold=1).utcoffset():
        raise Unclear(MomentFault.TWICE_THAT_DAY)
    return here
