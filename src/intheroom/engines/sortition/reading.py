"""Reads the pair of CSV files the field uses, people and categories, and says everything that is wrong with them.

The files are those of sortition-algorithms and StratifySelect (Sortition Foundation): people with a column for each
feature; categories with ``feature`` (or ``category``), ``value`` (or ``name``), ``min`` and ``max``.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from intheroom.engines.sortition.pool import BadInput, Candidate, Fault, FaultCode, Question, Quota, Tag
from intheroom.engines.sortition.sheets import Row, Sheet, bad_input, read_sheet
from intheroom.engines.sortition.spelling import is_date, key, nearest, tidy

IDS = ("id", "nationbuilder_id")
FEATURE, VALUE = (
    ("feature", "category"),
    ("value", "name", "category value", "category_value", "category-value"),
)
FLEX = ("min_flex", "max_flex")
# More than any team has; and few enough to count on.
NUMBER = re.compile(r"(-?\d{1,5})(\.0*)?")
SEVERAL_IN_A_CELL = re.compile(r"[;|\n]")


class File(StrEnum):
    """Which of the two files a fault is in."""

    PEOPLE = "people"
    CATEGORIES = "categories"


class ReadingFault(StrEnum):
    """What can be wrong with what stands in the files; what is wrong with a question is a ``FaultCode``."""

    NO_FEATURE = "no_feature"  # a row of categories without a feature
    NO_VALUE = "no_value"
    NO_NUMBER = "no_number"  # nothing where a number must stand
    NOT_A_NUMBER = "not_a_number"
    NO_QUOTAS = "no_quotas"  # categories without a row
    NO_PEOPLE = "no_people"
    SAME_ROW = "same_row"  # the same person twice, all the same
    UNKNOWN_VALUE = "unknown_value"  # an answer that is in no category; about: the answer, the nearest value
    DATE = "date"  # the same, where a spreadsheet made a date of it
    LEAST_ABOVE_SIZE = (
        "least_above_size"  # the least numbers of a feature ask for more people than there are places
    )
    MOST_BELOW_SIZE = "most_below_size"  # everybody answered, and the most numbers do not fill the places


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns, where they are not the usual ones. ``household`` may be several: an address and a postcode.

    ``several`` names features of which a person may have several values, in one cell, parted by ``;`` or ``|``.
    """

    id: str = ""
    household: tuple[str, ...] = ()
    together: str = ""
    several: tuple[str, ...] = ()


def read_question(
    people: bytes, categories: bytes, size: int, columns: Columns = Columns(), *, nobody_yet: bool = False
) -> Question:
    """Both files as a question. Raises ``BadInput`` with everything that is wrong in either of them.

    ``nobody_yet``: a file of people with none in it will do, as a team has that only begins.
    """
    quotas, faults = read_categories(categories)
    candidates, more = read_people(people, quotas, columns)
    if size < 1:
        faults = [Fault(FaultCode.NO_SIZE, (str(size),)), *faults]
    if nobody_yet:
        more = [fault for fault in more if fault.code != ReadingFault.NO_PEOPLE]
    if faults or more:
        raise bad_input([*faults, *more])
    return Question(tuple(candidates), tuple(quotas), size)


def read_categories(data: bytes) -> tuple[list[Quota], list[Fault]]:
    """The quotas, in the order of the file, and every fault in it. Names are as first written."""
    try:
        sheet = read_sheet(data, (*FEATURE, *VALUE, "min", "max", *FLEX))
    except BadInput as wrong:
        return [], _in_file(File.CATEGORIES, wrong.faults)
    places = (sheet.needed(*FEATURE), sheet.needed(*VALUE), sheet.needed("min"), sheet.needed("max"))
    if None in places:
        return [], _in_file(File.CATEGORIES, sheet.faults)
    reader = _Categories(sheet, places)
    quotas = [quota for row in sheet.rows for quota in reader.quota(row)]
    if not sheet.rows and not sheet.faults:
        sheet.faults.append(Fault(ReadingFault.NO_QUOTAS, (), sheet.header))
    return quotas, _in_file(File.CATEGORIES, sheet.faults)


