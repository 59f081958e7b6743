"""When something falls through: what changed, and the fairest plan among those that change the fewest sessions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from intheroom.engines.timetabling.plan import Plan
from intheroom.engines.timetabling.planning import plan_of
from intheroom.engines.timetabling.problem import (
    Answer,
    BadInput,
    Fault,
    FaultCode,
    Option,
    Problem,
    Progress,
    no_progress,
)
from intheroom.engines.timetabling.searching import EVERYONE
from intheroom.engines.timetabling.table import table_of

_Said = TypeVar("_Said")


@dataclass(frozen=True, slots=True)
class VenueLost:
    """Nothing can be there; or, where ``options`` names some, not those."""

    venue: str
    options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OptionLost:
    """One option cannot be."""

    option: str


@dataclass(frozen=True, slots=True)
class SaidAnew:
    """Somebody's new answers, of the options named here; what they said of others stands."""

    person: str
    answers: Mapping[str, Answer]


Change = VenueLost | OptionLost | SaidAnew


def changed(problem: Problem, changes: Iterable[Change]) -> Problem:
    """The problem with these changes. Raises ``BadInput`` for a venue, option or person that is not in it."""
    for change in changes:
        problem = _said_anew(problem, change) if isinstance(change, SaidAnew) else _without(problem, change)
    return problem


def replan(
    problem: Problem,
    old: Plan,
    changes: Iterable[Change] = (),
    *,
    proof: int = EVERYONE,
    progress: Progress = no_progress,
) -> Plan:
    """First as many of the old plan's sessions as can be kept are kept; then all is as ``make_plan`` says.

    Each kept session is the same option: its time, place and way to meet. Raises as ``make_plan`` does.
    """
    table = table_of(changed(problem, changes))
    there = {option.id for option in table.options}
    kept = table.places_of(tuple(name for name in old.chosen if name in there))
    return plan_of(table, kept, progress, proof)


def _said_anew(problem: Problem, change: SaidAnew) -> Problem:
    said = {**problem.availability.get(change.person, {}), **change.answers}
    return replace(problem, availability={**problem.availability, change.person: said})


def _without(problem: Problem, change: VenueLost | OptionLost) -> Problem:
    lost = {option.id for option in problem.options if _is_lost(option, change)}
    name = change.option if isinstance(change, OptionLost) else change.venue
    if not lost:
        raise BadInput([Fault(FaultCode.UNKNOWN_OPTION, (name,), "changes")])
    return replace(
        problem,
        options=tuple(option for option in problem.options if option.id not in lost),
        fixed=tuple(name for name in problem.fixed if name not in lost),
        availability=_but(problem.availability, lost),
        travel=_but(problem.travel, lost),
    )


def _is_lost(option: Option, change: VenueLost | OptionLost) -> bool:
    if isinstance(change, OptionLost):
        return option.id == change.option
    return option.venue == change.venue and (not change.options or option.id in change.options)


def _but(rows: Mapping[str, Mapping[str, _Said]], lost: set[str]) -> dict[str, dict[str, _Said]]:
    return {
        person: {name: said for name, said in row.items() if name not in lost} for person, row in rows.items()
    }
