"""A file of rows, as spreadsheets write them, read without guessing: what cannot be read is said, with its row."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from intheroom.engines.sortition.pool import BadInput, Fault
from intheroom.engines.sortition.spelling import key, tidy

# A file of 20,000 people with 40 columns has some 10 MB.
LARGEST = 50_000_000
MOST_FAULTS = 50_000
SEPARATORS = (",", ";", "\t", "|")
# What a cell that a spreadsheet would work out begins with (OWASP, CSV injection); wide signs too.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# How files begin that are no text: Excel's and LibreOffice's, older Excel's, PDF.
NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


# Bytes that are hardly anything but one letter of UTF-8.
IS_UTF_8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
LOST = "\ufffd"


class SheetFault(StrEnum):
    """What can be wrong with a file before anybody asks what its rows mean."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"  # an .xlsx, an .ods, a PDF
    LETTERS = "letters"  # bytes that are no letters
    NUL = "nul"  # a sign that is no letter, in a cell
    QUOTES = "quotes"  # quotation marks that do not match, or a cell without end
    TOO_MANY_CELLS = "too_many_cells"
    NO_COLUMN = "no_column"
    SAME_COLUMN = "same_column"
    MORE = "more"  # how many faults are not listed


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in a spreadsheet, from 1, and what stands in it, without spaces at the ends."""

    number: int
    cells: tuple[str, ...]

    def at(self, place: int | None) -> str:
        """What stands in a column; a row that ends early ends in blank cells."""
        return self.cells[place] if place is not None and place < len(self.cells) else ""


@dataclass
class Sheet:
    """The names of the columns, and the rows below them that hold anything. ``faults`` is everything wrong so far."""

    names: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    header: int = 1

    def place(self, name: str, *others: str) -> int | None:
        """Where a column is, under the first of these names there is; says so where it is there twice."""
        for one in (name, *others):
            places = [number for number, had in enumerate(self.names) if key(had) == key(one)]
            if len(places) > 1:
                again = Fault(SheetFault.SAME_COLUMN, (), self.header, self.names[places[0]])
                if again not in self.faults:
                    self.faults.append(again)
            if places:
                return places[0]
        return None

    def needed(self, name: str, *others: str) -> int | None:
        """As ``place``; says so where there is none."""
        place = self.place(name, *others)
        if place is None:
            self.faults.append(Fault(SheetFault.NO_COLUMN, others, self.header, name))
        return place


def bad_input(faults: Sequence[Fault]) -> BadInput:
    """All of it; of very many the first, and how many more there are."""
    more = len(faults) - MOST_FAULTS
    return BadInput([*faults[:MOST_FAULTS], *([Fault(SheetFault.MORE, (str(more),))] if more > 0 else [])])


def read_sheet(data: bytes, known: Collection[str] = ()) -> Sheet:
    """A file's columns and rows. ``known``: names of columns to expect, by which the separator is told.

    Takes UTF-8, UTF-16 and UTF-32, and Windows-1252 where it is none of them; commas, semicolons, tabs or upright
    strokes; any ends of lines. Raises ``BadInput`` where nothing can be read at all.
    """
    fault = _unreadable(data)
    if fault is not None:
        raise BadInput([fault])
    text, separator = _without_sep_line(_decoded(data))
    sheet = Sheet()
    try:
        rows = _records(text, separator or _separator(text, known))
        for row in rows:
            _take(sheet, row)
    except _Unfinished as stopped:
        sheet.faults.append(stopped.fault)
    if not sheet.names:
        raise BadInput(sheet.faults or [Fault(SheetFault.EMPTY)])
    return sheet


class _Unfinished(Exception):
    """Reading stopped: what follows cannot be told apart."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.code)


def _take(sheet: Sheet, row: Row) -> None:
    if not any(row.cells):
        return
    if not sheet.names:
        sheet.names, sheet.header = tuple(tidy(cell) for cell in row.cells), row.number
    for place, cell in enumerate(row.cells):
        for sign, code in (("\0", SheetFault.NUL), (LOST, SheetFault.LETTERS)):
            if sign in cell:
                name = sheet.names[place] if place < len(sheet.names) else ""
                sheet.faults.append(Fault(code, (), row.number, name))
    if any(row.cells[len(sheet.names) :]):
        numbers = (str(len(row.cells)), str(len(sheet.names)))
        sheet.faults.append(Fault(SheetFault.TOO_MANY_CELLS, numbers, row.number, sheet.names[-1]))
    if row.number != sheet.header:
        sheet.rows.append(row)


def _unreadable(data: bytes) -> Fault | None:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return Fault(SheetFault.EMPTY)
    if len(data) > LARGEST:
        return Fault(SheetFault.TOO_LARGE, (str(LARGEST // 1_000_000),))
    return Fault(SheetFault.NO_TEXT) if data.startswith(NO_TEXT) else None


def _decoded(data: bytes) -> str:
    """The letters of it; what is none becomes ``LOST``. Windows-1252 is tried where nothing in it is UTF-8."""
    known = next((encoding for mark, encoding in MARKS if data.startswith(mark)), None) or _without_mark(data)
    try:
        return data.decode(known)
    except UnicodeDecodeError:
        if known == "utf-8" and not IS_UTF_8.search(data):
            return data.decode("windows-1252", errors="replace")
        return data.decode(known, errors="replace")


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark has a NUL in every second byte of plain letters; anything else is tried as UTF-8."""
    start = data[:2000]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = start[first::2]
        if half and half.count(0) * 3 > len(half) and start[1 - first :: 2].count(0) * 10 < len(half):
            return encoding
    return "utf-8"


def _without_sep_line(text: str) -> tuple[str, str]:
    """Excel's own first line, "sep=;", which it does not show: the text without it, and its separator."""
    told = re.match(r'"?sep=([,;\t|])"?[ \t]*(\r\n|\r|\n)', text, re.IGNORECASE)
    return (text[told.end() :], told[1]) if told else (text, "")


def _separator(text: str, known: Collection[str]) -> str:
    """The sign that parts the first row into most columns we know, and then into most columns."""
    wanted = {key(name) for name in known}

    def parts(separator: str) -> tuple[int, int]:
        first = next((row.cells for row in _records(text, separator) if any(row.cells)), ())
        return sum(key(name) in wanted for name in first), len(first)

    def tried(separator: str) -> tuple[int, int]:
        try:
            return parts(separator)
        except _Unfinished:
            return (0, 0)

    return max(SEPARATORS, key=tried)


def _records(text: str, separator: str) -> Iterator[Row]:
    """Each row with its number; a quoted cell may run over several lines and is still one row."""
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as wrong:
            raise _Unfinished(Fault(SheetFault.QUOTES, (str(wrong),), number)) from None
        yield Row(number, tuple(_cell(cell) for cell in cells))


def _cell(written: str) -> str:
    """A cell as words. A sign in front that keeps a formula from being worked out is not part of it."""
    words = written.strip()
    return words[1:] if words.startswith("'") and words[1:].startswith(BEGINS_A_FORMULA) else words
