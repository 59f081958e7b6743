"""The validator, which knows nothing of the engine: it passes what is right, and finds whatever was changed."""

import json
import random
import subprocess
import sys
from itertools import combinations

import pytest

from intheroom.engines.timetabling import checking
from intheroom.engines.timetabling.rules import Aim, Rule
from intheroom.engines.timetabling.tests import brute

FILE = checking.__file__


def codes(said, plan):
    return {one["code"] for one in wrong(said, plan)}


def wrong(said, plan):
    return checking.check(json.dumps(said).encode(), json.dumps(plan).encode())


def plan_of(said, chosen, attend, *, proven=False):
    named = {person: row for person, row in attend.items() if row}
    return {"chosen": [one["id"] for one in chosen], "attend": named, "proven": proven}


def test_every_rule_is_found_where_it_is_broken_and_nowhere_else():
    """Every choice of options in many problems, against the slow way."""
    found = set()
    for seed in range(60):
        said = brute.problem_of(seed)
        for chosen in combinations(said["options"], said["sessions"]):
            attend = next(brute.shares_of(said, chosen))
            broken = {
                one for one in codes(said, plan_of(said, chosen, attend)) if not one.startswith("level")
            }
            rule = brute.rule_broken(said, chosen)
            assert (rule is None) == (not broken), (seed, chosen, rule, broken)
            assert rule is None or any(one.partition(".")[0] == rule for one in broken), (seed, rule, broken)
            found.add(rule)
    assert len(found) > 9


def test_places_are_shared_as_evenly_as_can_be():
    """Every way to share the places of many plans: only the fairest passes."""
    tried = {True: 0, False: 0}
    for seed in range(500):
        said = brute.problem_of(seed)
        for chosen in brute.plans_of(said)[:4]:
            ways = list(brute.shares_of(said, chosen))
            fairest = max(sorted(map(len, way.values())) for way in ways)
            for way in ways[:60] if len(ways) > 1 else ():
                fair = sorted(map(len, way.values())) == fairest
                found = codes(said, plan_of(said, chosen, way))
                assert found == (set() if fair else {"level.shared"}), (seed, way)
                tried[fair] += 1
    assert min(tried.values()) > 100


def test_a_fairer_plan_is_found_where_one_says_it_is_proven():
    tried = {True: 0, False: 0}
    for seed in range(150):
        said = brute.problem_of(seed)
        for one in said["options"]:
            one.pop("capacity", None)
        plans = brute.plans_of(said)
        reached = []
        for chosen in plans:
            (attend,) = brute.shares_of(said, chosen)
            reached.append((sorted(map(len, attend.values())), chosen, attend))
        for level, chosen, attend in reached:
            best = level == max(one[0] for one in reached)
            found = codes(said, plan_of(said, chosen, attend, proven=True))
            assert found == (set() if best else {"level.proven"}), seed
            tried[best] += 1
    assert min(tried.values()) > 100


SAID = {
    "sessions": 2,
    "budget": 59.99,
    "min_gap_days": 3,
    "people": [
        {"id": "ailsa", "side": "lived"},
        {"id": "ben", "side": "professional"},
        {"id": "cat", "side": "lived"},
    ],
    "options": [
        {"id": "a", "starts": "2027-05-03T18:00:00+01:00", "minutes": 60, "cost": 20, "mode": "in_person"},
        {"id": "b", "starts": "2027-05-10T18:00:00+01:00", "minutes": 60, "cost": 20.5, "capacity": 1},
        {"id": "c", "starts": "2027-05-11T18:00:00+01:00", "minutes": 60, "cost": 40, "mode": "online"},
    ],
    "availability": {
        "ailsa": {"a": "yes", "b": "yes", "c": "no"},
        "ben": {"a": "if_need_be", "b": "yes"},
        "cat": {"a": "yes", "c": "yes"},
    },
}
PLAN = {
    "proven": True,
    "chosen": ["a", "b"],
    "attend": {"ailsa": ["a"], "ben": ["a", "b"], "cat": ["a"]},
    "figures": {
        "cost": 40.5,
        "in_person": 2,
        "fewest": 1,
        "attendances": 4,
        "plain_yes": 3,
        "attend_at_least": [3, 1],
        "sides": {
            "lived": {"people": 2, "attendances": 2},
            "professional": {"people": 1, "attendances": 2},
        },
    },
    "explanations": [
        {
            "person": "ailsa",
            "attends": 1,
            "yes": ["a"],
            "if_need_be": [],
            "missed": [{"option": "b", "why": "full"}],
        },
        {
            "person": "ben",
            "attends": 2,
            "yes": ["b"],
            "if_need_be": ["a"],
            "missed": [],
        },
        {
            "person": "cat",
            "attends": 1,
            "yes": ["a"],
            "if_need_be": [],
            "missed": [{"option": "b", "why": "not_said"}],
        },
    ],
    "certificate": {
        "stages": [
            {"aim": "level", "number": 1, "best": "3", "bound": "3", "status": "optimal"},
            {"aim": "level", "number": 2, "best": "1", "bound": "1", "status": "optimal"},
        ]
    },
}


