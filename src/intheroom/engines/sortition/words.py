"""What the codes mean, in plain English, for whoever works at a command line. Each sentence says how to go on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted
from intheroom.engines.sortition.missing import Missing
from intheroom.engines.sortition.pool import Fault, FaultCode
from intheroom.engines.sortition.reading import ReadingFault
from intheroom.engines.sortition.reasons import Reasons
from intheroom.engines.sortition.sheets import SheetFault

# Rows that are named before the rest is only counted.
ROWS_NAMED = 10
LINES = 200

FAULTS: dict[str, str] = {
    SheetFault.EMPTY: "There is nothing in this file. Save it again from your spreadsheet as CSV.",
    SheetFault.TOO_LARGE: "This file is larger than {0} MB. Leave out columns that are not needed.",
    SheetFault.NO_TEXT: "This is a spreadsheet or a document, not CSV. Open it and save it as “CSV UTF-8”.",
    SheetFault.LETTERS: "Some letters cannot be read. Save the file again as “CSV UTF-8”, and look at this cell.",
    SheetFault.NUL: "There is a sign here that is no letter (NUL). Type the cell again.",
    SheetFault.QUOTES: "The quotation marks do not match from here on, so the rest was not read. Mend this row first.",
    SheetFault.TOO_MANY_CELLS: "This row has {0} cells, and the first row {1}. Is there a separator too many?",
    SheetFault.NO_COLUMN: "There is no column of this name. Add it, or mend its name in the first row.",
    SheetFault.SAME_COLUMN: "Two columns have this name. Give one of them another name.",
    SheetFault.MORE: "{0} more faults are not listed. Mend these first.",
    FaultCode.NO_SIZE: "A team of {0} cannot be drawn. Ask for one place or more.",
    FaultCode.SAME_ID: "Two people have the id “{0}”; the first is in row {1}. Give one of them another id.",
    FaultCode.NO_ID: "This row has no id. Give the person one, or take the row out.",
    FaultCode.SAME_QUOTA: "“{0}: {1}” is there twice; the first is in row {2}. Take one of them out.",
    FaultCode.LEAST_ABOVE_MOST: (
        "“{0}: {1}” asks for at least {2} and at most {3}. Make the first number the smaller one."
    ),
    FaultCode.BELOW_ZERO: "“{0}” is below nothing. Write 0 or more.",
    FaultCode.TOGETHER_AND_APART: (
        "The people of “{0}” come together, but two of them live in “{1}”, of which one may come; "
        "the other is in row {2}. Take one of the two marks away."
    ),
    ReadingFault.NO_FEATURE: "“{0}” belongs to no feature. Name the feature in this row too.",
    ReadingFault.NO_VALUE: "This row of “{0}” names no value. Name it, or take the row out.",
    ReadingFault.NO_NUMBER: "A number is missing. Write 0 for no least, or the size of the team for no most.",
    ReadingFault.NOT_A_NUMBER: "“{0}” is not a whole number. Write it in figures, such as 3.",
    ReadingFault.NO_QUOTAS: "There are no categories below the first row. Add one row for each value.",
    ReadingFault.NO_PEOPLE: "There are no people below the first row. Add one row for each person.",
    ReadingFault.SAME_ROW: "This is the same row as row {1}. Take one of them out.",
    ReadingFault.UNKNOWN_VALUE: "“{0}” is no value of this feature.",
    ReadingFault.DATE: "“{0}” looks like a date that a spreadsheet made of something else.",
    ReadingFault.LEAST_ABOVE_SIZE: "The least numbers of “{0}” add up to {1}, and there are {2} places.",
    ReadingFault.MOST_BELOW_SIZE: "Everybody said their “{0}”, and its most numbers add up to {1}, for {2} places.",
}
NEAREST = "Was it “{0}”?"
NO_NEAREST = "Mend it, leave it blank for “not said”, or add it to the categories."


def said(faults: Iterable[Fault], files: Mapping[str, str]) -> Iterator[str]:
    """One line for each kind of fault in each column: where, what, how to go on. ``files``: their names, by code.

    Past ``LINES`` it only says how many lines more there would be.
    """
    lines = list(_lines(faults, files))
    yield from lines[:LINES]
    if len(lines) > LINES:
        yield FAULTS[SheetFault.MORE].format(len(lines) - LINES)


def _lines(faults: Iterable[Fault], files: Mapping[str, str]) -> Iterator[str]:
    same: dict[tuple[str, str, str, tuple[str, ...]], list[int]] = {}
    for fault in faults:
        rows = same.setdefault((fault.file, fault.code, fault.column, fault.about), [])
        if fault.row is not None:
            rows.append(fault.row)
    for (file, code, column, about), rows in same.items():
        where = [files.get(file, ""), _rows(rows), f"column “{column}”" if column else ""]
        sentence = FAULTS[code].format(*about)
        if code in {ReadingFault.UNKNOWN_VALUE, ReadingFault.DATE}:
            sentence = f"{sentence} {NEAREST.format(about[1]) if about[1] else NO_NEAREST}"
        place = ", ".join(one for one in where if one)
        yield f"{place}: {sentence}" if place else sentence


def _rows(rows: Sequence[int]) -> str:
    if not rows:
        return ""
    named = ", ".join(str(row) for row in rows[:ROWS_NAMED])
    more = f" and {len(rows) - ROWS_NAMED} more" if len(rows) > ROWS_NAMED else ""
    return f"row{'s' if len(rows) > 1 else ''} {named}{more}"


def limit(one: Limit) -> str:
    """A limit by its name."""
    names = ": ".join(one.about)
    return {
        Kind.LEAST: f"at least {one.number} of “{names}”",
        Kind.MOST: f"at most {one.number} of “{names}”",
        Kind.SIZE: f"a team of {one.number}",
        Kind.HOUSEHOLD: f"one person of the household “{names}”",
        Kind.TOGETHER: f"the people of “{names}” come together",
    }[one.kind]


def wanted(one: Wanted) -> str:
    """Somebody to look for."""
    tags = ", ".join(f"{feature}: {value}" for feature, value in one.tags)
    return tags or "anyone"


def missing(told: Missing) -> Iterator[str]:
    """Whom to look for next; where that cannot be, what clashes and what would ease it."""
    if told.people:
        yield f"Look for {_people(told.people)}."
    elif not told.clash:
        yield "Nobody is missing."
    if told.free and not told.clash:
        yield f"Places left free for anyone: {told.free}."
    if told.clash:
        yield f"This cannot all be kept: {_limits(told.clash)}."
        yield f"First, try a team of {told.size_needed}, with everyone named here in it."
        yield from _last(told.soften, "Only if that fails,")


def reasons(told: Reasons) -> Iterator[str]:
    """Why no team can be drawn: what clashes, whom to find first, what to soften last."""
    yield f"This cannot all be kept: {_limits(told.clash)}."
    if told.find is None:
        yield "Nobody new could help: the targets alone do not fit a team of this size."
    else:
        yield f"First, look for {_people(told.find)}."
    yield from _last(told.soften or (), "So" if told.find is None else "Only if that fails,")


def _people(people: Sequence[Wanted]) -> str:
    return f"{len(people)} {'person' if len(people) == 1 else 'people'}: {'; '.join(map(wanted, people))}"


def _limits(limits: Sequence[Limit]) -> str:
    return "; ".join(map(limit, limits))


def _last(soften: Sequence[Softening], when: str) -> Iterator[str]:
    if soften:
        changes = "; ".join(f"{limit(one.limit)} becomes {one.to}" for one in soften)
        yield f"{when} change as few targets as can be: {changes}."
