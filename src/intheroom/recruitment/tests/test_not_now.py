"""Not inviting somebody: never by one person alone, never without a word, and open to being put right."""

import pytest
from django.urls import reverse

from intheroom.kit.refusal import Refused
from intheroom.recruitment.choices import ComingState, NotNowState
from intheroom.recruitment.services import callouts, coming, declining
from tests.furnishing.finding import CAME, WORDS

WHY = {"reason": "Four people from this street are in the team.", "next_steps": "The next place."}


@pytest.fixture
def came(cast):
    row = callouts.start_call_out(by=cast.ailsa, project=cast.project)
    callouts.write_call_out(by=cast.ailsa, call_out=row, answers=WORDS)
    return coming.come_forward(by=cast.ailsa, call_out=row, answers=CAME)


def proposed(cast, came, **changed):
    return declining.propose_not_now(by=cast.ailsa, coming=came, **{**WHY, **changed})


def test_a_reason_that_judges_somebody_asks_to_think_again(cast, came):
    with pytest.raises(Refused, match="judge"):
        proposed(cast, came, reason="Too fiery and difficult.")
    assert proposed(cast, came, reason="Too fiery and difficult.", thought_again=True).is_open


@pytest.mark.parametrize("missing", ["reason", "next_steps"])
def test_it_needs_a_reason_and_what_there_is_instead(cast, came, missing):
    with pytest.raises(Refused):
        proposed(cast, came, **{missing: " "})


@pytest.mark.parametrize("who", ["ailsa", "magnus", "freya"])
def test_the_second_person_has_lived_experience_and_is_somebody_else(cast, came, who):
    row = proposed(cast, came)
    with pytest.raises(Refused):
        declining.agree_not_now(by=cast.people[who], not_now=row, agrees=True)
    came.refresh_from_db()
    assert came.is_open


def test_the_second_person_reads_no_name(cast, came, client_for):
    row = proposed(cast, came)
    page = reverse("recruitment:agree_not_now", args=[cast.project.ref, row.pk])
    told = client_for(cast.erlend).get(page).content.decode()
    assert WHY["reason"] in told
    assert "Inga" not in told
    assert client_for(cast.magnus).get(page).status_code == 404
    front = reverse("recruitment:recruitment", args=[cast.project.ref])
    signed_in = ("ailsa", "magnus", "freya", "morag", "erlend")
    fronts = {name: client_for(cast.people[name]).get(front).content.decode() for name in signed_in}
    assert {name for name, shown in fronts.items() if page in shown} == {"morag", "erlend"}


def test_they_are_told_why_and_can_say_that_it_is_not_fair(cast, came, client_for):
    row = proposed(cast, came)
    declining.agree_not_now(by=cast.morag, not_now=row, agrees=True)
    told = client_for(cast.ailsa).get(reverse("recruitment:came", args=[cast.project.ref, came.pk]))
    for words in (*WHY.values(), "not fair"):
        assert words in told.content.decode()
    declining.tell_not_now(by=cast.ailsa, not_now=row, answers={"how": "I rang.", "they_say": "no"})
    came.refresh_from_db()
    assert (row.state, came.is_open) == (NotNowState.CHALLENGED, True)
    with pytest.raises(Refused):
        declining.decide_not_now(by=cast.ailsa, not_now=row, outcome="not_now", took_part=["professional"])
    both = ["lived", "professional"]
    declining.decide_not_now(by=cast.ailsa, not_now=row, outcome="invite", took_part=both)
    came.refresh_from_db()
    assert came.state == ComingState.WISHES
    assert coming.welcome_coming(by=cast.ailsa, coming=came, answers={}).person == came.person


def test_nobody_is_welcomed_while_it_is_open_nor_turned_away_while_a_second_says_no(cast, came):
    row = proposed(cast, came)
    with pytest.raises(Refused):
        coming.welcome_coming(by=cast.ailsa, coming=came, answers={})
    declining.agree_not_now(by=cast.erlend, not_now=row, agrees=False)
    came.refresh_from_db()
    assert (row.state, came.state) == (NotNowState.DROPPED, ComingState.ASKING)