def read_people(
    data: bytes, quotas: Sequence[Quota], columns: Columns = Columns()
) -> tuple[list[Candidate], list[Fault]]:
    """The people, in the order of the file, and every fault in it. A blank answer was not given, and is no fault."""
    features = list(dict.fromkeys(quota.feature for quota in quotas))
    named = (*columns.household, columns.together or "together", columns.id)
    try:
        sheet = read_sheet(data, (*features, *IDS, "household", *filter(None, named)))
    except BadInput as wrong:
        return [], _in_file(File.PEOPLE, wrong.faults)
    reader = _People(sheet, quotas, columns)
    people = [person for row in sheet.rows for person in reader.candidate(row)]
    if not sheet.rows and not sheet.faults:
        sheet.faults.append(Fault(ReadingFault.NO_PEOPLE, (), sheet.header))
    sheet.faults.extend(reader.together_and_apart())
    return people, _in_file(File.PEOPLE, sheet.faults)


def never_fits(question: Question, several: Collection[str] = ()) -> Iterator[Fault]:
    """Features whose numbers cannot be kept in a team of this size, whoever is in it.

    Not bad input: what would ease it is worked out as for any draw that cannot be made.
    """
    by_feature: dict[str, list[Quota]] = defaultdict(list)
    for quota in question.quotas:
        by_feature[quota.feature].append(quota)
    for feature, quotas in by_feature.items():
        least = sum(quota.least for quota in quotas)
        most = sum(question.size if quota.most is None else quota.most for quota in quotas)
        said = [any(tag[0] == feature for tag in person.tags) for person in question.candidates]
        sizes = str(question.size)
        if feature not in several and least > question.size:
            yield Fault(ReadingFault.LEAST_ABOVE_SIZE, (feature, str(least), sizes), file=File.CATEGORIES)
        if all(said) and most < question.size:
            yield Fault(ReadingFault.MOST_BELOW_SIZE, (feature, str(most), sizes), file=File.CATEGORIES)


def _in_file(file: File, faults: Iterable[Fault]) -> list[Fault]:
    return [replace(fault, file=file) for fault in sorted(faults, key=lambda one: one.row or 0)]


@dataclass
class _Categories:
    """Reads one row after the other."""

    sheet: Sheet
    places: Sequence[int | None]
    written: dict[str, str] = field(default_factory=dict)
    rows: dict[tuple[str, str], int] = field(default_factory=dict)

    def quota(self, row: Row) -> Iterator[Quota]:
        feature, value, least, most = (row.at(place) for place in self.places)
        if not any((feature, value, least, most)):
            return
        numbers = [self._number(row, place) for place in self.places[2:]]
        if not feature or not value:
            code = ReadingFault.NO_VALUE if feature else ReadingFault.NO_FEATURE
            self._fault(code, row, 1 if feature else 0, tidy(feature or value))
            return
        feature, value = self.written.setdefault(key(feature), tidy(feature)), tidy(value)
        first = self.rows.setdefault((key(feature), key(value)), row.number)
        if first != row.number:
            self._fault(FaultCode.SAME_QUOTA, row, 1, feature, value, str(first))
            return
        if numbers[0] is not None and numbers[1] is not None and numbers[0] > numbers[1]:
            self._fault(FaultCode.LEAST_ABOVE_MOST, row, 2, feature, value, str(numbers[0]), str(numbers[1]))
        yield Quota(feature, value, numbers[0] or 0, numbers[1])

    def _number(self, row: Row, place: int | None) -> int | None:
        written = row.at(place)
        column = self.places.index(place)
        found = NUMBER.fullmatch(written)
        if not written:
            self._fault(ReadingFault.NO_NUMBER, row, column)
        elif found is None:
            self._fault(ReadingFault.NOT_A_NUMBER, row, column, written)
        elif int(found[1]) < 0:
            self._fault(FaultCode.BELOW_ZERO, row, column, written)
        else:
            return int(found[1])
        return None

    def _fault(self, code: str, row: Row, column: int, *about: str) -> None:
        name = self.sheet.names[self.places[column] or 0]
        self.sheet.faults.append(Fault(code, about, row.number, name))


