"""What the engine answers: plans that lie side by side, each checked by a program that shares no code with it."""

import json
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from intheroom.engines.timetabling import checking, writing
from intheroom.engines.timetabling.attending import most_attended
from intheroom.engines.timetabling.ladder import Rung, ladder, steps
from intheroom.engines.timetabling.plan import Explanation, Impossible, Plan
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import Answer, Enough, Problem, Progress
from intheroom.engines.timetabling.replanning import replan
from intheroom.workshops.adapter.plan_asked import Could, Line, could_be, problem_of
from intheroom.workshops.adapter.plan_travel import (
    Weighed,
    by_way_first,
    enough_have_said,
    minutes_there,
    tolls_of,
    way_kept,
    weighed,
)
from intheroom.workshops.adapter.plan_warnings import minds_of
from intheroom.workshops.choices.plan import PlanKind
from intheroom.workshops.models import DatePlan

# In seconds: after so long a step gives the best it has, and says that nothing better is ruled out.
LONGEST = 60.0
# What a plan for less money may cost, of what the fairest does.
OF_MONEY = (3, 4)
# How much of the way is done when the plans are there.
LADDER_FROM = 0.6


@dataclass(frozen=True, slots=True)
class NotPossible:
    """Nothing keeps the rules: which clash, and what would ease it."""

    reasons: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NotSound:
    """The check found mistakes, so nothing of it is shown."""

    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is counted of the plans, and each person's own line."""

    found: str
    lines: dict[str, Line]


