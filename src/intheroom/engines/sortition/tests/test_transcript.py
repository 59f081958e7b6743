import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intheroom.engines.sortition import checking, transcript
from intheroom.engines.sortition.fairness import fair_lottery
from intheroom.engines.sortition.pool import Candidate, Question, Quota

KEPT = Path(__file__).parent / "transcript.json"
"""A record made once, on another day: it must be drawn again to the same byte wherever this runs."""
SEED = "Numbers drawn on 3 March: 4 8 15 16 23 42"


def question():
    sides = ["lived"] * 9 + ["professional"] * 6 + [""] * 2
    ages = (["16–24"] * 3 + ["25–64"] * 4 + ["65 or older"] * 2) * 2
    people = []
    for place, side in enumerate(sides):
        tags = {("side", side), ("age", ages[place])} if side else set()
        together = "sisters" if place in {3, 4} else ""
        household = "mill" if place in {6, 10} else ""
        people.append(Candidate(f"c{place:02}", frozenset(tags), household, together))
    quotas = (
        Quota("side", "lived", 4, 4),
        Quota("side", "professional", 3, 4),
        Quota("age", "16–24", 2),
        Quota("age", "65 or older", 1),
    )
    return Question(tuple(people), quotas, 8)


@pytest.fixture(scope="module")
def record():
    asked = question()
    return transcript.write(asked, fair_lottery(asked), SEED)


