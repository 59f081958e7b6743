"""The fairest plan of a problem, with its proof and with what it means for each person."""

import numpy as np

from intheroom.engines.timetabling.counting import Counted
from intheroom.engines.timetabling.explaining import explain
from intheroom.engines.timetabling.plan import Certificate, Plan
from intheroom.engines.timetabling.problem import Problem, Progress, no_progress
from intheroom.engines.timetabling.reasons import Asked, why_not
from intheroom.engines.timetabling.searching import EVERYONE, NoPlan, Search
from intheroom.engines.timetabling.table import Ints, Table, table_of


def make_plan(problem: Problem, *, proof: int = EVERYONE, progress: Progress = no_progress) -> Plan:
    """Everyone's number of sessions is leximin: the smallest is as large as can be, then the next smallest.

    Of plans as fair: the most plain yes, then the least money, then the earliest (``rules.Aim`` says each). So one
    problem has one plan.

    ``proof``: with hundreds of people a whole proof can take hours. This asks for one only for so many hundredths of
    them, who have fewest sessions; what then follows is only good, and the certificate's ``gap`` says how good.

    Raises ``Impossible`` with the reasons where no plan keeps the rules, and whatever ``progress`` raises to stop.
    """
    return plan_of(table_of(problem), np.array([], dtype=np.int64), progress, proof)


def plan_of(table: Table, old: Ints, progress: Progress, proof: int = EVERYONE) -> Plan:
    """As ``make_plan``; as many as can be are kept of the options at the places ``old``."""

    def watch() -> None:
        progress("reasons", 1.0)

    try:
        search = Search(table, old, progress)
        best = search.run(proof)
    except NoPlan:
        raise why_not(Asked(table, watch)) from None
    counted = search.counter.count(np.array(best.chosen)) == best
    return Plan(
        chosen=tuple(table.options[option].id for option in best.chosen),
        attend=_attend(table, best),
        proven=counted and search.settled and all(stage.proven for stage in search.stages),
        explanations=explain(table, best, watch),
        certificate=Certificate(tuple(search.stages), search.gap),
    )


def _attend(table: Table, plan: Counted) -> dict[str, tuple[str, ...]]:
    return {
        person.id: tuple(table.options[option].id for option in plan.chosen if (row, option) in plan.pairs)
        for row, person in enumerate(table.problem.people)
    }
