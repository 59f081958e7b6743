"""What reaches a number, by halves, against looking at everything; and what becomes of a plan that is not there."""

from itertools import product
from random import Random

import numpy as np
import pytest

from bench.inside.timetables import Shape, problem_of
from intheroom.engines.timetabling.branching import Kinds, Lessons, Tree
from intheroom.engines.timetabling.parts import part_of
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import Cancelled
from intheroom.engines.timetabling.program import NO_LIMIT, NoAnswer, Program
from intheroom.engines.timetabling.reaching import Reach
from intheroom.engines.timetabling.searching import Search

OPTIONS, LEVELS = 9, 4
NETWORK = Shape(60, 6, 40, 8, 5)
"""Enough people that the levels are not settled by prices alone."""


def small(dice):
    """Which of nine to choose four of: levels of four people, a budget, and two that clash."""
    program = Program(np.ones(OPTIONS + LEVELS), OPTIONS)
    options = np.arange(OPTIONS)
    cost = np.array([dice.randint(1, 9) for _ in options], dtype=float)
    near = np.array(sorted(dice.sample(range(OPTIONS), 3)))
    rows = [((options, np.ones(OPTIONS)), 4, 4), ((options, cost), -NO_LIMIT, dice.randint(12, 24))]
    rows.append(((near, np.ones(3)), -NO_LIMIT, 1))
    for person in range(LEVELS):
        able = np.array(sorted(dice.sample(range(OPTIONS), 3)))
        columns, values = np.append(able, OPTIONS + person), np.append(-np.ones(3), 1.0)
        rows.append(((columns, values), -NO_LIMIT, 0))
    program.add_rows(rows)
    program.set_worth((OPTIONS + np.arange(LEVELS), np.array([dice.randint(1, 3) for _ in range(LEVELS)])))
    return program


def best_of(program):
    """By looking at everything; nothing where nothing keeps the rows."""
    entries, box = program.entries(), program.box()
    best = None
    for some in product((0.0, 1.0), repeat=OPTIONS):
        sums = entries.sums(np.append(some, np.zeros(LEVELS)))
        if (sums >= box.least).all() and (sums <= box.most).all():
            worth = program.worth[OPTIONS:] @ (sums[-LEVELS:] < 0)
            best = worth if best is None else max(worth, best)
    return best


@pytest.mark.parametrize("seed", range(12))
def test_it_reaches_what_there_is_and_no_more(seed):
    program = small(Random(seed))
    best = best_of(program)
    columns = np.arange(program.size)
    kinds, lessons = Kinds(columns < OPTIONS, columns >= OPTIONS, np.array([0, 2])), Lessons()
    for target in range(8):
        accepted = []
        tree = Tree(kinds, part_of(program, ()), target, accepted.append, lessons)
        assert tree.reaches(999, lambda: None) == (best is not None and target <= best)
        for values in accepted:
            assert np.allclose(values[:OPTIONS], np.round(values[:OPTIONS]))
            assert program.worth @ values >= target - 1e-6


@pytest.mark.parametrize("seed", range(12))
def test_the_most_there_is_is_found_from_whatever_is_known(seed):
    dice = Random(seed)
    program = next(one for one in iter(lambda: small(dice), None) if best_of(one) is not None)
    best, relaxed = best_of(program), program.relaxed()
    columns = np.arange(program.size)
    kinds = Kinds(columns < OPTIONS, columns >= OPTIONS, np.array([0, 2]))
    known, plan = [0], [np.array([], dtype=int)]

    def accept(values):
        worth = round(float(program.worth @ values))
        if worth > known[0]:
            known[0], plan[0] = worth, np.flatnonzero(values[:OPTIONS] > 0.5)

    reach = Reach(program, OPTIONS, kinds, accept, lambda: None)
    bound = int(relaxed.best + 1e-6)
    assert reach.most(bound, lambda: known[0], lambda: plan[0], relaxed) == known[0] == best
    assert not reach.reaches(int(best) + 1, lambda: known[0], relaxed)


def test_what_is_settled_is_taken_out_and_counted():
    program = small(Random(3))
    part, box = part_of(program, ()), program.box()
    for column, number in ((1, 1.0), (4, 0.0), (10, 1.0)):
        box.low[column] = box.high[column] = number
    inside = part.inside(box)
    assert len(inside.given.numbers) == program.size - 3
    whole, narrow = part.ask(box), inside.ask(inside.box)
    assert (whole is None) == (narrow is None)
    assert narrow is None or narrow.best == pytest.approx(whole.best)
    assert narrow is None or inside.whole(narrow.values)[[1, 4, 10]].tolist() == [1, 0, 1]


def test_a_series_that_is_searched_can_be_stopped_and_comes_out_the_same_each_time():
    series = problem_of(NETWORK, Random(1))
    looks = []
    first, again = make_plan(series, progress=lambda step, _done: looks.append(step)), make_plan(series)
    assert first == again
    assert first.proven

    def stop(_step, _done):
        if len(looks) == 1:
            raise Cancelled
        looks.pop()

    with pytest.raises(Cancelled):
        make_plan(series, progress=stop)


def test_a_plan_that_is_said_to_be_there_must_be_there(monkeypatch):
    monkeypatch.setattr(Search, "_accept", lambda _search, _values: None)
    with pytest.raises(NoAnswer):
        for seed in range(8):
            make_plan(problem_of(NETWORK, Random(seed)))
