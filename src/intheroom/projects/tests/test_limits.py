"""Stage zero: who set the limits, what is fixed or open, what people put forward."""

from datetime import date

import pytest

from intheroom.kit.advise.rules import Refused, look
from intheroom.projects import queries, services
from intheroom.projects.advice.limits import (
    before_planning,
    both_sides_set_them,
    room_to_decide,
    someone_set_them,
    something_is_listed,
)
from intheroom.projects.models import FixedOrOpenItem

MARCH, APRIL = date(2027, 3, 1), date(2027, 4, 1)


def test_no_limits_written_is_noticed():
    assert someone_set_them(sides=[])
    assert someone_set_them(sides=["professional"]) is None


@pytest.mark.parametrize(
    ("sides", "speaks"),
    [
        (["professional"], True),
        (["", "professional"], True),
        (["lived"], False),
        (["both"], False),
        ([], False),
    ],
)
def test_limits_set_by_professionals_alone_are_noticed(sides, speaks):
    assert (both_sides_set_them(sides=sides) is not None) is speaks


@pytest.mark.parametrize(
    ("set_on", "began", "speaks"),
    [
        ([MARCH], APRIL, False),
        ([APRIL], MARCH, True),
        ([MARCH], None, False),
        ([MARCH], MARCH, False),
        ([], MARCH, False),
    ],
)
def test_limits_after_planning_are_noticed(set_on, began, speaks):
    assert (before_planning(set_on=set_on, planning_began_on=began) is not None) is speaks


def test_an_empty_list_and_a_wholly_fixed_one_are_noticed():
    assert something_is_listed(fixed=0, open_=0)
    assert room_to_decide(fixed=2, open_=0)
    assert room_to_decide(fixed=2, open_=1) is None


@pytest.mark.django_db
def test_planning_begins_with_the_first_stage_after_zero(project, ailsa):
    assert queries.planning_began_on(project) is None
    services.set_stage(by=ailsa, project=project, stage=queries.stage_of(project, "zero"), state="started")
    assert queries.planning_began_on(project) is None
    services.set_stage(
        by=ailsa, project=project, stage=queries.stage_of(project, "recruitment"), state="started"
    )
    assert queries.planning_began_on(project) is not None


@pytest.mark.django_db
def test_an_item_keeps_what_it_said_before(project, ailsa):
    item = services.add_fixed_or_open(
        by=ailsa, project=project, answers={"fixity": "fixed", "text": "The budget"}
    )
    services.change_fixed_or_open(
        by=ailsa, project=project, item=item, answers={"fixity": "open", "reason": "More money came"}
    )
    before = queries.open_items(project).get().changes.get()
    assert (before.was_fixity, before.was_text, before.reason) == (
        "fixed",
        "The budget",
        "More money came",
    )


@pytest.mark.django_db
def test_striking_needs_a_reason_and_deletes_nothing(project, ailsa):
    item = services.add_fixed_or_open(by=ailsa, project=project, answers={"text": "The day"})
    with pytest.raises(Refused):
        services.strike_fixed_or_open(by=ailsa, project=project, item=item, why=" ")
    services.strike_fixed_or_open(by=ailsa, project=project, item=item, why="We were told wrong")
    assert not queries.open_items(project).exists()
    assert queries.struck_items(project).get().struck_why == "We were told wrong"
    for way in (item.delete, project.fixed_or_open.all().delete, FixedOrOpenItem.objects.all().delete):
        with pytest.raises(Refused):
            way()


@pytest.mark.django_db
def test_the_agenda_shows_which_sides_it_came_from(project, ailsa):
    for side in ("lived", "lived", "professional"):
        services.propose_item(by=ailsa, project=project, answers={"text": "Sundays", "side": side})
    assert queries.agenda_mix(project) == [
        ("lived experience", 2),
        ("professional", 1),
    ]


@pytest.mark.django_db
def test_a_reason_quiets_advice_until_it_is_due(project):
    found = look("limits", place=project, sides=["professional"], set_on=[], planning_began_on=None)
    assert [one.rule.code for one in found] == ["limits.both_sides"]
