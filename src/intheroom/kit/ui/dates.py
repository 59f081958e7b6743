"""Reads a date the way people say or write it: “27 March 2027”, “27/3/27”, “Saturday 27th March 2027”."""

import datetime
import re

from django.utils import dates
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.words import Words

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
DAY, MONTH, YEAR = _("day"), _("month"), _("year")
SHORTEST_NAME = 3
CENTURY = 2000
YEARS = range(1900, 2200)
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DAY_NAMES = re.compile(r"\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b,?", re.IGNORECASE)


class Unreadable(ValueError):
    """A date we could not read; the text says what is missing and how to go on."""


def read(text: str) -> datetime.date | None:
    """The date in a line of text; nothing for an empty line."""
    text = DAY_NAMES.sub(" ", text).strip()
    if not text:
        return None
    if iso := ISO.fullmatch(text):
        year, month, day = iso.groups()
        return from_parts(day, month, year)
    parts = re.findall(r"\d+|[^\W\d_]+", text)
    parts = [part for part in parts if part.lower() not in {"st", "nd", "rd", "th", "of", "the"}]
    if len(parts) > 1 and not parts[0].isdigit():
        parts[0], parts[1] = parts[1], parts[0]
    return from_parts(*[*parts, "", "", ""][:3]) if len(parts) <= len("dmy") else _refuse()


def _refuse() -> None:
    message = gettext("We could not read this date. Type it like 27 March 2027.")
    raise Unreadable(message)


def from_parts(day: str, month: str, year: str) -> datetime.date:
    """The date made of three boxes."""
    missing = [name for name, text in ((DAY, day), (MONTH, month), (YEAR, year)) if not text.strip()]
    if missing:
        message = gettext("Still missing: {parts}. A date looks like 27 March 2027.").format(
            parts=", ".join(map(str, missing))
        )
        raise Unreadable(message)
    month_number = _month(month.strip())
    year_number = _year(year.strip())
    try:
        return datetime.date(year_number, month_number, _number(day.strip(), DAY))
    except ValueError as error:
        if isinstance(error, Unreadable):
            raise
        message = gettext("That month does not have that day. Check the day and the month.")
        raise Unreadable(message) from error


def _number(text: str, name: Words) -> int:
    text = re.sub(r"(?<=\d)(st|nd|rd|th)$", "", text, flags=re.IGNORECASE)
    if not text.isdecimal() or len(text) > len("2027"):
        message = gettext("Write this in figures: {name}. A date looks like 27 March 2027.").format(name=name)
        raise Unreadable(message)
    return int(text)


def _month(text: str) -> int:
    if text.isdecimal():
        number = _number(text, MONTH)
        if 1 <= number <= len(MONTHS):
            return number
    elif len(text) >= SHORTEST_NAME:
        begins = text.lower().rstrip(".")
        for number, names in enumerate(
            zip(MONTHS, dates.MONTHS.values(), dates.MONTHS_ALT.values(), strict=True), 1
        ):
            if any(str(name).lower().startswith(begins) for name in names):
                return number
        if text.lower().startswith("sept"):
            return MONTHS.index("september") + 1
    message = gettext("Check the month. Write a number from 1 to 12, or its name.")
    raise Unreadable(message)


def _year(text: str) -> int:
    number = _number(text, YEAR)
    if len(text) <= len("27"):
        number += CENTURY
    if number not in YEARS:
        message = gettext("Check the year. Write all four figures, like 2027.")
        raise Unreadable(message)
    return number
