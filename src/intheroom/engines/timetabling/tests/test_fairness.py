"""The engine against the slow way: 500 small problems of every kind, and the validator on every plan that is made."""

import json
from itertools import combinations

import pytest

from intheroom.engines.timetabling import checking
from intheroom.engines.timetabling.plan import Impossible, Plan
from intheroom.engines.timetabling.planning import make_plan
from intheroom.engines.timetabling.problem import Answer
from intheroom.engines.timetabling.reading import read_plan, read_problem
from intheroom.engines.timetabling.replanning import OptionLost, SaidAnew, replan
from intheroom.engines.timetabling.tests import brute, schema
from intheroom.engines.timetabling.writing import file_of, plan_data, reasons_data

CASES = 500
PARTS = 10
# Where places are few, the climb once went round in a ring here and never ended.
ONCE_WRONG = (1192,)
# Rules that are kept one by one, so that a clash can be asked about by leaving some of them out.
FREE = {
    "budget": None,
    "min_gap_days": 0,
    "max_per_week": None,
    "min_in_person": 0,
    "fixed": [],
    "quorum": 0,
    "both_sides": 0,
    "session_balance": None,
    "series_balance": None,
}


def made(said):
    """The plan of a problem in a file, and its file; or the reasons there is none."""
    problem = read_problem(json.dumps(said).encode())
    plan = make_plan(problem)
    written = file_of(plan_data(problem, plan))
    assert checking.check(json.dumps(said).encode(), written) == []
    assert read_plan(written)[0].attend == plan.attend
    return plan, written


@pytest.mark.parametrize("part", range(PARTS))
def test_the_plan_is_the_best_there_is(part):
    form = schema.form("plan")
    for seed in [*range(part * CASES // PARTS, (part + 1) * CASES // PARTS), *ONCE_WRONG[part:][:1]]:
        said = brute.problem_of(seed)
        best = brute.best_of(said)
        try:
            plan, written = made(said)
        except Impossible as why:
            assert best is None, seed
            clash_is_smallest(said, why, seed)
            continue
        assert best is not None, seed
        assert plan.proven, seed
        chosen = [one for one in said["options"] if one["id"] in plan.chosen]
        _kept, worth, _chosen = best
        assert brute.worth(said, chosen, plan.attend) == worth, seed
        assert schema.places_wrong(json.loads(written), form, form) == [], seed


def clash_is_smallest(said, why, seed):
    """The rules named cannot be kept together; without any one of them the others can."""
    rules = [str(limit.rule) for limit in why.clash]
    assert len(set(rules)) == len(rules) > 0, seed
    assert not kept_by_some(said, rules), (seed, rules)
    for many in range(len(rules)):
        for some in combinations(rules, many):
            assert kept_by_some(said, some), (seed, rules, some)
    eases_do(said, why, seed)
    assert json.loads(file_of(reasons_data(why)))["in_words"], seed


def kept_by_some(said, rules):
    """Whether some options keep just these rules. Without ``sessions`` there may be as many as one likes, or none."""
    loose = {**said, **{name: free for name, free in FREE.items() if name not in rules}}
    sizes = [said["sessions"]] if "sessions" in rules else range(len(said["options"]) + 1)
    return any(
        brute.rule_broken(loose, chosen, lapping="overlap" not in rules) is None
        for size in sizes
        for chosen in combinations(said["options"], size)
    )


def eases_do(said, why, seed):
    """With the number named in place of the old one there is a plan, and with the number before it there is none."""
    for ease in why.ease:
        rule, enough = str(ease.limit.rule), ease.enough
        if not enough:
            continue
        number = float(enough)
        assert brute.best_of({**said, rule: int(number) if rule != "budget" else number}), (seed, rule)
        if rule == "budget":
            assert brute.best_of({**said, rule: round(number - 0.01, 2)}) is None, (seed, rule)
        else:
            nearer = int(number) + (1 if number < said[rule] else -1)
            assert brute.best_of({**said, rule: nearer}) is None, (seed, rule)


def test_the_cases_are_of_every_kind():
    """What is tried 500 times holds every rule, and each of them decides something somewhere."""
    broken, found, none, tight = set(), set(), 0, 0
    for seed in range(CASES):
        said = brute.problem_of(seed)
        found |= said.keys()
        chosen = said["options"][: said["sessions"]]
        broken.add(brute.rule_broken(said, chosen))
        best = brute.best_of(said)
        none += best is None
        if best is not None:
            here = [one for one in said["options"] if one["id"] in best[2]]
            tight += len(list(brute.shares_of(said, here))) > 1
    assert broken >= {*FREE, "overlap", None}
    assert found >= FREE.keys()
    assert 100 < none < 350
    assert tight > 30


def test_the_order_of_the_file_makes_no_difference():
    for seed in range(60):
        said = brute.problem_of(seed)
        turned = {**said, "people": said["people"][::-1], "options": said["options"][::-1]}
        answers = [_answer(one) for one in (said, turned)]
        assert answers[0] == answers[1], seed


def _answer(said):
    try:
        plan, _written = made(said)
    except Impossible as why:
        return why.clash, why.ease
    return plan.chosen, sorted(map(len, plan.attend.values()))


def test_a_new_plan_keeps_what_it_can_and_is_as_fair_as_can_be():
    """200 plans of which something falls through, against the slow way."""
    tried = 0
    for seed in range(2000):
        said = brute.problem_of(seed)
        best = brute.best_of(said)
        if best is None:
            continue
        lost, changes, after = _falls_through(said, best[2], seed)
        again = brute.best_of(after, old=best[2])
        old = Plan(tuple(best[2]), {}, proven=True)
        try:
            plan = replan(read_problem(json.dumps(said).encode()), old, changes)
        except Impossible:
            assert again is None, (seed, lost)
            continue
        kept, worth, _chosen = again
        chosen = [one for one in after["options"] if one["id"] in plan.chosen]
        assert len(set(plan.chosen) & set(best[2])) == kept, seed
        assert brute.worth(after, chosen, plan.attend) == worth, seed
        written = file_of(plan_data(read_problem(json.dumps(after).encode()), plan, old))
        assert checking.check(json.dumps(after).encode(), written) == [], seed
        tried += 1
        if tried == 200:
            return
    raise AssertionError(tried)


def _falls_through(said, chosen, seed):
    """A session of the plan is lost, or somebody who was at it cannot come to it any more."""
    lost = chosen[seed % len(chosen)]
    if seed % 3:
        options = [one for one in said["options"] if one["id"] != lost]
        rows = {
            person: {one: answer for one, answer in row.items() if one != lost}
            for person, row in said["availability"].items()
        }
        fixed = [one for one in said.get("fixed", []) if one != lost]
        return lost, [OptionLost(lost)], {**said, "options": options, "availability": rows, "fixed": fixed}
    person = said["people"][0]["id"]
    rows = {**said["availability"], person: {**said["availability"].get(person, {}), lost: "no"}}
    return lost, [SaidAnew(person, {lost: Answer.NO})], {**said, "availability": rows}
