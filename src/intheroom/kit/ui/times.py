"""Reads a time of the day the way people write it: 14:30, 14.30, 1430, 14h30, 2.30 pm, 2pm."""

import re
from collections.abc import Iterator

MINUTES_OF_A_DAY = 24 * 60
NOON = 12
A_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2})|(?P<close>\d{2}))?"
    r"(?:\s*(?P<half>[ap])(?:\.?\s?m\b\.?|\b))?(?!\d)",
    re.IGNORECASE,
)


# What people write beside times and between them, in English and in the languages a page can be in.
BESIDE = """
    and to till til until from or at between then o'clock h hrs hours uhr
    agus is gu gus bho o neo aig uair uairean an tae frae fae
    i oraz od do albo lub godz godzina godzinie
    і й та або чи від з із до о об год година годині
    و أو او من إلى الى حتى الساعة اور یا سے تک بجے
"""
WORDS_BESIDE = frozenset(BESIDE.split())
# Besides commas and dashes what says which way a line runs, and is not seen.
MARKS_BESIDE = ",;/-–—−&+،؛\u200e\u200f"


def read_all(text: str) -> list[int] | None:
    """Every time of the day in a line, in minutes after midnight up to 24:00; None where it says anything else too."""
    return None if not_read(text) else find_all(text)


def find_all(text: str) -> list[int] | None:
    """The times in words that were kept, whatever else these say; None where one of the times is none."""
    found = [_minutes(one) for one in A_TIME.finditer(text)]
    return None if None in found else [minutes for minutes in found if minutes is not None]


def not_read(text: str) -> str:
    """What a line says that is no time, and nothing people write between times."""
    return " ".join(_not_read(text.strip().rstrip(".")))


def _not_read(text: str) -> Iterator[str]:
    end = 0
    for found in A_TIME.finditer(text):
        yield from _odd_words(text[end : found.start()])
        if _minutes(found) is None:
            yield found[0].strip()
        end = found.end()
    yield from _odd_words(text[end:])


def _odd_words(beside: str) -> Iterator[str]:
    # “10.5” could be two times or one: who knows?
    if beside == ".":
        yield beside
        return
    for typed in beside.split():
        word = typed.strip(MARKS_BESIDE)
        plain = word.casefold().replace("’", "'").removesuffix(".")
        if plain and plain not in WORDS_BESIDE:
            yield word


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
