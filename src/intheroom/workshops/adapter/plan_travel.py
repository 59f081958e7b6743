"""The way to the places of a plan: how it decides between plans that are equal, and what a page says of it.

Inside the planner everybody's way counts, as they said it of each place; no way is guessed. A page is told the middle
of each side alone, by the rule of ``travel``, averaged over the sessions of a plan.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from intheroom.engines.timetabling.problem import LARGEST, Option, Problem
from intheroom.engines.timetabling.rules import Limit, Rule
from intheroom.people.choices import Side
from intheroom.workshops.adapter.plan_asked import Could, Line
from intheroom.workshops.adapter.travel import compared, middles
from intheroom.workshops.choices import Band, Fare, Mode
from intheroom.workshops.models import VenueWord

WITH_A_ROOM = (Mode.IN_PERSON, Mode.HYBRID)
SIDES = (Side.LIVED, Side.PROFESSIONAL)
# What is said in bands counts as the most of the band; the last one, which has no end, as half as much again.
MINUTES = {Band.QUARTER: 15, Band.HALF: 30, Band.HOUR: 60, Band.TWO: 120, Band.MORE: 180}
PENCE = {Fare.NOTHING: 0, Fare.FIVE: 500, Fare.TEN: 1000, Fare.TWENTY: 2000, Fare.MORE: 3000}
# Ways that differ by less than this are as long.
STEP = 15


def ways_said(words: Iterable[VenueWord]) -> dict[int, dict[str, tuple[str, str]]]:
    """How long the way takes and what it costs, as each member said it last of each place. By the member's number."""
    found: dict[int, dict[str, tuple[str, str]]] = {}
    for word in words:
        if word.takes or word.fare:
            there = found.setdefault(word.member_id, {})
            takes, fare = there.get(str(word.venue_id), ("", ""))
            there[str(word.venue_id)] = (word.takes or takes, word.fare or fare)
    return found


def minutes_there(lines: Mapping[str, Line], options: Iterable[Could]) -> dict[str, dict[str, int]]:
    """For the engine: how long each person is on the way to each session that could be, where they said it."""
    rooms = [one for one in options if one.mode in WITH_A_ROOM]
    return {
        name: {
            one.name: MINUTES[Band(line.way[str(one.venue)][0])]
            for one in rooms
            if line.way.get(str(one.venue), ("", ""))[0]
        }
        for name, line in lines.items()
    }