def test_a_record_of_another_day_is_drawn_again_to_the_byte():
    kept = json.loads(KEPT.read_bytes())
    before = {
        key: kept[key] for key in ("format", "salt", "question", "lottery", "certificate", "commitment")
    }
    prepared = json.dumps(before, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    assert transcript.draw(prepared, kept["seed"]) == KEPT.read_bytes()
    assert checking.check(KEPT.read_bytes(), kept["commitment"]) == []


def test_the_checker_runs_by_itself_without_anything_of_ours(tmp_path):
    alone = tmp_path / "check.py"
    alone.write_bytes(Path(checking.__file__).read_bytes())
    command = [sys.executable, "-I", "-S", str(alone), str(KEPT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert SEED in done.stdout
    wrong = subprocess.run([*command, "another commitment"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 1
    assert "not_what_was_committed" in wrong.stdout


@settings(max_examples=150, deadline=None)
@given(place=st.integers(min_value=0), byte=st.integers(1, 255))
def test_one_changed_byte_is_found(place, byte):
    content = bytearray(KEPT.read_bytes())
    content[place % len(content)] ^= byte
    assert checking.check(bytes(content)) != []


def changed(record, **more):
    """The record of somebody who changed something, and then everything that shows a change."""
    told = json.loads(record) | more
    told["commitment"] = transcript.commitment_of(told)
    told["ticket"] = transcript.ticket_of(told["commitment"], told["seed"], told["lottery"]["total"])
    held = 0
    for tickets, places in told["lottery"]["panels"]:
        held += tickets
        if told["ticket"] < held:
            told["drawn"] = [told["question"]["candidates"][place]["id"] for place in places]
            break
    told.pop("sha256")
    return resealed(told)


def resealed(told):
    line = json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    told |= {"sha256": hashlib.sha256(line).hexdigest()}
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def test_another_seed_is_found_even_when_the_sums_are_made_anew(record):
    told = json.loads(record) | {"seed": "another"}
    told.pop("sha256")
    assert checking.check(resealed(told)) == ["ticket_differs"]


def test_another_panel_is_found_even_when_the_sums_are_made_anew(record):
    told = json.loads(record)
    told["drawn"] = told["drawn"][::-1]
    told.pop("sha256")
    assert checking.check(resealed(told)) == ["drawn_differs"]


def test_another_target_is_found_even_when_the_sums_are_made_anew(record):
    asked = json.loads(record)["question"]
    asked["quotas"][0] |= {"least": 5, "most": 5}
    told = changed(record, question=asked)
    assert checking.check(told) == ["panel_breaks_targets"]
    assert checking.check(told, json.loads(record)["commitment"]) == [
        "not_what_was_committed",
        "panel_breaks_targets",
    ]


def test_a_target_that_was_softened_afterwards_is_found(record):
    asked = json.loads(record)["question"]
    for quota in asked["quotas"]:
        quota |= {"least": 0, "most": 8}
    assert checking.check(changed(record, question=asked)) == ["could_be_fairer"]


def test_a_ticket_more_for_one_of_two_who_are_alike_is_found(record):
    lottery = json.loads(record)["lottery"]
    first, second = lottery["panels"][0], lottery["panels"][-1]
    first[0], second[0] = first[0] + second[0] - 1, 1
    assert checking.check(changed(record, lottery=lottery)) == ["alike_but_not_equal"]


@pytest.fixture
def unfair():
    """Four people, one place. Two are young and may be drawn: they have four tickets in ten each, the others one."""
    people = tuple(
        Candidate(f"c{place}", frozenset({("age", "young")} if place < 2 else ())) for place in range(4)
    )
    asked = Question(people, (Quota("age", "young", 0, 1),), 1)
    told = json.loads(transcript.write(asked, fair_lottery(asked), SEED))
    told["lottery"]["panels"] = [
        [many * told["lottery"]["total"] // 10, [place]] for place, many in enumerate((4, 4, 1, 1))
    ]
    return told


def test_a_lottery_that_favours_some_is_found(unfair):
    assert checking.check(changed(json.dumps(unfair))) == ["could_be_fairer"]


@pytest.mark.parametrize(
    "proof",
    [
        {"prices": []},
        {"prices": [[0, 1]]},
        {"type": 0, "at": 0, "below": {"prices": []}, "above": {"prices": []}},
        {"listed": True},
    ],
)
def test_a_proof_that_proves_too_little_is_found(unfair, proof):
    types = unfair["certificate"]["types"]
    few = next(place for place, units in enumerate(types) if units[0] == [2])
    unfair["certificate"]["levels"] = [
        {"settles": [few], "weights": [[few, 2**40]], "proof": proof},
        {"settles": [1 - few], "weights": [[0, 2**40], [1, 2**40]], "proof": {"listed": True}},
    ]
    assert checking.check(changed(json.dumps(unfair))) == ["could_be_fairer"]


def test_a_room_that_is_not_empty_is_found(unfair):
    for level in unfair["certificate"]["levels"]:
        level["proof"] = {"empty": []}
    assert checking.check(changed(json.dumps(unfair))) == ["unreadable: ValueError"]


def test_a_certificate_that_proves_too_little_is_found(record):
    told = json.loads(record)
    for wrong in ([], told["certificate"]["levels"][1:]):
        kept = json.loads(record)
        kept["certificate"]["levels"] = wrong
        assert checking.check(changed(record, certificate=kept["certificate"])) != []


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"format":"in-the-room/draw/1"}', b"[" * 100_000]
)
def test_what_is_no_record_at_all_is_told(content):
    assert checking.check(content) != []


def test_everyones_chance_is_what_the_record_has(record):
    lottery = fair_lottery(question())
    told = {
        name: tickets / total for name, (tickets, total) in transcript.chances_in(json.loads(record)).items()
    }
    assert told == {name: float(chance) for name, chance in lottery.chances.items()}


def test_a_locked_record_can_be_given_something_nobody_can_guess():
    asked = question()
    lottery = fair_lottery(asked)
    plain, salted = transcript.prepare(asked, lottery), transcript.prepare(asked, lottery, salt="1f9c")
    assert json.loads(plain)["commitment"] != json.loads(salted)["commitment"]
    assert checking.check(transcript.draw(salted, SEED), json.loads(salted)["commitment"]) == []


def test_a_draw_needs_a_seed():
    asked = question()
    with pytest.raises(ValueError, match="seed"):
        transcript.write(asked, fair_lottery(asked), " ")
