from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bench.inside.timetables import SMALL, problem_of
from intheroom.engines.timetabling.plan import Help, Impossible, Missed, Why
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import Answer, Cancelled, Enough, Mode, Option, Person, Problem
from intheroom.engines.timetabling.rules import Rule

MONDAY = datetime(2027, 1, 4, 10, tzinfo=UTC)
YES, IF_NEED_BE, NO = Answer


def on(day, name, **more):
    return Option(name, MONDAY + timedelta(days=day), 120, **more)


def problem(options, answers, **more):
    """``answers``: of each person, what they say of each option in turn."""
    names = [option.id for option in options]
    return Problem(
        people=tuple(Person(name) for name in answers),
        options=tuple(options),
        availability={
            name: {option: answer for option, answer in zip(names, said, strict=True) if answer is not None}
            for name, said in answers.items()
        },
        **more,
    )


def test_nobody_is_left_out_again_and_again():
    most_like = [on(day, f"morning {day}") for day in range(3)]
    series = problem(
        [*most_like, on(3, "evening")],
        {"Ailsa": [YES, YES, YES, NO], "Bo": [YES, YES, YES, NO], "Carys": [NO, NO, NO, IF_NEED_BE]},
        sessions=2,
    )
    plan = make_plan(series)
    assert plan.chosen == ("morning 0", "evening")
    assert plan.attend == {"Ailsa": ("morning 0",), "Bo": ("morning 0",), "Carys": ("evening",)}
    assert plan.proven
    assert plan.explanations[2].missed == (Missed("morning 0", Why.SAID_NO),)


def test_of_plans_as_fair_the_gladder_then_the_cheaper_then_the_earlier():
    options = [on(day, f"day {day}", cost=cost) for day, cost in enumerate((4, 9, 3, 3))]
    glad = problem(options, {"Ailsa": [IF_NEED_BE, YES, IF_NEED_BE, IF_NEED_BE]}, sessions=1)
    assert make_plan(glad).chosen == ("day 1",)
    cheap = problem(options, {"Ailsa": [YES] * 4}, sessions=1)
    assert make_plan(cheap).chosen == ("day 2",)


def test_where_places_are_few_they_go_to_those_with_fewest_sessions():
    options = [on(0, "small", capacity=1), on(1, "large")]
    series = problem(options, {"Ailsa": [YES, YES], "Bo": [YES, None]}, sessions=2)
    plan = make_plan(series)
    assert plan.attend == {"Ailsa": ("large",), "Bo": ("small",)}
    assert [one.why for one in plan.explanations[0].missed] == [Why.FULL]
    assert [one.why for one in plan.explanations[1].missed] == [Why.NOT_SAID]


def test_whoever_can_come_to_nothing_is_told_what_would_change_it():
    options = [on(0, "near"), on(1, "far", cost=50)]
    series = problem(options, {"Ailsa": [YES, NO], "Bo": [NO, YES], "Carys": [NO, NO]}, sessions=1, budget=20)
    _ailsa, bo, carys = make_plan(series).explanations
    assert [(ease.help, ease.options, ease.limits[0].rule) for ease in bo.ease] == [
        (Help.OPTION, ("far",), Rule.BUDGET)
    ]
    assert [ease.help for ease in carys.ease] == [Help.ANSWER]


def test_without_a_plan_there_are_reasons_and_numbers_that_would_do():
    options = [on(day, f"day {day}", cost=30, mode=Mode.ONLINE) for day in (0, 2, 4)]
    series = problem(options, {"Ailsa": [YES] * 3}, sessions=3, min_gap_days=3, budget=100)
    with pytest.raises(Impossible) as told:
        make_plan(series)
    assert [limit.rule for limit in told.value.clash] == [Rule.SESSIONS, Rule.GAP]
    assert {one.limit.rule: one.enough for one in told.value.ease} == {Rule.SESSIONS: "2", Rule.GAP: "2"}


def test_it_can_be_stopped_and_tells_how_far_it_is():
    series = problem_of(SMALL, Random(1))
    told = []
    plan = make_plan(series, progress=lambda step, done: told.append((step, done)))
    assert plan.proven
    parts = [done for _step, done in told]
    assert parts == sorted(parts)
    assert parts[0] == 0.0
    assert parts[-1] <= 1.0

    def stop(step, done):
        if step == "cost":
            raise Cancelled

    with pytest.raises(Cancelled):
        make_plan(series, progress=stop)


def test_the_order_in_which_things_are_said_changes_nothing():
    series = problem_of(SMALL, Random(2))
    turned = Problem(
        series.sessions,
        series.people[::-1],
        series.options[::-1],
        dict(reversed(series.availability.items())),
        series.budget,
        series.min_gap_days,
        series.max_per_week,
        series.min_in_person,
    )
    assert make_plan(series).chosen == make_plan(turned).chosen


def test_as_much_is_proven_as_was_asked_for_and_the_rest_has_a_bound():
    series = problem_of(SMALL, Random(4))
    whole = make_plan(series)
    half = make_plan(series, proof=50)
    assert not half.proven
    assert all(stage.proven for stage in half.certificate.stages)
    asked = len(half.certificate.stages)
    assert 0 < asked < len(whole.certificate.stages)
    assert half.certificate.stages == whole.certificate.stages[:asked]
    none = make_plan(series, proof=0)
    assert not none.certificate.stages
    assert 0 <= none.certificate.gap < 10
    assert sorted(map(len, none.attend.values())) <= sorted(map(len, whole.attend.values()))


def test_whoever_has_enough_is_given_the_best_so_far():
    def enough(step, done):
        if step == "cost":
            raise Enough

    plan = make_plan(problem_of(SMALL, Random(1)), progress=enough)
    assert len(plan.chosen) == SMALL.sessions
    assert not plan.proven
