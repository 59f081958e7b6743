"""When two names are the same, and which name somebody most likely meant."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

# Signs that mean the same to a reader: dashes, quotation marks.
ALIKE = str.maketrans(
    {**dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys("‘’ʼ`´", "'"), **dict.fromkeys("“”", '"')}
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\b", re.IGNORECASE)
# "24-Jan", "Jun-24", "16/06/2024", "2024-06-16 00:00:00".
DATE = re.compile(
    rf"\s*(\d{{1,2}}[-/. ]({'|'.join(MONTHS)})[a-z]*([-/. ]\d{{2,4}})?|({'|'.join(MONTHS)})[a-z]*[-/. ]\d{{1,4}}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?)\s*",
    re.IGNORECASE,
)


def key(name: str) -> str:
    """The same for names that differ only in case, spaces, or in how a dash or a quotation mark is typed."""
    return " ".join(unicodedata.normalize("NFKC", name).translate(ALIKE).casefold().split())


def tidy(name: str) -> str:
    """A name to show: as it was written, but for spaces at its ends and several in a row."""
    return " ".join(name.split())


def is_date(answer: str) -> bool:
    """Whether it looks like what a spreadsheet makes of a range of numbers: "24-Jan" of "1-24"."""
    return DATE.fullmatch(answer) is not None


def nearest(answer: str, names: Iterable[str]) -> str:
    """The name that was most likely meant, or nothing. Never taken for the answer: only asked about."""
    keys = {key(name): name for name in names}
    if is_date(answer):
        numbers = _numbers_of_date(answer)
        shared = {name: len(numbers & _numbers(name)) for name in keys.values()}
        best = max(shared.values(), default=0)
        likely = [name for name, many in shared.items() if many == best]
        return likely[0] if best and len(likely) == 1 else ""
    said = key(answer)[:200]
    begins = [name for name in keys if name and (name.startswith(said) or said.startswith(name))]
    close = begins if len(begins) == 1 else get_close_matches(said, keys, n=1, cutoff=0.4)
    return keys[close[0]] if close else ""


def _numbers(name: str) -> set[int]:
    return {int(number) for number in re.findall(r"\d{1,4}", name)}


def _numbers_of_date(answer: str) -> set[int]:
    """Every number a date can be read as: its month as a number, its year with two figures."""
    months = {MONTHS.index(month.lower()) + 1 for month in MONTH.findall(answer)}
    return months | {
        number % 100 if number > 1900 else number for number in _numbers(answer.split("T", maxsplit=1)[0])
    }
