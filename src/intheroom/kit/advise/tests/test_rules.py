"""Rules advise, remember and look again; stops refuse."""

import datetime
from types import SimpleNamespace

import pytest
import time_machine

from intheroom.accounts.models import Account
from intheroom.kit.advise import rules, services
from intheroom.kit.ask.forms import Said

SOURCE = SimpleNamespace(title="A guide", year=2017, publisher="Iriss", url="")
PLACE = SimpleNamespace(ref="tst2345")


@pytest.fixture(autouse=True)
def own_rules(monkeypatch):
    monkeypatch.setattr(rules, "_rules", {})

    @rules.advice("tea.enough", about="tea", source=SOURCE)
    def tea_enough(cups: int) -> rules.Advice | None:
        """There is a cup for everyone."""
        return rules.Advice("There are no cups.", why="People get thirsty.") if cups == 0 else None

    @rules.hard_stop("tea.no_empty_pot", source=SOURCE)
    def no_empty_pot(cups: int) -> None:
        """A pot is never poured empty."""
        if cups == 0:
            raise rules.Refused("The pot is empty.", how="Fill it first.")

    return no_empty_pot


def test_a_rule_says_nothing_where_all_is_well():
    assert rules.look("tea", place=PLACE, cups=3, spoons=2) == []


def test_facts_left_out_are_a_mistake_of_the_page():
    with pytest.raises(TypeError):
        rules.look("tea", place=PLACE, spoons=2)


def test_a_stop_says_why_and_how_to_go_on(own_rules):
    with pytest.raises(rules.Refused) as refused:
        own_rules(0)
    assert refused.value.how == "Fill it first."


def test_two_rules_cannot_share_a_code():
    def another() -> None:
        """Something else."""

    with pytest.raises(ValueError, match="share the code"):
        rules.hard_stop("tea.enough", source=SOURCE)(another)


def test_a_rule_without_words_is_refused():
    with pytest.raises(ValueError, match="plain words"):
        rules.advice("tea.mute", about="tea", source=SOURCE)(lambda: None)


@pytest.mark.django_db
def test_another_way_is_remembered_until_the_day_to_look_again():
    ailsa = Account.objects.create(name="Ailsa")
    [found] = rules.look("tea", place=PLACE, cups=0)
    assert found.answer is None
    with time_machine.travel("2027-03-01"):
        services.go_another_way(
            by=ailsa,
            place=PLACE,
            rule=found.rule,
            reason="We bring flasks.",
            look_again_on=datetime.date(2027, 4, 1),
            said=Said(),
        )
        [found] = rules.look("tea", place=PLACE, cups=0)
        assert found.answer.reason == "We bring flasks."
        assert not found.is_due_again
        assert rules.is_overridden(PLACE.ref, "tea.enough")
    with time_machine.travel("2027-04-01"):
        assert found.is_due_again
        assert not rules.is_overridden(PLACE.ref, "tea.enough")
    assert rules.look("tea", place=SimpleNamespace(ref="other22"), cups=0)[0].answer is None
