import json
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from bench.inside.pools import SIX, Shape, question_of
from intheroom.engines.sortition import columns, transcript
from intheroom.engines.sortition.checking import check, gaps
from intheroom.engines.sortition.fairness import Infeasible, fair_lottery
from intheroom.engines.sortition.pool import BadInput, Cancelled, Candidate, Question, Quota
from intheroom.engines.sortition.tests.brute import is_panel, leximin_of, panels_of, questions, shares_of

NEAR = 1e-6


def must_be_leximin(question):
    panels = panels_of(question)
    if not panels:
        with pytest.raises(Infeasible):
            fair_lottery(question)
        return
    lottery = fair_lottery(question)
    assert shares_of(question, lottery) == pytest.approx(leximin_of(question, panels), abs=NEAR)
    places = {person.id: place for place, person in enumerate(question.candidates)}
    assert all(is_panel(question, [places[name] for name in panel.ids]) for panel in lottery.panels)
    assert [float(chance) for chance in lottery.chances.values()] == pytest.approx(
        shares_of(question, lottery)
    )
    record = transcript.write(question, lottery, "a seed")
    assert check(record) == []
    assert max(gaps(json.loads(record))) <= NEAR


@settings(max_examples=300, deadline=None)
@given(questions())
def test_the_draw_is_what_listing_every_panel_gives_and_its_proof_holds(question):
    must_be_leximin(question)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(questions())
def test_so_it_is_where_panels_are_too_many_to_list(monkeypatch, question):
    monkeypatch.setattr(columns, "all_panels", lambda types: None)
    must_be_leximin(question)


@pytest.mark.parametrize(
    ("shape", "seed"),
    [
        (Shape(30, 8, SIX), 3),  # panels must be added while they help, and hardly help
        (Shape(40, 8, SIX, tight=True), 0),
        (Shape(60, 12, SIX, homes=0.3), 0),
        (Shape(200, 30, SIX), 0),
    ],
    ids=str,
)
def test_larger_pools_carry_a_proof_that_holds(shape, seed):
    question = question_of(shape, seed)
    assert check(transcript.write(question, fair_lottery(question), "a seed")) == []


def test_dice_change_which_panels_are_found_and_nobodys_chance():
    question = question_of(Shape(100, 20, SIX))
    one, two = (fair_lottery(question, dice=Random(seed)) for seed in (1, 2))
    assert one.panels != two.panels
    chances = [
        [float(lottery.chances[person.id]) for person in question.candidates] for lottery in (one, two)
    ]
    assert chances[0] == pytest.approx(chances[1], abs=NEAR)


def people(*tags, **more):
    return tuple(
        Candidate(f"p{place}", frozenset({("side", tag)} if tag else ()), **more)
        for place, tag in enumerate(tags)
    )


def test_people_who_are_alike_have_the_same_chance_to_a_ticket():
    lottery = fair_lottery(
        Question(people(*["lived"] * 7, *["professional"] * 3), (Quota("side", "lived", 2, 2),), 3)
    )
    tickets = sorted(chance * lottery.total for chance in lottery.chances.values())
    assert sum(tickets) == 3 * lottery.total
    assert tickets[6] - tickets[0] <= 1
    assert tickets[9] - tickets[7] <= 1
    assert float(lottery.chances["p0"]) == pytest.approx(2 / 7)


def test_what_is_not_said_is_counted_as_nothing_and_keeps_nobody_out():
    lottery = fair_lottery(Question(people("lived", "", "", ""), (Quota("side", "lived", 1, 1),), 2))
    assert float(lottery.chances["p1"]) == pytest.approx(1 / 3)


def test_the_same_question_gives_the_same_lottery():
    question = Question(
        people(*["lived"] * 5, *["professional"] * 6, "", ""), (Quota("side", "lived", 2, 3),), 5
    )
    assert transcript.prepare(question, fair_lottery(question)) == transcript.prepare(
        question, fair_lottery(question)
    )


def test_work_can_be_stopped():
    def stop(_step, done):
        raise Cancelled

    with pytest.raises(Cancelled):
        fair_lottery(Question(people("lived", "lived"), (), 1), progress=stop)


def test_everything_wrong_with_a_question_is_said_at_once():
    with pytest.raises(BadInput) as told:
        Question(
            (
                *people("lived"),
                Candidate("p0"),
                Candidate("", together="x", household="y"),
                Candidate("z", together="x", household="y"),
            ),
            (Quota("side", "lived", 3, 2), Quota("side", "lived"), Quota("age", "old", -1)),
            0,
        )
    assert [fault.code for fault in told.value.faults] == [
        "no_size",
        "no_id",
        "same_id",
        "together_and_apart",
        "same_quota",
        "least_above_most",
        "below_zero",
    ]


def test_a_pool_that_is_too_small_is_no_fault_but_no_panel():
    with pytest.raises(Infeasible):
        fair_lottery(Question(people("lived"), (), 2))
    with pytest.raises(Infeasible):
        fair_lottery(Question((), (), 2))
