"""Writes the CSV files the field uses, in which nothing is a formula; and sets of files, all of them or none."""

import csv
import io
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from intheroom.engines.sortition.pool import Candidate, Quota
from intheroom.engines.sortition.sheets import BEGINS_A_FORMULA


class NotEmpty(OSError):
    """The folder holds something already."""


def csv_file(rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV (RFC 4180) in UTF-8. What a spreadsheet would work out gets a sign in front and stays words."""
    written = io.StringIO()
    csv.writer(written).writerows([_as_words(cell) for cell in row] for row in rows)
    return written.getvalue().encode()


def categories_file(quotas: Iterable[Quota], size: int) -> bytes:
    """Quotas as sortition-algorithms reads them. No limit is written as the size of the team: it comes to the same."""
    rows = [
        (one.feature, one.value, one.least, max(size, one.least) if one.most is None else one.most)
        for one in quotas
    ]
    return csv_file([("feature", "value", "min", "max"), *rows])


def people_file(candidates: Sequence[Candidate], quotas: Iterable[Quota]) -> bytes:
    """People with a column for each feature; several values of one feature are parted by a semicolon."""
    features = list(dict.fromkeys(quota.feature for quota in quotas))
    rows = []
    for one in candidates:
        answers = ["; ".join(sorted(value for had, value in one.tags if had == name)) for name in features]
        rows.append((one.id, *answers, one.household, one.together))
    return csv_file([("id", *features, "household", "together"), *rows])


def _as_words(cell: object) -> str:
    words = str(cell)
    begins = any(text.startswith(BEGINS_A_FORMULA) for text in (words, words.lstrip()))
    return f"'{words}" if begins else words


def save_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes every file into a folder that is new or empty; where one cannot be written, none is there.

    Raises ``NotEmpty`` where the folder holds anything, and ``OSError`` where it cannot be written.
    """
    refuse_if_full(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    beside.mkdir()
    try:
        for name, data in files.items():
            with (beside / name).open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        if folder.is_dir():
            folder.rmdir()
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def refuse_if_full(folder: Path) -> None:
    """Raises ``NotEmpty`` where something would be written over."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(str(folder))
