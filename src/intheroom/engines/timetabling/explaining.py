"""What a plan means for each person, in codes: what they attend, what they miss and why, and what would change it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from intheroom.engines.timetabling.counting import Counted
from intheroom.engines.timetabling.plan import Ease, Explanation, Help, Missed, Why
from intheroom.engines.timetabling.problem import Answer
from intheroom.engines.timetabling.reasons import Asked, active, limit_of, why_not
from intheroom.engines.timetabling.table import Table


def explain(table: Table, plan: Counted, watch: Callable[[], None]) -> tuple[Explanation, ...]:
    """Everyone, in the order of the problem."""
    asked = Asked(table, watch)
    return tuple(_of_one(asked, plan, person) for person in range(len(table.problem.people)))


def _of_one(asked: Asked, plan: Counted, person: int) -> Explanation:
    table = asked.table
    name = table.problem.people[person].id
    attends = [option for option in plan.chosen if (person, option) in plan.pairs]
    return Explanation(
        person=name,
        attends=len(attends),
        yes=tuple(table.options[option].id for option in attends if table.says[person, option] == 2),
        if_need_be=tuple(table.options[option].id for option in attends if table.says[person, option] == 1),
        missed=tuple(
            Missed(table.options[option].id, _why(table, person, option))
            for option in plan.chosen
            if option not in attends
        ),
        ease=() if attends else tuple(_ease(asked, person)),
    )


def _why(table: Table, person: int, option: int) -> Why:
    if table.says[person, option]:
        return Why.FULL
    said = table.problem.availability.get(table.problem.people[person].id, {})
    return Why.SAID_NO if said.get(table.options[option].id) is Answer.NO else Why.NOT_SAID


def _ease(asked: Asked, person: int) -> Iterator[Ease]:
    """What would let somebody come who comes to nothing."""
    table = asked.table
    could = np.flatnonzero(table.says[person] > 0)
    names = tuple(table.options[option].id for option in could.tolist())
    if not len(could):
        yield Ease(Help.ANSWER)
        return
    there = replace(asked, one_of=could)
    if there.possible():
        yield Ease(Help.OTHERS, names)
        return
    single = [rule for rule in active(table) if there.possible(without=(rule,))]
    limits = tuple(limit_of(table, rule) for rule in single) or why_not(there).clash
    yield Ease(Help.OPTION, names, limits)
