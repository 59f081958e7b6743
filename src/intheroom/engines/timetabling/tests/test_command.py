"""The command line, as somebody uses it who has a file."""

import json
import os
import subprocess
import sys

import pytest

from intheroom.engines.timetabling import command
from intheroom.engines.timetabling.tests import brute

PROBLEM = {
    "sessions": 2,
    "budget": 60,
    "min_gap_days": 7,
    "timezone": "Europe/London",
    "people": [
        {"id": "ailsa", "side": "lived"},
        {"id": "bjørn", "side": "professional"},
        {"id": "cat", "side": "lived"},
    ],
    "options": [
        {"id": "hall", "starts": "2027-05-03T18:00", "minutes": 90, "venue": "Town hall", "cost": 20},
        {"id": "kirk", "starts": "2027-05-10T18:00", "minutes": 90, "venue": "Kirk", "cost": 20},
        {"id": "call", "starts": "2027-05-12T10:00", "minutes": 60, "mode": "phone", "cost": 4.5},
    ],
    "availability": {
        "ailsa": {"hall": "yes", "kirk": "yes", "call": "no"},
        "bjørn": {"hall": "yes", "kirk": "if_need_be"},
        "cat": {"call": "yes"},
    },
}


@pytest.fixture
def file(tmp_path):
    """Writes a file; gives its name."""

    def write(name, content):
        (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content))
        return str(tmp_path / name)

    return write


def run(capsys, *words):
    code = command.main(["timetabling", *words])
    said = capsys.readouterr()
    return code, json.loads(said.out) if said.out else None, said.err


def test_a_plan_is_made_and_holds(file, tmp_path, capsys):
    problem, out = file("P.json", PROBLEM), str(tmp_path / "new.json")
    code, told, _err = run(capsys, "plan", problem, "--out", out)
    assert (code, told["proven"], told["chosen"]) == (0, True, ["hall", "call"])
    plan = json.loads((tmp_path / "new.json").read_text())
    assert plan["attend"] == {"ailsa": ["hall"], "bjørn": ["hall"], "cat": ["call"]}
    assert plan["figures"]["cost"] == 24.5
    assert plan["explanations"][2]["in_words"] == [
        "cat: 1 of 2.",
        "Misses “hall” (Monday 3 May 2027, 18:00, Town hall, in person): nothing was said of it.",
    ]
    assert run(capsys, "check", problem, out)[:2] == (0, {"holds": True, "faults": []})
    assert run(capsys, "plan", problem)[1] == plan


def test_a_plan_that_does_not_hold(file, tmp_path, capsys):
    problem, out = file("P.json", PROBLEM), str(tmp_path / "new.json")
    run(capsys, "plan", problem, "--out", out)
    plan = json.loads((tmp_path / "new.json").read_text())
    plan["attend"]["cat"].append("hall")
    code, told, _err = run(capsys, "check", problem, file("changed.json", plan))
    assert (code, told["holds"]) == (1, False)
    assert told["faults"][0]["code"] == "availability"
    assert told["faults"][0]["in_words"].startswith("cat is down for “hall”")


def test_what_cannot_be_done_is_said_with_its_reasons(file, tmp_path, capsys):
    tight = file("P.json", {**PROBLEM, "budget": 10})
    code, told, _err = run(capsys, "plan", tight, "--out", str(tmp_path / "never.json"))
    assert code == 3
    assert [one["rule"] for one in told["clash"]] == ["sessions", "budget"]
    assert {"rule": "budget", "number": "10", "about": [], "enough": "24.5"} in told["ease"]
    assert told["in_words"][0] == "This cannot all be kept: 2 sessions; a budget of 10."
    assert not (tmp_path / "never.json").exists()


def test_two_plans_are_compared_and_an_old_one_is_kept(file, tmp_path, capsys):
    problem, old, new = file("P.json", PROBLEM), str(tmp_path / "old.json"), str(tmp_path / "new.json")
    run(capsys, "plan", problem, "--out", old)
    fewer = {**PROBLEM, "options": PROBLEM["options"][:2], "availability": {}}
    assert run(capsys, "plan", file("F.json", fewer), "--keep", old, "--out", new)[0] == 0
    assert json.loads((tmp_path / "new.json").read_text())["changed_from"] == ["hall", "call"]
    code, told, _err = run(capsys, "compare", old, new)
    assert (code, told["kept"], told["gone"], told["new"]) == (0, ["hall"], ["call"], ["kirk"])
    assert told["in_words"][0].startswith("No longer planned: “call” (Wednesday 12 May 2027, 10:00, phone)")
    same = run(capsys, "compare", old, old)[1]
    assert (same["same"], len(same["in_words"])) == (True, 1)


def test_bad_input_names_file_and_place(file, tmp_path, capsys):
    good = file("P.json", PROBLEM)
    people = [*PROBLEM["people"], {"id": "dan", "side": 4}]
    bad = file("bad.json", {**PROBLEM, "people": people})
    code, told, err = run(capsys, "plan", bad, "--out", str(tmp_path / "never.json"))
    assert (code, told) == (2, None)
    assert err == f"{bad}: people[3].side: 4 stands where words must be. Put it in double quotes.\n"
    for words in (
        ("plan", str(tmp_path / "nowhere.json")),
        ("plan", str(tmp_path)),
        ("plan", file("none.json", "not json")),
        ("plan", good, "--out", str(tmp_path / "no" / "folder.json")),
        ("plan", good, "--out", str(tmp_path)),
        ("plan", good, "--keep", good),
        ("check", good, file("list.json", [1])),
        ("check", bad, bad),
        ("compare", good, good),
    ):
        code, told, err = run(capsys, *words)
        assert (code, told) == (2, None), words
        assert err.startswith(str(tmp_path)), err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["P.json", "bad.json", "list.json", "none.json"]


def test_the_same_file_gives_the_same_bytes(file, tmp_path):
    """In other processes, whatever order sets have there and however many threads it may use."""
    problems = [file(f"P{seed}.json", brute.problem_of(seed)) for seed in (0, 1, 2, 5, 11, 24)]
    script = "import sys; from intheroom.engines.timetabling.command import main\n"
    script += "for file in sys.argv[1:]: print(main(['timetabling', 'plan', file]))"
    answers = set()
    for dice, threads in (("0", "1"), ("12345", "2")):
        ran = subprocess.run(
            [sys.executable, "-c", script, *problems],
            capture_output=True,
            check=True,
            env={
                **os.environ,
                "PYTHONHASHSEED": dice,
                "OMP_NUM_THREADS": threads,
                "OPENBLAS_NUM_THREADS": threads,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        )
        answers.add(ran.stdout)
    assert len(answers) == 1
    assert b'"proven": true' in answers.pop()
