"""Targets with reasons, and roles that both sides agree before anyone hears of them."""

import uuid

import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.team import services
from intheroom.team.queries.members import targets_of
from intheroom.team.queries.roles import sides_agreeing


def role_by(cast, *names):
    answers = {"title": "Co-lead", "drafted_by": [cast.place(name) for name in names]}
    return services.aims.add_role(project=cast.project, by=cast.ailsa, answers=answers)


def review(cast, role, name, agrees):
    said = Said(way="phone", recorded_by=cast.ailsa.account, person_key=str(getattr(cast, name).pk))
    services.aims.review_role(role=role, by=cast.ailsa, answers={"agrees": agrees}, said=said)


def test_a_changed_target_keeps_who_when_why_and_whether_the_team_decided(cast, client_for):
    client = client_for(cast.morag)
    data = {"send_id": uuid.uuid4(), "smallest": 4, "largest": 8, "mix": "even"}
    address = reverse("team:set_targets", args=[cast.project.ref])
    assert client.post(address, data).status_code == 422  # no reason
    client.post(address, {**data, "reason": "A small island.", "team_said": "yes"})
    change = cast.project.target_changes.get()
    assert (change.by, change.reason, change.team_said) == (cast.morag, "A small island.", "yes")
    assert (targets_of(cast.project).smallest, targets_of(cast.project).largest) == (4, 8)
    page = client.get(reverse("team:targets", args=[cast.project.ref])).content.decode()
    assert "A small island." in page


def test_targets_the_wrong_way_round_are_refused(cast):
    with pytest.raises(Refused, match="above the largest"):
        services.aims.set_targets(
            project=cast.project, by=cast.ailsa, answers={"smallest": 9, "largest": 3, "reason": "x"}
        )


@pytest.mark.parametrize(
    ("drafters", "reviews", "both"),
    [
        ((), {}, False),
        (("ailsa", "magnus"), {}, False),
        (("morag", "isa"), {}, False),
        (("morag", "magnus"), {}, True),
        (("magnus",), {"isa": "yes"}, True),
        (("magnus",), {"isa": "no"}, False),
        (("morag", "magnus"), {"morag": "no"}, False),
        (("magnus",), {"isa": ""}, False),
    ],
)
def test_both_sides_stand_behind_a_role_before_it_goes_out(cast, drafters, reviews, both):
    role = role_by(cast, *drafters)
    for name, agrees in reviews.items():
        review(cast, role, name, agrees)
    assert sides_agreeing(role).both is both
    if both:
        services.aims.advertise_role(role=role, by=cast.ailsa)
        return
    with pytest.raises(Refused, match="both sides"):
        services.aims.advertise_role(role=role, by=cast.ailsa)
    services.aims.advertise_role(role=role, by=cast.ailsa, reason="The funder's date is tomorrow.")
    assert role.went_without


def test_agreeing_with_older_words_is_not_agreeing_with_new_ones(cast):
    role = role_by(cast, "magnus")
    review(cast, role, "isa", "yes")
    services.aims.edit_role(
        role=role, by=cast.ailsa, answers={"title": "Co-lead", "drafted_by": [cast.place("magnus")]}
    )
    assert not sides_agreeing(role).both


def test_a_role_that_is_out_does_not_change(cast):
    role = role_by(cast, "morag", "magnus")
    services.aims.advertise_role(role=role, by=cast.ailsa)
    with pytest.raises(Refused):
        services.aims.edit_role(role=role, by=cast.ailsa, answers={"title": "Boss"})
