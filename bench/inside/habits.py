"""How dates are usually found, on the same series: most votes, times first, the most attendances.

``habits.py SHAPE SEED`` prints what each way, and the fairest plan, comes to, as JSON.
"""

import json
import sys
from collections import Counter
from itertools import groupby
from statistics import mean

import numpy as np

from bench.inside.planning import made
from bench.inside.timetables import SHAPES
from intheroom.engines.timetabling.plan import Impossible
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import Answer, Option, Problem
from intheroom.engines.timetabling.program import Program
from intheroom.engines.timetabling.rows import rows_of
from intheroom.engines.timetabling.table import Table, table_of


def most_votes(table: Table) -> list[int]:
    """The option most can come to (of those, most plain yes), then the next that fits; until the money is gone."""
    score = (table.says > 0).sum(axis=0) * 1000 + (table.says > 1).sum(axis=0)
    return _in_turn(table, sorted(range(len(score)), key=lambda place: (-score[place], place)), money=True)


def times_first(table: Table) -> list[int]:
    """People are asked for times only; then one room is booked for all it is free at, and another for the rest."""
    free: dict[int, np.ndarray] = {}
    by_time: dict[int, list[int]] = {}
    for place, start in enumerate(table.starts.tolist()):
        by_time.setdefault(start, []).append(place)
        free[start] = np.maximum(
            free.get(start, np.zeros(len(table.problem.people), int)), table.says[:, place]
        )
    score = {start: int((says > 0).sum()) * 1000 + int((says > 1).sum()) for start, says in free.items()}
    times = sorted(by_time, key=lambda start: (-score[start], start))
    first = [by_time[start][0] for start in times]
    picked = [table.starts[place] for place in _in_turn(table, first, money=False)]
    rooms = Counter(
        table.options[place].venue
        for start in picked
        for place in by_time[int(start)]
        if table.options[place].mode.has_a_room
    )
    liked = [name for name, _many in sorted(rooms.items(), key=lambda one: (-one[1], one[0]))]
    chosen = []
    for start in picked:
        there = {table.options[place].venue: place for place in by_time[int(start)]}
        chosen.append(next((there[name] for name in liked if name in there), by_time[int(start)][0]))
    return sorted(chosen)


def _in_turn(table: Table, places: list[int], *, money: bool) -> list[int]:
    chosen: list[int] = []
    left = table.budget if money else None
    weeks: Counter[int] = Counter()
    problem = table.problem
    for place in places:
        week = int(table.weeks[place])
        far = all(abs(int(table.days[place] - table.days[one])) >= problem.min_gap_days for one in chosen)
        if not far or (problem.max_per_week is not None and weeks[week] >= problem.max_per_week):
            continue
        if left is not None and table.cost[place] > left:
            continue
        left = None if left is None else left - int(table.cost[place])
        weeks[week] += 1
        chosen.append(place)
        if len(chosen) == problem.sessions:
            break
    return sorted(chosen)


def most_attendances(table: Table) -> list[int]:
    """Exactly the most there can be, by the same rules."""
    size = len(table.options)
    program = Program(np.ones(size), size)
    program.add_rows([((row.places, row.values), row.least, row.most) for row in rows_of(table)])
    program.set_worth((np.arange(size), (table.says > 0).sum(axis=0).astype(float)))
    found = program.in_wholes(gap=0.99, watch=lambda: None)
    assert found is not None
    return np.flatnonzero(found.values > 0.5).tolist()


def figures(table: Table, chosen: list[int]) -> dict[str, float]:
    """What a choice comes to for people."""
    problem = table.problem
    able = table.says > 0
    had = able[:, chosen].sum(axis=1)
    could = able.any(axis=1)
    share = {side: float(had[table.people_of(side)].mean()) / problem.sessions for side in table.sides}
    return {
        "least": int(had[could].min()),
        "never": int((had[could] == 0).sum()),
        "mean": float(had.mean()),
        "sides": 100 * (max(share.values()) - min(share.values())) if share else 0.0,
        "cost": 100 * float(table.cost[chosen].sum()) / table.budget if table.budget else 0.0,
        "travel": _travel(problem, [table.options[place] for place in chosen]),
        "sessions": len(chosen),
    }


def _travel(problem: Problem, chosen: list[Option]) -> float:
    """By how many minutes a journey is longer, in the middle, for one side than for the other."""
    sides = []
    for _side, people in groupby(sorted(problem.people, key=lambda one: one.side), key=lambda one: one.side):
        ways = [
            problem.travel.get(person.id, {}).get(option.id, 0)
            for person in people
            for option in chosen
            if option.mode.has_a_room and problem.answer(person.id, option.id) is not Answer.NO
        ]
        sides.append(mean(ways) if ways else 0.0)
    return max(sides) - min(sides)


def main() -> None:
    table = table_of(made(SHAPES[sys.argv[1]], int(sys.argv[2])))
    try:
        plan = make_plan(table.problem)
    except Impossible:
        print(json.dumps({}))
        return
    ways = {
        "leximin": table.places_of(plan.chosen).tolist(),
        "best total": most_attendances(table),
        "most votes": most_votes(table),
        "times, then a room": times_first(table),
    }
    print(json.dumps({name: figures(table, chosen) for name, chosen in ways.items()}))


if __name__ == "__main__":
    main()
