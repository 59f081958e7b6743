"""One series planned in a process of its own: what it took, and how many people attend how much.

``planning.py WHO SHAPE SEED NUMBER`` prints JSON. NUMBER is of how many hundredths of people a proof is asked, or after
how many seconds CP-SAT is ended. WHO is ``ours``, or ``cp-sat``, which never shares a process with ours: each
brings a HiGHS of its own, and the second to come cannot be loaded.
"""

import json
import resource
import sys
from random import Random
from time import perf_counter, process_time

from bench.inside.timetables import SHAPES, Shape, problem_of
from intheroom.engines.timetabling.problem import Answer, Problem

WORKERS = 8
"""Its makers advise so many at least, also where there are fewer cores: each searches in another way."""


def made(shape: Shape, seed: int) -> Problem:
    return problem_of(shape, Random(f"{shape} {seed}"))


def ours(problem: Problem, proof: int) -> dict[str, object]:
    from intheroom.engines.timetabling.plan import Impossible
    from intheroom.engines.timetabling.planning import make_plan

    try:
        plan = make_plan(problem, proof=proof)
    except Impossible:
        return {"done": True, "proven": True, "attends": []}
    stages = [
        {
            "aim": stage.aim,
            "number": stage.number,
            "best": stage.best,
            "bound": stage.bound,
            "proven": stage.proven,
        }
        for stage in plan.certificate.stages
    ]
    gap = plan.certificate.gap
    return {
        "done": True,
        "proven": plan.proven,
        "attends": sorted(len(some) for some in plan.attend.values()),
        "stages": stages,
        "gap": None if gap is None else float(gap),
    }


def cp_sat(problem: Problem, patience: float) -> dict[str, object]:
    """Max-min stages as anyone would write them: the r-th smallest number of sessions as large as can be, r after r.

    After so many seconds it is ended; ``done`` is then false.
    """
    from ortools.sat.python import cp_model

    model, solver = cp_model.CpModel(), cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    options, people = problem.options, problem.people
    chosen = [model.new_bool_var(option.id) for option in options]
    _rules(problem, model, chosen)
    attends = [
        sum(
            x
            for x, option in zip(chosen, options, strict=True)
            if problem.answer(person.id, option.id) is not Answer.NO
        )
        for person in people
    ]
    began, found = perf_counter(), []
    for rank in range(len(people)):
        least = model.new_int_var(0, problem.sessions, f"least {rank}")
        has = [model.new_bool_var(f"{person.id} {rank}") for person in people]
        for many, reached in zip(attends, has, strict=True):
            model.add(many >= least - problem.sessions * (1 - reached))
        model.add(sum(has) >= len(people) - rank)
        model.maximize(least)
        solver.parameters.max_time_in_seconds = max(0.1, patience - (perf_counter() - began))
        status = solver.solve(model)
        if status == cp_model.INFEASIBLE:
            return {"done": True, "proven": True, "attends": []}
        if status != cp_model.OPTIMAL:
            return {"done": False, "proven": False, "attends": found}
        found.append(round(solver.objective_value))
        model.add(least == found[-1])
    return {"done": True, "proven": True, "attends": found}


def _rules(problem: Problem, model: object, chosen: list[object]) -> None:
    options = problem.options
    model.add(sum(chosen) == problem.sessions)
    if problem.budget is not None:
        costs = [int(option.cost) for option in options]
        model.add(sum(cost * x for cost, x in zip(costs, chosen, strict=True)) <= problem.budget)
    days, weeks = {}, {}
    for x, option in zip(chosen, options, strict=True):
        days.setdefault(option.day.toordinal(), []).append(x)
        weeks.setdefault(option.week, []).append(x)
    for day in days:  # the generator asks for days apart, so no two of them overlap
        model.add_at_most_one(x for later in range(problem.min_gap_days) for x in days.get(day + later, []))
    for some in weeks.values():
        if problem.max_per_week is not None:
            model.add(sum(some) <= problem.max_per_week)
    rooms = [x for x, option in zip(chosen, options, strict=True) if option.mode.has_a_room]
    model.add(sum(rooms) >= problem.min_in_person)


def main() -> None:
    who, shape, seed = sys.argv[1], SHAPES[sys.argv[2]], int(sys.argv[3])
    more = float(sys.argv[4])
    problem = made(shape, seed)
    began, busy = perf_counter(), process_time()
    told = ours(problem, int(more)) if who == "ours" else cp_sat(problem, more)
    told |= {"seconds": perf_counter() - began, "busy": process_time() - busy}
    told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(told))


if __name__ == "__main__":
    main()