# -- what decides between plans that are equal ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Weighed:
    """A problem where the way stands behind the money: of plans that cost the same, the shorter and more even way.

    One penny is ``scale`` units of the problem's money; what is less than a penny is the way. No sum of ways comes to
    a penny, so that fairness and money count as they do without.
    """

    problem: Problem
    scale: int = 1

    def within(self, pence: int) -> "Weighed":
        """The same, for no more than so much money."""
        return replace(self, problem=replace(self.problem, budget=_budget(pence, self.scale)))

    def limit(self, limit: Limit) -> dict[str, Any]:
        """A rule and its number, in pence where it is about money."""
        return {"rule": str(limit.rule), "number": self.number(limit.rule, limit.number)}

    def number(self, rule: str, number: str) -> str:
        """What is asked, or would be enough."""
        return str(int(number) // self.scale) if rule == Rule.BUDGET and number else number


def weighed(problem: Problem, tolls: Mapping[str, int]) -> Weighed:
    """The problem with the way behind its money. ``tolls``: of each place, how far from the best it is."""
    scale = max(tolls.values(), default=0) * problem.sessions + 1
    dearest = max((int(one.cost) for one in problem.options), default=0)
    if scale == 1 or dearest * problem.sessions * scale > LARGEST:
        return Weighed(problem)
    budget = problem.budget
    if budget is not None:
        # More than the dearest sessions cost is never spent.
        budget = _budget(min(int(budget), dearest * problem.sessions), scale)
    options = tuple(
        replace(one, cost=int(one.cost) * scale + tolls.get(one.venue, 0)) for one in problem.options
    )
    return Weighed(replace(problem, options=options, budget=budget), scale)


def by_way_first(problem: Problem, tolls: Mapping[str, int]) -> Problem | None:
    """The problem where the way counts before the money, without a limit for it; none where no way is longer."""
    penny = max((int(one.cost) for one in problem.options), default=0) * problem.sessions + 1
    if not any(tolls.values()) or penny * (max(tolls.values()) + 1) > LARGEST:
        return None
    options = tuple(
        replace(one, cost=_toll_of(one, tolls) * penny + int(one.cost)) for one in problem.options
    )
    return replace(problem, options=options, budget=None)


def _toll_of(one: Option, tolls: Mapping[str, int]) -> int:
    return tolls.get(one.venue, 0)


def _budget(pence: int, scale: int) -> int:
    return pence * scale + scale - 1


def tolls_of(lines: Iterable[Line], options: Iterable[Could]) -> tuple[dict[str, int], list[int]]:
    """How far each place is from the one with the shortest and most even way; and places of which a side has not said.

    Where one is not known, none decides: to leave it out would be to guess. Nobody goes anywhere to join from afar, and
    that is no reason to choose it.
    """
    lines = list(lines)
    rooms = sorted({one.venue for one in options if one.mode in WITH_A_ROOM})
    means = {venue: [_mean(lines, side, venue) for side in SIDES] for venue in rooms}
    unsaid = [venue for venue in rooms if None in means[venue]]
    if unsaid:
        return {}, unsaid
    found = {str(venue): _toll(both) for venue, both in means.items()}
    best = min(found.values(), default=0)
    return {venue: toll - best for venue, toll in found.items()}, []


def enough_have_said(lines: Iterable[Line], options: Iterable[Could]) -> bool:
    """Whether a page may show which of the places has the more even way: by the same rule as everything it tells."""
    lines = list(lines)
    return all(
        middles(*(_minutes(lines, side, venue) for side in SIDES)) is not None
        for venue in {one.venue for one in options if one.mode in WITH_A_ROOM}
    )


def _mean(lines: Iterable[Line], side: str, venue: int) -> Fraction | None:
    said = _minutes(lines, side, venue)
    return Fraction(sum(said), len(said)) if said else None


def _toll(both: Iterable[Fraction | None]) -> int:
    """The average of both sides, and as much again as one is longer than the other."""
    shorter, longer = sorted(one for one in both if one is not None)
    return int(((longer + shorter) / 2 + (longer - shorter)) / STEP + Fraction(1, 2))


# -- what a page says of it -------------------------------------------------------------------------


def way_kept(chosen: Iterable[Could], lines: Iterable[Line]) -> dict[str, Any]:
    """Of one plan: each side's way on average, how often each place is used, and for whom it is nearer."""
    chosen, lines = list(chosen), list(lines)
    rooms = [one.venue for one in chosen if one.mode in WITH_A_ROOM]
    long = {venue: middles(*(_minutes(lines, side, venue) for side in SIDES)) for venue in set(rooms)}
    dear = {venue: middles(*(_fares(lines, side, venue) for side in SIDES)) for venue in set(rooms)}
    return {
        "rooms": len(rooms),
        "known": sum(long[venue] is not None for venue in rooms),
        "minutes": _averages(long[venue] for venue in rooms),
        "pence": _averages(dear[venue] for venue in rooms),
        "times": {str(venue): many for venue, many in Counter(one.venue for one in chosen).items()},
        "near": {str(venue): str(compared(both)) for venue, both in long.items()},
    }


def _averages(found: Iterable[tuple[int, int] | None]) -> dict[str, int]:
    known = [both for both in found if both is not None]
    if not known:
        return {}
    sums = zip(SIDES, zip(*known, strict=True), strict=True)
    return {str(side): round(Fraction(sum(row), len(row))) for side, row in sums}


def _minutes(lines: Iterable[Line], side: str, venue: int) -> list[int]:
    return [MINUTES[Band(takes)] for takes, _fare in _said(lines, side, venue) if takes]


def _fares(lines: Iterable[Line], side: str, venue: int) -> list[int]:
    return [PENCE[Fare(fare)] for _takes, fare in _said(lines, side, venue) if fare]


def _said(lines: Iterable[Line], side: str, venue: int) -> list[tuple[str, str]]:
    return [line.way[str(venue)] for line in lines if line.side == side and str(venue) in line.way]
