from random import Random

import pytest

from bench.inside.timetables import SMALL, problem_of
from intheroom.engines.timetabling.ladder import ladder, steps
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import BadInput
from intheroom.engines.timetabling.replanning import OptionLost, SaidAnew, VenueLost, changed, replan
from intheroom.engines.timetabling.rules import Rule
from intheroom.engines.timetabling.tests.test_planning import IF_NEED_BE, NO, YES, on, problem

ROOMS = [
    on(0, "hall 0", venue="hall"),
    on(0, "school 0", venue="school"),
    on(7, "hall 7", venue="hall"),
    on(7, "school 7", venue="school"),
    on(9, "school 9", venue="school"),
]


def series(**more):
    answers = {"Ailsa": [YES, YES, YES, YES, YES], "Bo": [YES, NO, IF_NEED_BE, NO, YES]}
    return problem(ROOMS, answers, sessions=2, min_gap_days=2, **more)


def test_a_lost_session_moves_and_the_others_stay():
    old = make_plan(series())
    assert old.chosen == ("hall 0", "school 9")
    new = replan(series(), old, [OptionLost("school 9")])
    assert new.chosen == ("hall 0", "hall 7")
    assert new.proven


def test_the_fewest_sessions_change_even_where_others_would_be_fairer():
    old = make_plan(series())
    shift = SaidAnew("Bo", {"hall 0": NO, "hall 7": YES})
    assert make_plan(changed(series(), [shift])).chosen == ("hall 7", "school 9")
    assert replan(series(), old, [shift]).chosen == old.chosen


def test_a_lost_place_takes_what_was_fixed_there_with_it():
    lost = changed(series(fixed=("hall 7",)), [VenueLost("hall")])
    assert {option.venue for option in lost.options} == {"school"}
    assert not lost.fixed
    assert make_plan(lost).chosen == ("school 0", "school 9")
    with pytest.raises(BadInput):
        changed(series(), [VenueLost("boat")])
    with pytest.raises(BadInput):
        changed(series(), [SaidAnew("Nobody", {"hall 0": NO})])


def test_each_step_of_the_ladder_says_whom_it_would_shut_out():
    options = [on(day, f"day {day}") for day in range(3)]
    answers = {"Ailsa": [YES, YES, NO], "Bo": [YES, YES, NO], "Carys": [NO, NO, YES]}
    plain = problem(options, answers, sessions=2)
    plan = make_plan(plain)
    two, three = ladder(plain, plan, [(Rule.QUORUM, 2), (Rule.QUORUM, 3)])
    assert two.plan.proven
    assert (two.left_out, two.fewer) == (("Carys",), ())
    assert three.plan is None
    assert {limit.rule for limit in three.clash} == {Rule.SESSIONS, Rule.QUORUM}


def test_a_series_as_it_really_is_gets_steps_of_every_kind():
    plain = problem_of(SMALL, Random(3))
    every = dict(reversed(steps(plain)))  # the mildest of each
    assert set(every) == {Rule.QUORUM, Rule.BOTH_SIDES, Rule.SESSION_BALANCE, Rule.SERIES_BALANCE}
    rungs = ladder(plain, make_plan(plain), every.items())
    assert all(rung.plan is None or rung.plan.proven for rung in rungs)
