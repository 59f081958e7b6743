"""Does working together fit? The truth table, and that nothing shows too soon."""

from itertools import product

import pytest

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.projects import queries, services
from intheroom.projects.advice.readiness import (
    DIMENSIONS,
    Fit,
    Found,
    Given,
    dimension_found,
    promises_from_each,
    readiness_result,
    several_sources,
)


def both_say(flexibility="yes", commitment="yes", incentives="yes", knowledge=""):
    replies = (flexibility, commitment, incentives, knowledge)
    return [Given("lived", *replies), Given("professional", *replies)]


@pytest.mark.parametrize("met", list(product([True, False], repeat=3)))
def test_only_all_three_make_suitable(met):
    replies = ["yes" if one else "no" for one in met]
    result = readiness_result(both_say(*replies))
    assert result.is_suitable is all(met)
    assert [result.found[name] == Found.MET for name in DIMENSIONS] == list(met)


@pytest.mark.parametrize(
    ("replies", "found"),
    [
        ([], Found.WAITING),
        ([("yes", "lived")], Found.WAITING),
        ([("yes", "professional"), ("yes", "professional")], Found.WAITING),
        ([("yes", ""), ("yes", "professional")], Found.WAITING),
        ([("yes", "lived"), ("yes", "professional")], Found.MET),
        ([("yes", "both"), ("yes", "")], Found.MET),
        ([("yes", "lived"), ("no", "professional")], Found.DIFFER),
        ([("not_yet", "lived"), ("yes", "professional")], Found.DIFFER),
        ([("yes", "lived"), ("dont_know", "professional")], Found.UNSURE),
        ([("dont_know", "lived"), ("dont_know", "lived")], Found.UNSURE),
        ([("not_yet", "lived"), ("no", "professional")], Found.NOT_YET),
        ([("yes", "lived"), ("", "professional")], Found.WAITING),
    ],
)
def test_what_answers_about_one_dimension_add_up_to(replies, found):
    assert dimension_found(replies) == found


def test_the_result_waits_for_every_dimension_and_says_for_what():
    answers = [Given("professional", "yes", "yes", "yes"), Given("lived", "yes", "yes", "")]
    result = readiness_result(answers)
    assert result.fit == Fit.WAITING
    assert result.waiting_for == ("Something back: someone with lived experience",)


def test_one_kind_of_knowledge_lowers_the_fit_and_says_why():
    result = readiness_result(both_say(knowledge="one"))
    assert result.is_suitable
    advice = several_sources(result=result)
    assert "fits less well" in advice.text
    assert several_sources(result=readiness_result(both_say(knowledge="several"))) is None


@pytest.mark.parametrize(("promised", "is_amber"), [([], True), ([True, False], True), ([True], False)])
def test_a_promise_without_name_role_or_date_is_amber(promised, is_amber):
    found = promises_from_each(result=readiness_result(both_say()), promised=promised)
    assert (found is not None) is is_amber


def test_promises_are_quiet_while_the_result_waits():
    assert promises_from_each(result=readiness_result([]), promised=[]) is None


@pytest.mark.django_db
def test_answering_again_replaces_nothing_but_counts_once(project, ailsa):
    for reply in ("no", "yes"):
        services.answer_readiness(
            by=ailsa, project=project, answers={"flexibility": reply, "side": "professional"}
        )
    answers = queries.current_round(project).answers.all()
    assert answers.count() == 2
    assert [one.flexibility for one in queries.latest_answers(answers)] == ["yes"]


@pytest.mark.django_db
def test_one_person_cannot_stand_in_for_two_by_another_way(project, ailsa, people, isa):
    for way in ("phone", "paper"):
        said = Said(way=way, recorded_by=ailsa.account, spoke_for="Isa", person_key=str(isa.pk))
        services.answer_readiness(
            by=ailsa, project=project, answers={"flexibility": "yes", "side": "lived"}, said=said
        )
    for name in ("Granny ", "granny"):
        said = Said(way="phone", recorded_by=ailsa.account, spoke_for=name)
        services.answer_readiness(
            by=ailsa, project=project, answers={"flexibility": "yes", "side": "lived"}, said=said
        )
    assert len(queries.latest_answers(queries.current_round(project).answers.all())) == 2


@pytest.mark.django_db
def test_an_empty_answer_is_not_stored(project, ailsa):
    with pytest.raises(Refused):
        services.answer_readiness(by=ailsa, project=project, answers={"side": "lived"})


@pytest.mark.django_db
def test_earlier_rounds_are_kept_with_their_dates(project, ailsa):
    services.answer_readiness(by=ailsa, project=project, answers={"flexibility": "no"})
    services.start_readiness_round(by=ailsa, project=project, why="New money")
    services.answer_readiness(by=ailsa, project=project, answers={"flexibility": "yes"})
    rounds = list(queries.rounds_of(project))
    assert [one.number for one in rounds] == [2, 1]
    assert [one.answers.all()[0].flexibility for one in rounds] == ["yes", "no"]
    assert all(one.started_at for one in rounds)
