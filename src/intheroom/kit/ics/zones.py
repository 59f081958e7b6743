"""Names of time zones as calendar programs write them, and the zone that is meant. Runs without Django."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

LONGEST_NAME = 60


def zone_called(name: str) -> ZoneInfo | None:
    """The zone, where we know it: by its own name, by its name in Windows, or with a maker's words before it.

    >>> zone_called("GMT Standard Time")
    zoneinfo.ZoneInfo(key='Europe/London')
    >>> zone_called("/citadel.org/20070129_1/Europe/London")
    zoneinfo.ZoneInfo(key='Europe/London')
    """
    plain = name.strip().strip('"').strip("/")
    parts = plain.split("/")
    tails = (
        ["/".join(parts[start:]) for start in range(1, min(len(parts), 6))] if name.startswith("/") else []
    )
    for tried in (plain, WINDOWS_TO_OLSON.get(plain, ""), *tails):
        zone = _zone(tried)
        if zone is not None:
            return zone
    return None


def _zone(name: str) -> ZoneInfo | None:
    if not name or len(name) > LONGEST_NAME:
        return None
    try:
        return ZoneInfo(name)
    # A name that is a folder, or leads out of the folder of zones, is no zone.
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
