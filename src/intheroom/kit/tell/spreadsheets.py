"""A list as a file for a spreadsheet, in which nothing that somebody typed can be a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

# A cell that begins so is worked out and not shown: it could call a page, or another program (OWASP, CSV injection).
# Spreadsheets also take the wide signs of East Asian keyboards.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Spreadsheets take a file for Unicode by this mark at its beginning.
MARK = "\ufeff"


def spreadsheet(rows: Iterable[Sequence[object]]) -> str:
    """The rows as CSV (RFC 4180), each cell as words."""
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([as_words(cell) for cell in row] for row in rows)
    return MARK + written.getvalue()


def as_words(cell: object) -> str:
    """The same to read, with the sign in front by which spreadsheets know words from a formula."""
    words = str(cell)
    is_formula = any(text.startswith(BEGINS_A_FORMULA) for text in (words, words.lstrip()))
    return f"'{words}" if is_formula else words
