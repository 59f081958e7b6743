"""Who came forward, and what a team must hold: the terms every other file here speaks in."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

Tag = tuple[str, str]
"""A feature and a value of it, as ``("age band", "16–24")``."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person who came forward.

    ``tags`` is what they said of themselves; what they did not say is simply not there, and is never counted as
    something. A person may have several values of one feature (two stakeholder groups), or none.
    ``household``: of the people who share one, at most one gets a place. ``together``: those who share one get
    places all or none. Both are blank for most people.
    """

    id: str
    tags: frozenset[Tag] = frozenset()
    household: str = ""
    together: str = ""


@dataclass(frozen=True, slots=True)
class Quota:
    """At least and at most how many of a team have a tag. ``most`` of ``None`` is no limit."""

    feature: str
    value: str
    least: int = 0
    most: int | None = None

    @property
    def tag(self) -> Tag:
        return (self.feature, self.value)

    @property
    def name(self) -> str:
        """How reasons and faults name it."""
        return f"{self.feature}: {self.value}"


class FaultCode(StrEnum):
    """What can be wrong with a question, before any solver is asked."""

    NO_SIZE = "no_size"  # a team of nobody
    SAME_ID = "same_id"  # two candidates under one id
    NO_ID = "no_id"
    SAME_QUOTA = "same_quota"  # two quotas for one tag
    LEAST_ABOVE_MOST = "least_above_most"
    BELOW_ZERO = "below_zero"
    TOGETHER_AND_APART = "together_and_apart"  # people who come together and share a household


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, as a code and the names of what it is about.

    ``row`` as a spreadsheet counts it, from 1; ``column`` by its name; ``file`` says in which of several files.
    """

    code: str
    about: tuple[str, ...] = ()
    row: int | None = None
    column: str = ""
    file: str = ""


class BadInput(ValueError):
    """The question cannot be asked like this; ``faults`` says everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(" ".join((fault.code, *fault.about)) for fault in self.faults))


class Cancelled(RuntimeError):
    """Whoever asked for the work asked for it to stop."""


Progress = Callable[[str, float], None]
"""Told now and then which step is being worked on, and how much of the whole is done, from 0 to 1.

To stop the work, let it raise ``Cancelled``: nothing is kept half done.
"""


def no_progress(_step: str, _done: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Question:
    """A pool, what a team must hold, and how many places it has.

    Raises ``BadInput`` with every fault there is. Too few people is no fault: it is answered with whom to look for.
    """

    candidates: tuple[Candidate, ...]
    quotas: tuple[Quota, ...]
    size: int

    def __post_init__(self) -> None:
        faults = [*self._faults_of_size(), *self._faults_of_people(), *faults_of_quotas(self.quotas)]
        if faults:
            raise BadInput(faults)

    def _faults_of_size(self) -> Iterable[Fault]:
        if self.size < 1:
            yield Fault(FaultCode.NO_SIZE, (str(self.size),))

    def _faults_of_people(self) -> Iterable[Fault]:
        for name, many in sorted(Counter(person.id for person in self.candidates).items()):
            if not name:
                yield Fault(FaultCode.NO_ID)
            elif many > 1:
                yield Fault(FaultCode.SAME_ID, (name,))
        both = Counter(
            (person.together, person.household)
            for person in self.candidates
            if person.together and person.household
        )
        for (together, household), many in sorted(both.items()):
            if many > 1:
                yield Fault(FaultCode.TOGETHER_AND_APART, (together, household))


def faults_of_quotas(quotas: Iterable[Quota]) -> Iterable[Fault]:
    """What is wrong with quotas, whoever came forward."""
    quotas = tuple(quotas)
    for tag, many in sorted(Counter(quota.tag for quota in quotas).items()):
        if many > 1:
            yield Fault(FaultCode.SAME_QUOTA, tag)
    for quota in quotas:
        if quota.least < 0 or (quota.most is not None and quota.most < 0):
            yield Fault(FaultCode.BELOW_ZERO, quota.tag)
        elif quota.most is not None and quota.least > quota.most:
            yield Fault(FaultCode.LEAST_ABOVE_MOST, quota.tag)