@dataclass(frozen=True, slots=True)
class Made:
    """One plan, and the problem it answers."""

    kind: str
    problem: Problem
    plan: Plan


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and the same with the way behind the money.

    ``unsaid``: places of which the way is not known. ``may_show``: so many have said it that it points at nobody.
    """

    problem: Problem
    with_way: Weighed
    tolls: Mapping[str, int]
    unsaid: Collection[int]
    may_show: bool

    def spends(self, plan: Plan) -> int:
        """In pence."""
        return sum(int(one.cost) for one in self.problem.options if one.id in plan.chosen)


def worked_out(
    plan: DatePlan, lines: Mapping[str, Line], progress: Progress
) -> Prepared | NotPossible | NotSound:
    """Every plan that lies beside the others, and what each further rule would cost."""
    options, old = could_be(plan), _standing(plan)
    asked = _asked(plan, lines, options)
    try:
        made = list(_plans(asked, old, progress))
    except Impossible as why:
        return NotPossible(reasons_kept(why, asked.with_way))
    faults = [fault["code"] for one in made for fault in _check(one, old)]
    if faults:
        return NotSound(tuple(faults))
    fairest = next(one for one in made if one.kind == PlanKind.FAIREST)
    rungs = _rungs(fairest, progress)
    found = {
        "plans": [_kept(one, options, lines) for one in made],
        "rungs": [_rung(one, asked.with_way) for one in rungs],
        "minds": _minds(plan, made),
        # Whether the way decided between plans that are equal; else the places it is not known of.
        "way": {"decides": asked.with_way.scale > 1, "unsaid": list(asked.unsaid)},
    }
    return Prepared(
        json.dumps(found),
        {
            name: replace(
                line,
                at={str(one.kind): one.plan.attend[name] for one in made},
                ease={str(one.kind): _ease(one.plan.explanations, name, asked.with_way) for one in made},
            )
            for name, line in lines.items()
        },
    )


def _asked(plan: DatePlan, lines: Mapping[str, Line], options: Mapping[str, Could]) -> Asked:
    over = {one["option"] for one in plan.standing if one["is_over"]}
    free = [one for name, one in options.items() if name not in over]
    problem = replace(problem_of(plan, lines), travel=minutes_there(lines, options.values()))
    tolls, unsaid = tolls_of(lines.values(), free)
    may_show = enough_have_said(lines.values(), free)
    return Asked(problem, weighed(problem, tolls), tolls, unsaid, may_show)


def _standing(plan: DatePlan) -> Plan | None:
    """The sessions as they stand, as the old plan of a new one."""
    if plan.follows is None:
        return None
    return Plan(chosen=tuple(one["option"] for one in plan.standing), attend={}, proven=False)


def _plans(asked: Asked, old: Plan | None, progress: Progress) -> Iterator[Made]:
    """The first is what we suggest. A plan that says nothing new is left out."""
    seen, problem = set(), asked.with_way.problem
    if old is not None:
        fewest = replan(problem, old, progress=_share(progress, 0.0, 0.15))
        seen.add(fewest.chosen)
        yield Made(PlanKind.FEWEST, problem, fewest)
    fairest = make_plan(problem, progress=_share(progress, 0.15, 0.3))
    seen.add(fairest.chosen)
    yield Made(PlanKind.FAIREST, problem, fairest)
    for made in (
        _thriftier(asked, fairest, _share(progress, 0.3, 0.4)),
        _nearest(asked, _share(progress, 0.4, 0.5)),
        _fullest(problem, _share(progress, 0.5, LADDER_FROM)),
    ):
        if made is not None and made.plan.chosen not in seen:
            seen.add(made.plan.chosen)
            yield made


def _thriftier(asked: Asked, fairest: Plan, progress: Progress) -> Made | None:
    """As fair as can be for less, where money is spent at all."""
    spent = asked.spends(fairest)
    if not spent:
        return None
    tighter = asked.with_way.within(spent * OF_MONEY[0] // OF_MONEY[1]).problem
    try:
        return Made(PlanKind.THRIFTY, tighter, make_plan(tighter, progress=progress))
    except Impossible:
        return None


def _nearest(asked: Asked, progress: Progress) -> Made | None:
    """As fair as can be, with the way before the money, where the money allows it."""
    problem = by_way_first(asked.problem, asked.tolls) if asked.may_show else None
    if problem is None:
        return None
    plan = make_plan(problem, progress=progress)
    is_too_dear = asked.problem.budget is not None and asked.spends(plan) > asked.problem.budget
    return None if is_too_dear else Made(PlanKind.NEAREST, problem, plan)


def _fullest(problem: Problem, progress: Progress) -> Made | None:
    try:
        return Made(PlanKind.FULLEST, problem, most_attended(problem, progress=progress))
    except Enough:
        return None


def _share(progress: Progress, low: float, high: float) -> Progress:
    """A part of the whole way. A step that takes too long gives what it has."""
    began: list[float] = []

    def told(step: str, done: float) -> None:
        began.append(time.monotonic()) if not began else None
        progress(step, low + (high - low) * done)
        # Telling the reasons is the last of it, and quick.
        if step != "reasons" and time.monotonic() - began[0] > LONGEST:
            raise Enough

    return told


def _rungs(fairest: Made, progress: Progress) -> list[Rung]:
    """Each further rule by itself, with a clock of its own."""
    some = steps(fairest.problem)
    part = (1.0 - LADDER_FROM) / max(len(some), 1)
    return [
        rung
        for place, step in enumerate(some)
        for rung in ladder(
            fairest.problem,
            fairest.plan,
            [step],
            progress=_share(progress, LADDER_FROM + place * part, LADDER_FROM + (place + 1) * part),
        )
    ]


def _minds(plan: DatePlan, made: Iterable[Made]) -> dict[str, list[str]]:
    options = could_be(plan)
    return minds_of(
        plan.project, [options[name] for name in {name for one in made for name in one.plan.chosen}]
    )


def _check(one: Made, old: Plan | None) -> list[Any]:
    changed = old if one.kind == PlanKind.FEWEST else None
    problem = writing.file_of(writing.problem_data(one.problem))
    return checking.check(problem, writing.file_of(writing.plan_data(one.problem, one.plan, changed)))


def _kept(one: Made, options: Mapping[str, Could], lines: Mapping[str, Line]) -> dict[str, Any]:
    """What is counted of a plan."""
    chosen = [options[name] for name in one.plan.chosen]
    told = writing.figures(one.problem, one.plan)
    can = {
        option: sum(one.problem.answer(person.id, option) != Answer.NO for person in one.problem.people)
        for option in one.plan.chosen
    }
    return {
        "kind": str(one.kind),
        "chosen": one.plan.chosen,
        "proven": one.plan.proven,
        "pence": sum(could.pence for could in chosen),
        "fewest": told["fewest"],
        "attendances": told["attendances"],
        "sides": told["sides"],
        "can": can,
        "at": {option: sum(option in row for row in one.plan.attend.values()) for option in one.plan.chosen},
        "way": way_kept(chosen, lines.values()),
    }


def _ease(explanations: tuple[Explanation, ...], name: str, asked: Weighed) -> list[dict[str, Any]]:
    """What would let somebody come who comes to nothing."""
    mine = next((one for one in explanations if one.person == name), None)
    return [
        {
            "help": str(ease.help),
            "options": ease.options,
            "limits": [asked.limit(limit) for limit in ease.limits],
        }
        for ease in (mine.ease if mine else ())
    ]


def _rung(one: Rung, asked: Weighed) -> dict[str, Any]:
    return {
        **asked.limit(one.limit),
        "possible": one.plan is not None,
        "left_out": one.left_out,
        "fewer": one.fewer,
    }


def reasons_kept(why: Impossible, asked: Weighed) -> dict[str, Any]:
    """Rules and numbers only."""
    return {
        "clash": [asked.limit(limit) for limit in why.clash],
        "ease": [
            {**asked.limit(one.limit), "enough": asked.number(one.limit.rule, one.enough)} for one in why.ease
        ],
    }
