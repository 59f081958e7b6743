"""The plan with the most attendances in all, fair or not: shown beside the fairest, as the open trade."""

import numpy as np

from intheroom.engines.timetabling.counting import Counter
from intheroom.engines.timetabling.explaining import explain
from intheroom.engines.timetabling.plan import Plan
from intheroom.engines.timetabling.problem import Problem, Progress, no_progress
from intheroom.engines.timetabling.program import NoAnswer, Program
from intheroom.engines.timetabling.reasons import Asked, why_not
from intheroom.engines.timetabling.rows import allowed, rows_of
from intheroom.engines.timetabling.table import table_of

HALF = 0.5


def most_attended(problem: Problem, *, progress: Progress = no_progress) -> Plan:
    """Keeps every rule of the problem, and is never called proven: that word is for the fairest alone.

    Raises ``Impossible`` as ``make_plan`` does, and whatever ``progress`` raises to stop.
    """

    def watch() -> None:
        progress("most", 0.0)

    def tell() -> None:
        progress("reasons", 1.0)

    table = table_of(problem)
    size = len(table.options)
    found = None
    if size:
        program = Program(allowed(table).astype(float), size)
        program.add_rows([((row.places, row.values), row.least, row.most) for row in rows_of(table)])
        program.set_worth((np.arange(size), table.places.astype(float)))
        found = program.in_wholes(gap=HALF, watch=watch)
    if found is None:
        raise why_not(Asked(table, tell))
    counted = Counter(table, np.array([], dtype=np.int64)).count(np.flatnonzero(found.values > HALF))
    if counted is None:
        raise NoAnswer("a plan of the solver breaks a rule")
    return Plan(
        chosen=tuple(table.options[option].id for option in counted.chosen),
        attend={
            person.id: tuple(
                table.options[option].id for option in counted.chosen if (row, option) in counted.pairs
            )
            for row, person in enumerate(problem.people)
        },
        proven=False,
        explanations=explain(table, counted, tell),
    )
