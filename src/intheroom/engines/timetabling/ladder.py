"""What it would cost to ask for more of each session: enough people, both sides, in balance. Told, never done unasked.

A rule meant to help can shut somebody out of everything. So each is a step of a ladder: the plan as it would be with
it, and who would attend fewer sessions or none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from intheroom.engines.timetabling.plan import Impossible, Plan
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import Problem, Progress, no_progress
from intheroom.engines.timetabling.rules import Limit, Rule

HUNDREDTHS = 100
QUORUMS = (25, 40, 50)
"""In hundredths of everyone."""
OF_BOTH_SIDES = (1, 2)
SESSION_BALANCES = (50, 30)
SERIES_BALANCES = (10, 5, 0)


@dataclass(frozen=True, slots=True)
class Rung:
    """One rule more, and what comes of it. ``plan`` is ``None`` where nothing keeps it; ``clash`` then says with what.

    ``left_out``: who would attend nothing now, and did without the rule. ``fewer``: who else would attend fewer.
    """

    limit: Limit
    plan: Plan | None
    left_out: tuple[str, ...] = ()
    fewer: tuple[str, ...] = ()
    clash: tuple[Limit, ...] = ()


def steps(problem: Problem) -> tuple[tuple[Rule, int], ...]:
    """Rules to try that ask more than the problem does already."""
    quorums = {-(-len(problem.people) * part // HUNDREDTHS) for part in QUORUMS}
    more = [(Rule.QUORUM, many) for many in sorted(quorums) if many > problem.quorum]
    if len({person.side for person in problem.people} - {""}) < 2:
        return tuple(more)
    more += [(Rule.BOTH_SIDES, many) for many in OF_BOTH_SIDES if many > problem.both_sides]
    for rule, now, parts in (
        (Rule.SESSION_BALANCE, problem.session_balance, SESSION_BALANCES),
        (Rule.SERIES_BALANCE, problem.series_balance, SERIES_BALANCES),
    ):
        more += [(rule, part) for part in parts if now is None or part < now]
    return tuple(more)


def ladder(
    problem: Problem,
    plan: Plan,
    some: Iterable[tuple[Rule, int]] | None = None,
    *,
    progress: Progress = no_progress,
) -> tuple[Rung, ...]:
    """Each step by itself, beside ``plan``, the plan of the problem without it. A step's rule is named as its field."""
    every = tuple(steps(problem) if some is None else some)
    rungs = []
    for place, (rule, number) in enumerate(every):

        def part(step: str, done: float, place: int = place) -> None:
            progress(step, (place + done) / len(every))

        rungs.append(_rung(replace(problem, **{rule.value: number}), Limit(rule, str(number)), plan, part))  # type: ignore[arg-type]
    return tuple(rungs)


def _rung(problem: Problem, limit: Limit, before: Plan, progress: Progress) -> Rung:
    try:
        plan = make_plan(problem, progress=progress)
    except Impossible as why:
        return Rung(limit, None, clash=why.clash)
    fewer = [person for person, attends in plan.attend.items() if len(attends) < len(before.attend[person])]
    return Rung(
        limit,
        plan,
        left_out=tuple(person for person in fewer if not plan.attend[person]),
        fewer=tuple(person for person in fewer if plan.attend[person]),
    )
