"""Adding someone: a nickname is enough, and an e-mail gives a way in."""

import uuid

import pytest
from django.urls import reverse

from intheroom.kit.refusal import Refused
from intheroom.people.services import help_sign_in
from intheroom.team import services
from intheroom.team.choices import Status
from tests.cast import make_cast


def add(client, cast, **answers):
    """Send the whole form as someone types it in for another."""
    data = {
        "send_id": uuid.uuid4(), "written_down-spoke_for": "Jo", "written_down-way": "phone",
        "written_down-read_back": "yes", **answers,
    }  # fmt: skip
    return client.post(reverse("team:add_member_for_someone", args=[cast.project.ref]), data)


def test_a_nickname_is_enough(cast, client_for):
    answer = add(client_for(cast.morag), cast, name="Peerie Jo")
    assert answer.status_code == 302
    place = cast.project.members.get(person__name="Peerie Jo")
    assert place.person.account is None
    assert (place.status, place.way, place.spoke_for, place.read_back) == ("active", "phone", "Jo", True)


def test_step_by_step_on_the_web(cast, client_for):
    client = client_for(cast.ailsa)
    client.post(
        reverse("team:add_member_step", args=[cast.project.ref, "person"]),
        {"name": "Sanna", "email": "sanna@example.org"},
    )
    client.post(
        reverse("team:add_member_step", args=[cast.project.ref, "part"]),
        {"takes_part": "member", "kinds": ["carer"], "status": "active"},
    )
    check = reverse("team:add_member_check", args=[cast.project.ref])
    assert "Sanna" in client.get(check).content.decode()
    assert client.post(check, {"send_id": uuid.uuid4()}).status_code == 302
    place = cast.project.members.get(person__name="Sanna")
    assert (place.side, place.side_is_suggested) == ("lived", True)
    assert cast.project.roles.get(person=place.person).role == "member"


def test_twelve_presses_add_one(cast, client_for):
    client, token = client_for(cast.ailsa), uuid.uuid4()
    for _ in range(12):
        add(client, cast, name="Twelve", send_id=token)
    assert cast.project.members.filter(person__name="Twelve").count() == 1


def test_no_name_says_what_to_do(cast, client_for):
    answer = add(client_for(cast.ailsa), cast, own_kind="Boatman")
    assert answer.status_code == 422
    assert "A nickname is enough" in answer.content.decode()
    assert "Boatman" in answer.content.decode()


def test_a_group_of_another_project_cannot_be_chosen(cast, client_for):
    other = make_cast(at="elsewhere.example")
    group = other.project.stakeholder_groups.create(name="Elsewhere", added_by=other.ailsa)
    cast.project.stakeholder_groups.create(name="Here", added_by=cast.ailsa)
    assert add(client_for(cast.ailsa), cast, name="Jo", groups=[group.pk]).status_code == 422


def test_someone_known_from_other_work_says_yes_themselves(cast):
    other = make_cast(at="elsewhere.example")
    place = services.members.add_member(
        project=other.project, by=other.ailsa, answers={"name": "Someone", "email": "new@example.org"}
    )
    again = services.members.add_member(
        project=cast.project, by=cast.ailsa, answers={"name": "X", "email": "new@example.org"}
    )
    assert again.person == place.person
    assert again.status == Status.INVITED
    assert not again.counts
    with pytest.raises(Refused, match="already has a place"):
        services.members.give_place(project=cast.project, person=again.person, by=cast.ailsa, answers={})


def test_somebody_without_an_account_can_be_helped_to_sign_in_later(cast, client_for):
    page = client_for(cast.morag).get(reverse("team:member", args=[cast.project.ref, cast.place("isa").pk]))
    assert cast.isa.help_url in page.content.decode()
    help_sign_in(by=cast.morag, person=cast.isa)
    cast.isa.refresh_from_db()
    room = client_for(cast.isa).get(reverse("team:room", args=[cast.project.ref]))
    assert room.status_code == 200


def test_every_page_of_helping_somebody_leads_back_to_their_place(cast, client_for):
    leads, isa = client_for(cast.ailsa), cast.isa
    there = reverse("team:member", args=[cast.project.ref, cast.place("isa").pk])
    for page in (isa.details_url, isa.help_url, isa.seen_url, isa.needs_url):
        assert f'<a href="{there}" class="govuk-back-link">' in leads.get(page).text
