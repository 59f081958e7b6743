"""Truth tables: sides, size and balance."""

import pytest

from intheroom.people.choices import Side
from intheroom.team import services
from intheroom.team.choices import Kind, Mix
from intheroom.team.queries.balance import (
    Balance,
    Headcount,
    Size,
    Targets,
    balance_of,
    headcount,
    size_band,
    size_of,
    wanted_side,
)
from intheroom.team.queries.picture import picture_of
from tests.cast import add_many

LIVED, WORK, BOTH, UNSAID = Side.LIVED, Side.PROFESSIONAL, Side.BOTH, Side.UNSAID


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (0, Size.NOBODY),
        (1, Size.SMALL),
        (5, Size.SMALL),
        (6, Size.FINE),
        (13, Size.FINE),
        (20, Size.FINE),
        (21, Size.LARGE),
    ],
)
def test_six_and_twenty_are_fine(total, expected):
    assert size_of(total, Targets()) == expected


def test_a_team_may_aim_for_another_size():
    assert size_of(4, Targets(smallest=4, largest=8)) == Size.FINE
    assert size_of(9, Targets(smallest=4, largest=8)) == Size.LARGE


@pytest.mark.parametrize(
    ("lived", "professional", "expected"),
    [
        (0, 0, Balance.UNKNOWN),
        (6, 6, Balance.BALANCED),
        (7, 7, Balance.BALANCED),
        (7, 6, Balance.NEAR),
        (6, 7, Balance.NEAR),
        (11, 9, Balance.NEAR),
        (8, 6, Balance.NOT_YET),
        (9, 3, Balance.NOT_YET),
        (3, 9, Balance.NOT_YET),
        (1, 0, Balance.NOT_YET),
        (0, 1, Balance.NOT_YET),
    ],
)
def test_balance(lived, professional, expected):
    assert balance_of(Headcount(lived=lived, professional=professional)) == expected


@pytest.mark.parametrize("apart", [{"both": 9}, {"unsaid": 9}, {"both": 4, "unsaid": 5}])
def test_both_and_not_said_do_not_tip_the_balance(apart):
    count = Headcount(lived=6, professional=6, **apart)
    assert balance_of(count) == Balance.BALANCED
    assert (count.total, count.compared) == (21, 12)


@pytest.mark.parametrize(
    ("lived", "professional", "expected"),
    [(7, 6, Balance.BALANCED), (6, 0, Balance.BALANCED), (6, 6, Balance.NEAR), (6, 7, Balance.NOT_YET)],
)
def test_a_team_may_aim_for_more_lived_experience(lived, professional, expected):
    count = Headcount(lived=lived, professional=professional)
    assert balance_of(count, Mix.MORE_LIVED) == expected


def test_the_side_that_is_short_is_named():
    assert wanted_side(Headcount(lived=9, professional=3), Mix.EVEN) == WORK
    assert wanted_side(Headcount(lived=3, professional=9), Mix.EVEN) == LIVED
    assert wanted_side(Headcount(lived=6, professional=6), Mix.EVEN) == ""
    assert wanted_side(Headcount(lived=6, professional=6), Mix.MORE_LIVED) == LIVED


def test_each_side_is_counted_apart():
    count = headcount([LIVED, LIVED, WORK, BOTH, UNSAID])
    assert count == Headcount(lived=2, professional=1, both=1, unsaid=1)


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (0, "nobody yet"),
        (5, "fewer than six people"),
        (6, "between 6 and 10 people"),
        (10, "between 6 and 10 people"),
        (11, "between 11 and 15 people"),
        (20, "between 16 and 20 people"),
        (21, "more than twenty people"),
    ],
)
def test_bands_hide_one_person_coming_or_going(total, words):
    assert size_band(total) == words


@pytest.mark.parametrize(
    ("answers", "side", "is_suggested"),
    [
        ({"kinds": [Kind.CARER]}, LIVED, True),
        ({"kinds": [Kind.FAMILY]}, LIVED, True),
        ({"kinds": [Kind.EXPERIENCE]}, LIVED, True),
        ({"kinds": [Kind.FRONTLINE]}, WORK, True),
        ({"kinds": [Kind.CARER, Kind.MANAGER]}, BOTH, True),
        ({"kinds": [Kind.CONNECTOR]}, UNSAID, False),
        ({"kinds": [Kind.CARER], "side": WORK}, WORK, False),
        ({"kinds": [Kind.CARER], "side": "unsaid"}, UNSAID, False),
        ({"kinds": [Kind.CARER, Kind.MANAGER], "side": LIVED}, LIVED, False),
        ({}, UNSAID, False),
    ],
)
def test_carers_are_on_the_lived_side_unless_they_say_otherwise(cast, answers, side, is_suggested):
    place = services.members.add_member(
        project=cast.project, by=cast.ailsa, answers={"name": "Jo", **answers}
    )
    assert (place.side, place.side_is_suggested) == (side, is_suggested)


def test_the_orkney_team_of_fourteen_is_balanced(cast):
    """Five carers, two people cared for, six staff and one who decides: seven and seven."""
    add_many(cast, lived=2, kinds=[Kind.CARER])
    for kind in [Kind.CARER, Kind.EXPERIENCE] + [Kind.FRONTLINE] * 4:
        place = {"name": f"Nick {kind}", "kinds": [kind]}
        services.members.add_member(project=cast.project, by=cast.ailsa, answers=place)
    picture = picture_of(cast.project)
    assert (picture.count.lived, picture.count.professional) == (7, 7)
    assert picture.balance == Balance.BALANCED
    assert picture.size_words == "The team is a good size."
