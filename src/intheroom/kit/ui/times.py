"""Reads a time of the day the way people write it: 14:30, 14.30, 1430, 14h30, 2.30 pm, 2pm."""

import re

MINUTES_OF_A_DAY = 24 * 60
NOON = 12
A_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2})|(?P<close>\d{2}))?"
    r"(?:\s*(?P<half>[ap])(?:\.?\s?m\b\.?|\b))?(?!\d)",
    re.IGNORECASE,
)


def read_all(text: str) -> list[int] | None:
    """Every time of the day in a line, in minutes after midnight up to 24:00; None where one of them is none."""
    found = [_minutes(one) for one in A_TIME.finditer(text)]
    return None if None in found else [minutes for minutes in found if minutes is not None]


def read(text: str) -> int | None:
    """One time of the day in minutes after midnight; None where it is none, or could be morning and evening.

    “9” by itself could be either; “9:00”, “9am” and “14” could not.
    """
    found = A_TIME.fullmatch(text.strip())
    if found is None:
        return None
    is_bare = not (found["minute"] or found["close"] or found["half"])
    minutes = _minutes(found)
    if minutes is None or minutes == MINUTES_OF_A_DAY or (is_bare and int(found["hour"]) < NOON):
        return None
    return minutes


def _minutes(found: re.Match[str]) -> int | None:
    hours, minutes = int(found["hour"]), int(found["minute"] or found["close"] or 0)
    if half := found["half"]:
        if not 1 <= hours <= NOON:
            return None
        hours = hours % NOON + (NOON if half.lower() == "p" else 0)
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= MINUTES_OF_A_DAY else None