class _People:
    """Reads one row after the other."""

    def __init__(self, sheet: Sheet, quotas: Sequence[Quota], columns: Columns) -> None:
        self.sheet = sheet
        self.values: dict[str, dict[str, str]] = defaultdict(dict)
        for quota in quotas:
            self.values[quota.feature][key(quota.value)] = quota.value
        self.features = {feature: sheet.needed(feature) for feature in self.values}
        self.several = {key(feature) for feature in columns.several}
        self.id = sheet.needed(columns.id) if columns.id else self._usual_id()
        self.together = self._named_or_usual(columns.together, "together")
        self.homes = (
            [sheet.needed(name) for name in columns.household]
            if columns.household
            else [place for place in [self._named_or_usual("", "household")] if place is not None]
        )
        self.seen: dict[str, Row] = {}
        self.spelled: dict[str, str] = {}
        self.pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.likely: dict[tuple[str, str], str] = {}

    def candidate(self, row: Row) -> Iterator[Candidate]:
        name = tidy(row.at(self.id))
        tags = frozenset(
            tag for feature, place in self.features.items() for tag in self._tags(row, feature, place)
        )
        first = self.seen.setdefault(name, row) if name else row
        if self.id is None:
            return
        if not name:
            self._fault(FaultCode.NO_ID, row, self.id)
        elif first is not row:
            code = ReadingFault.SAME_ROW if first.cells == row.cells else FaultCode.SAME_ID
            self._fault(code, row, self.id, name, str(first.number))
        else:
            homes = [key(row.at(place)) for place in self.homes]
            home = self._spelled(", ".join(tidy(row.at(place)) for place in self.homes)) if all(homes) else ""
            together = self._spelled(row.at(self.together))
            if home and together:
                self.pairs[together, home].append(row.number)
            yield Candidate(name, tags, home, together)

    def together_and_apart(self) -> Iterator[Fault]:
        """People who come all or none, and of whom only one may come."""
        for names, rows in self.pairs.items():
            for number in rows[1:]:
                column = self.sheet.names[self.together or 0]
                yield Fault(FaultCode.TOGETHER_AND_APART, (*names, str(rows[0])), number, column)

    def _usual_id(self) -> int | None:
        place = self.sheet.place(*IDS)
        if place is None and 0 not in self.features.values():
            return 0
        return place if place is not None else self.sheet.needed(*IDS)

    def _named_or_usual(self, named: str, usual: str) -> int | None:
        """A column named by whoever asks must be there; the usual one may be, and may be a feature instead."""
        if named:
            return self.sheet.needed(named)
        return None if any(key(feature) == usual for feature in self.features) else self.sheet.place(usual)

    def _spelled(self, name: str) -> str:
        return self.spelled.setdefault(key(name), tidy(name))

    def _tags(self, row: Row, feature: str, place: int | None) -> Iterator[Tag]:
        answer = row.at(place)
        if not answer:
            return
        values = self.values[feature]
        answers = [answer]
        if key(feature) in self.several and key(answer) not in values:
            answers = [one for one in SEVERAL_IN_A_CELL.split(answer) if one.strip()]
        for one in answers:
            if key(one) in values:
                yield (feature, values[key(one)])
            else:
                code = ReadingFault.DATE if is_date(one) else ReadingFault.UNKNOWN_VALUE
                self._fault(code, row, place, tidy(one), self._nearest(feature, one))

    def _nearest(self, feature: str, answer: str) -> str:
        if (feature, answer) not in self.likely:
            self.likely[feature, answer] = nearest(answer, self.values[feature].values())
        return self.likely[feature, answer]

    def _fault(self, code: str, row: Row, place: int | None, *about: str) -> None:
        name = "" if place is None else self.sheet.names[place]
        self.sheet.faults.append(Fault(code, about, row.number, name))
