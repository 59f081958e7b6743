"""Setting aside takes a reason, a date, and a yes from somebody with lived experience who did not suggest it."""

from datetime import date, timedelta

import pytest

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.stakeholders.models import SetAside
from intheroom.stakeholders.queries import (
    groups_of,
    live_groups,
    map_of,
    proposals_of,
    set_asides_due,
    set_asides_of,
)
from intheroom.stakeholders.services import agree_set_aside, bring_back_group, set_aside_group
from intheroom.stakeholders.tests.cast import ON_THE_WEB

TODAY = date(2026, 11, 22)
LATER = date(2027, 3, 27)


def suggest(island, by=None, reason="They have their own project", review_on=LATER, said=ON_THE_WEB):
    group = island.judged("Boatmen", "always", "never")
    return set_aside_group(
        group=group, by=by or island.ailsa, reason=reason, review_on=review_on, said=said, today=TODAY
    )


def answer(proposal, by, agrees=True, said=ON_THE_WEB):
    return agree_set_aside(set_aside=proposal, by=by, agrees=agrees, why="", said=said)


@pytest.mark.parametrize("reason", ["", "  "])
@pytest.mark.parametrize("review_on", [None, TODAY, TODAY - timedelta(days=1), date(2036, 1, 1)])
def test_a_reason_and_a_date_within_a_year_are_needed(island, reason, review_on):
    with pytest.raises(Refused):
        suggest(island, reason=reason)
    with pytest.raises(Refused):
        suggest(island, review_on=review_on)
    assert not SetAside.objects.exists()


def test_a_suggestion_alone_changes_nothing(island):
    suggest(island)
    assert [group.name for group in live_groups(island.project)] == ["Boatmen"]
    assert len(proposals_of(island.project)) == 1


def test_it_holds_once_somebody_with_lived_experience_agrees(island):
    answer(suggest(island), island.morag)
    assert not live_groups(island.project).exists()
    assert [group.is_set_aside for group in groups_of(island.project)] == [True]
    assert map_of(island.project) == []
    row = set_asides_of(island.project).get()
    assert (row.reason, row.proposed_by, row.review_on) == (
        "They have their own project",
        island.ailsa,
        LATER,
    )


def test_a_yes_by_phone_counts_when_somebody_else_writes_it_down(island):
    proposal = suggest(island)
    with pytest.raises(Refused, match="write down"):
        answer(proposal, island.ailsa, said=island.phoned(island.isa))
    row = answer(proposal, island.magnus, said=island.phoned(island.isa, by=island.magnus))
    assert (row.person, row.recorded_by, row.read_back) == (island.isa, island.magnus.account, True)
    assert not live_groups(island.project).exists()


def test_these_cannot_agree(island):
    proposal = suggest(island)
    for by, said in (
        (island.ailsa, ON_THE_WEB),
        (island.magnus, ON_THE_WEB),
        (island.magnus, Said(way="phone", recorded_by=island.magnus.account, spoke_for="Somebody")),
    ):
        with pytest.raises(Refused):
            answer(proposal, by, said=said)
    own = suggest_by_morag(island)
    with pytest.raises(Refused, match="cannot also agree"):
        answer(own, island.morag)
    assert live_groups(island.project).count() == 2


def suggest_by_morag(island):
    group = island.judged("Anglers", "rarely", "rarely")
    return set_aside_group(
        group=group, by=island.morag, reason="Far away", review_on=LATER, said=ON_THE_WEB, today=TODAY
    )


def test_a_yes_written_into_the_table_for_the_proposer_does_not_count(island):
    proposal = suggest_by_morag(island)
    proposal.answers.create(person=island.morag, side="lived", agrees=True)
    proposal.answers.create(person=island.magnus, side="professional", agrees=True)
    assert live_groups(island.project).count() == 1


def test_a_no_ends_the_suggestion_and_the_group_stays(island):
    proposal = suggest(island)
    answer(proposal, island.morag, agrees=False)
    assert live_groups(island.project).count() == 1
    assert not proposals_of(island.project)
    with pytest.raises(Refused):
        answer(proposal, island.isa, said=island.phoned(island.isa, by=island.magnus))


def test_it_comes_back_for_review_and_anyone_can_bring_it_back(island):
    proposal = suggest(island)
    answer(proposal, island.morag)
    assert not set_asides_due(island.project, LATER - timedelta(days=1))
    assert [row.group.name for row in set_asides_due(island.project, LATER)] == ["Boatmen"]
    bring_back_group(set_aside=proposal, by=island.magnus, why="They asked")
    assert live_groups(island.project).count() == 1
    assert not set_asides_due(island.project, LATER)
