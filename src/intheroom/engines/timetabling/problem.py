"""What is to be planned: people, what could be chosen, and the rules. The terms every other file here speaks in."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

Money = int | Decimal
"""In whole coins or exact decimals; never a float."""
LARGEST = 10**9
"""No number of a problem may be larger, so that sums stay exact in the solver."""


class Answer(StrEnum):
    YES = "yes"
    IF_NEED_BE = "if_need_be"
    NO = "no"


class Mode(StrEnum):
    IN_PERSON = "in_person"
    HYBRID = "hybrid"
    ONLINE = "online"
    PHONE = "phone"

    @property
    def has_a_room(self) -> bool:
        return self in {Mode.IN_PERSON, Mode.HYBRID}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be reached. ``side`` is blank for those who count on neither."""

    id: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One session that could be: a time, a place or way to meet, and what it costs.

    ``starts`` is local time, with or without its distance to UTC: all options with, or none. ``capacity``: how many
    can attend, in whatever way; ``None`` is no limit.
    """

    id: str
    starts: datetime
    minutes: int
    venue: str = ""
    mode: Mode = Mode.IN_PERSON
    cost: Money = 0
    capacity: int | None = None

    @property
    def day(self) -> date:
        """The local day it starts on."""
        return self.starts.date()

    @property
    def week(self) -> tuple[int, int]:
        """The ISO year and week it starts in, by its local day."""
        return self.starts.isocalendar()[:2]

    @property
    def moment(self) -> datetime:
        """When it starts, fit to be compared: times of one zone else are compared by the clock on the wall."""
        return self.starts if self.starts.tzinfo is None else self.starts.astimezone(UTC)

    @property
    def ends(self) -> datetime:
        """The moment it ends."""
        return self.moment + timedelta(minutes=self.minutes)

    @property
    def order(self) -> tuple[datetime, str]:
        """What "earliest, then id" means."""
        return self.moment, self.id


class FaultCode(StrEnum):
    """What can be wrong with a problem, before any solver is asked."""

    NO_SESSIONS = "no_sessions"
    NO_PEOPLE = "no_people"
    NO_ID = "no_id"
    SAME_ID = "same_id"  # two people, or two options, under one id
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_OPTION = "unknown_option"
    BELOW_ZERO = "below_zero"
    TOO_LARGE = "too_large"
    NO_MINUTES = "no_minutes"
    MIXED_ZONES = "mixed_zones"  # some times with their distance to UTC, some without
    NOT_EXACT = "not_exact"  # money as a float, or as no number


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: a code, the names of what it is about, and where in a file it stands (``options[3].cost``)."""

    code: str
    about: tuple[str, ...] = ()
    where: str = ""


class BadInput(ValueError):
    """The problem cannot be put like this; ``faults`` says everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(" ".join((fault.code, *fault.about)) for fault in self.faults))


class Cancelled(RuntimeError):
    """Whoever asked for the work asked for it to stop."""


class Enough(Exception):
    """Whoever asked for the work is content with the best that is found so far."""


Progress = Callable[[str, float], None]
"""Told now and then which step is being worked on, and how much of the whole is done, from 0 to 1.

To stop the work, let it raise ``Cancelled``: nothing is kept half done. To be given what is found so far, ``Enough``.
"""


def no_progress(_step: str, _done: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Who is to be reached, which sessions could be, and what every plan must keep (``rules.Rule`` says each).

    Raises ``BadInput`` with every fault there is. Rules that no plan can keep are no fault: they are answered with
    ``plan.Impossible``. An answer that is not there is a no. ``travel`` is told with a plan and never decides:
    how many minutes each person is on the way.
    """

    sessions: int
    people: tuple[Person, ...]
    options: tuple[Option, ...]
    availability: Mapping[str, Mapping[str, Answer]]
    budget: Money | None = None
    min_gap_days: int = 0
    max_per_week: int | None = None
    min_in_person: int = 0
    fixed: tuple[str, ...] = ()
    quorum: int = 0
    both_sides: int = 0
    session_balance: int | None = None
    series_balance: int | None = None
    travel: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        faults = [
            *self._faults_of_numbers(),
            *self._faults_of_ids("people", (person.id for person in self.people)),
            *self._faults_of_ids("options", (option.id for option in self.options)),
            *self._faults_of_options(),
            *self._faults_of_names(),
        ]
        if faults:
            raise BadInput(faults)

    def answer(self, person: str, option: str) -> Answer:
        return self.availability.get(person, {}).get(option, Answer.NO)

    def _faults_of_numbers(self) -> Iterator[Fault]:
        if self.sessions < 1:
            yield Fault(FaultCode.NO_SESSIONS, (str(self.sessions),), "sessions")
        if not self.people:
            yield Fault(FaultCode.NO_PEOPLE, (), "people")
        names = (
            "sessions",
            "budget",
            "min_gap_days",
            "max_per_week",
            "min_in_person",
            "quorum",
            "both_sides",
        )
        for name in (*names, "session_balance", "series_balance"):
            yield from _faults_of_number(getattr(self, name), name)

    def _faults_of_ids(self, where: str, ids: Iterable[str]) -> Iterator[Fault]:
        for name, many in sorted(Counter(ids).items()):
            if not name:
                yield Fault(FaultCode.NO_ID, (), where)
            elif many > 1:
                yield Fault(FaultCode.SAME_ID, (name,), where)

    def _faults_of_options(self) -> Iterator[Fault]:
        if len({option.starts.tzinfo is None for option in self.options}) > 1:
            yield Fault(FaultCode.MIXED_ZONES, (), "options")
        for place, option in enumerate(self.options):
            where = f"options[{place}]"
            if option.minutes < 1:
                yield Fault(FaultCode.NO_MINUTES, (option.id,), f"{where}.minutes")
            yield from _faults_of_number(option.minutes, f"{where}.minutes")
            yield from _faults_of_number(option.cost, f"{where}.cost")
            yield from _faults_of_number(option.capacity, f"{where}.capacity")

    def _faults_of_names(self) -> Iterator[Fault]:
        people = {person.id for person in self.people}
        options = {option.id for option in self.options}
        for where, rows in (("availability", self.availability), ("travel", self.travel)):
            for person, row in rows.items():
                if person not in people:
                    yield Fault(FaultCode.UNKNOWN_PERSON, (person,), f"{where}.{person}")
                for option in row:
                    if option not in options:
                        yield Fault(FaultCode.UNKNOWN_OPTION, (option,), f"{where}.{person}.{option}")
        for option in self.fixed:
            if option not in options:
                yield Fault(FaultCode.UNKNOWN_OPTION, (option,), "fixed")


def _faults_of_number(number: Money | None, where: str) -> Iterator[Fault]:
    if number is None:
        return
    if not isinstance(number, int | Decimal) or not Decimal(number).is_finite():
        yield Fault(FaultCode.NOT_EXACT, (str(number),), where)
    elif number < 0:
        yield Fault(FaultCode.BELOW_ZERO, (str(number),), where)
    elif number > LARGEST:
        yield Fault(FaultCode.TOO_LARGE, (str(number),), where)