def test_a_plan_that_is_right_passes():
    assert wrong(SAID, PLAN) == []


def changed(path, value):
    made = json.loads(json.dumps(PLAN))
    spot = made
    for name in path[:-1]:
        spot = spot[name]
    spot[path[-1]] = value
    return made


TAMPERED = [
    (("chosen",), ["a"], "sessions"),
    (("chosen",), ["a", "b", "b"], "sessions.twice"),
    (("chosen",), ["a", "b", "z"], "sessions.unknown"),
    (("chosen",), ["b", "c"], "min_gap_days"),
    (("chosen",), ["a", "c"], "budget"),
    (("attend", "cat"), ["a", "b"], "availability"),
    (("attend", "cat"), ["a", "c"], "availability.not_chosen"),
    (("attend", "cat"), ["a", "a"], "availability.twice"),
    (("attend", "dan"), ["a"], "availability.unknown_person"),
    (("attend", "ailsa"), ["a", "b"], "capacity"),
    (("attend", "cat"), [], "level.left_out"),
    (("attend", "ben"), ["a"], "level.left_out"),
    (("figures", "cost"), 40, "figures"),
    (("figures", "in_person"), 1, "figures"),
    (("figures", "fewest"), 2, "figures"),
    (("figures", "attendances"), 5, "figures"),
    (("figures", "plain_yes"), 4, "figures"),
    (("figures", "attend_at_least"), [3, 2], "figures"),
    (("figures", "sides", "lived", "attendances"), 3, "figures"),
    (("figures", "sides", "lived", "people"), 3, "figures"),
    (("explanations", 0, "attends"), 2, "explanations"),
    (("explanations", 0, "missed"), [], "explanations"),
    (("explanations", 0, "missed", 0, "why"), "said_no", "explanations"),
    (("explanations", 1, "yes"), ["a", "b"], "explanations"),
    (("explanations", 2, "missed", 0, "why"), "full", "explanations"),
    (("explanations", 2, "person"), "dan", "availability.unknown_person"),
    (("certificate", "stages", 1, "best"), "2", "figures"),
    (("certificate", "stages", 1, "bound"), "2", "certificate"),
    (("certificate", "stages", 0, "status"), "stopped", "certificate"),
    (("chosen",), "ab", "unreadable"),
    (("chosen",), [["a"], "b"], "unreadable"),
    (("attend",), [], "unreadable"),
    (("attend", "ailsa"), 3, "unreadable"),
    (("figures",), 3, "unreadable"),
    (("explanations",), [3], "unreadable"),
]


@pytest.mark.parametrize(("path", "value", "code"), TAMPERED)
def test_what_was_changed_is_found(path, value, code):
    found = wrong(SAID, changed(path, value))
    assert code in {one["code"] for one in found}
    assert all(one["in_words"].endswith(".") for one in found)


def test_what_is_broken_is_said_in_words():
    (one,) = wrong(SAID, {"chosen": ["b", "c"], "attend": {"ben": ["b"], "cat": ["c"]}, "proven": False})[1:2]
    assert one["code"] == "min_gap_days"
    assert one["in_words"] == (
        "“b” (Mon 10 May 2027, 18:00) and “c” (Tue 11 May 2027, 18:00) are 1 days apart; there must be 3."
    )


def test_its_words_are_for_every_rule_and_aim_a_plan_can_break():
    named = {code.partition(".")[0] for code in checking.WORDS}
    assert named >= {str(rule) for rule in Rule} | {str(Aim.LEVEL)}


def test_hostile_files_are_unreadable_and_nothing_more():
    dice = random.Random(1)
    whole = [json.dumps(SAID).encode(), json.dumps(PLAN).encode()]
    for _turn in range(300):
        files = list(whole)
        which = dice.randrange(2)
        data = bytearray(files[which])
        for _change in range(dice.randint(1, 4)):
            data[dice.randrange(len(data))] = dice.choice(b'0129"[]{},:xN-.')
        files[which] = bytes(data)
        assert isinstance(checking.check(*files), list)
    for odd in (b"", b"[]", b"null", b"[" * 100_000, b'{"options": 1e999}', b"\xff\xfe"):
        assert checking.check(odd, whole[1])[0]["code"] == "unreadable"
        assert checking.check(whole[0], odd)[0]["code"] == "unreadable"


def test_it_runs_by_itself_with_nothing_but_python(tmp_path):
    (tmp_path / "P.json").write_text(json.dumps(SAID))
    (tmp_path / "Q.json").write_text(json.dumps(PLAN))
    (tmp_path / "R.json").write_text(json.dumps(changed(("chosen",), ["a"])))
    for plan, code in (("Q.json", 0), ("R.json", 1)):
        run = subprocess.run(
            [sys.executable, "-I", "-S", FILE, "P.json", plan], cwd=tmp_path, capture_output=True, check=False
        )
        assert run.returncode == code, run.stderr
        assert b"holds." in run.stdout if code == 0 else b"NOT hold" in run.stdout
