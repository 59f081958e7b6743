"""Where two needs pull apart, the need of whoever is heard least comes first, and why is remembered."""

import pytest

from intheroom.inclusion import services
from intheroom.inclusion.models import NeedConflict
from intheroom.inclusion.tests.needs import need, page
from intheroom.kit.advise.rules import Refused
from intheroom.team import services as team

pytestmark = pytest.mark.django_db

ADVICE = "A need led over the need of someone who is heard less."


@pytest.fixture
def two(cast):
    """Isa needs large print, and Magnus soft light."""
    return need(cast, "isa", formats=["large_print"])[0].need, need(cast, "magnus", room=["low_light"])[
        0
    ].need


def apart(cast, two, **answers):
    first, second = two
    answers = {"led": "first", "heard_least": "first", "why": "Isa reads by the lamp.", **answers}
    return services.record_conflict(
        by=cast.ailsa, project=cast.project, first=first, second=second, answers=answers
    )


def test_whose_need_led_and_why(cast, two, client_for):
    row = apart(cast, two)
    shown = page(cast, client_for(cast.ailsa), "conflicts")
    assert "Large print, and soft light" in shown
    assert "large print led." in shown
    assert "Isa reads by the lamp." in shown
    assert ADVICE not in shown
    assert b"lamp" not in bytes(row.why_sealed)


def test_those_heard_least_come_first_or_advice_says_so(cast, two, client_for):
    apart(cast, two, led="second")
    shown = page(cast, client_for(cast.ailsa), "conflicts")
    assert ADVICE in shown
    assert "Go another way" in shown


@pytest.mark.parametrize(
    "answers", [{"led": "both", "heard_least": "second"}, {"led": "first", "heard_least": "not_sure"}]
)
def test_a_way_for_both_needs_no_advice(cast, two, client_for, answers):
    apart(cast, two, **answers)
    assert ADVICE not in page(cast, client_for(cast.ailsa), "conflicts")


def test_it_names_nobody_to_those_who_may_not_see(cast, two, client_for):
    apart(cast, two)
    key = {"member": cast.place("rendall"), "team_said": "yes", "what_for": "Rooms"}
    team.keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=key)
    shown = page(cast, client_for(cast.ailsa), "conflicts")
    assert "Something kept private, and something kept private" in shown
    for words in ("Isa", "Magnus", "lamp", "large print", "soft light"):
        assert words not in shown, words


def test_it_takes_two_different_needs(cast, two):
    first, _ = two
    with pytest.raises(Refused):
        apart(cast, (first, first))
    with pytest.raises(Refused):
        apart(cast, (first, None))
    with pytest.raises(Refused):
        apart(cast, two, led="not_sure")
    assert not NeedConflict.objects.exists()
