"""A break keeps the place, asks no reason, and ends with everything as it was."""

import uuid

import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people.services import help_sign_in
from intheroom.projects import services as project_services
from intheroom.team import services
from intheroom.team.choices import Status
from intheroom.team.queries.members import live_roles
from intheroom.team.queries.picture import picture_of


def by_phone(cast, person):
    return Said("phone", cast.ailsa.account, person.name, str(person.pk), read_back=True)


def test_a_break_begins_and_ends_by_any_way_in(cast):
    isa = cast.place("isa")
    services.places.pause_place(member=isa, by=cast.ailsa, said=by_phone(cast, cast.isa))
    away = isa.breaks.get()
    assert (away.way, away.ended_at) == ("phone", None)
    services.places.accept_place(member=isa, by=cast.ailsa, said=by_phone(cast, cast.isa))
    assert isa.breaks.get().ended_at is not None
    assert cast.place("isa").status == Status.ACTIVE


def test_a_break_is_not_leaving_and_brings_everything_back(cast):
    morag = cast.place("morag")
    services.members.say_about_me(member=morag, by=cast.morag, answers={"offers": "Boats"})
    services.places.pause_place(member=morag, by=cast.morag)
    services.places.pause_place(member=morag, by=cast.morag)
    assert morag.breaks.count() == 1
    assert (morag.left_how, morag.has_a_place) == ("", True)
    assert picture_of(cast.project).paused == 1
    services.places.accept_place(member=morag, by=cast.morag)
    morag = cast.place("morag")
    assert (morag.offers, live_roles(cast.project).get(person=cast.morag).role) == ("Boats", "co_lead")
    assert picture_of(cast.project).paused == 0


def test_leaving_ends_a_break(cast):
    erlend = cast.place("erlend")
    services.places.pause_place(member=erlend, by=cast.erlend)
    services.places.leave_team(member=erlend, by=cast.erlend)
    assert erlend.breaks.get().ended_at is not None


def test_coming_back_they_read_what_changed_and_nothing_older(cast, client_for):
    by, project = cast.ailsa, cast.project
    project_services.propose_question(by=by, project=project, answers={"text": "An old question?"})
    erlend = cast.place("erlend")
    services.places.pause_place(member=erlend, by=cast.erlend)
    services.places.write_catch_up(member=erlend, by=by, note="Ring Morag first.")
    project_services.propose_question(by=by, project=project, answers={"text": "A new question?"})
    page = client_for(cast.erlend).get(reverse("team:catch_up", args=[project.ref, erlend.pk]))
    text = page.content.decode()
    assert "Ring Morag first." in text
    assert "A new question?" in text
    assert "An old question?" not in text


def test_only_they_and_those_who_lead_open_it(cast, client_for):
    erlend = cast.place("erlend")
    services.places.pause_place(member=erlend, by=cast.erlend)
    address = reverse("team:catch_up", args=[cast.project.ref, erlend.pk])
    assert client_for(cast.magnus).get(address).status_code == 404
    assert client_for(cast.morag).get(address).status_code == 200


def test_nobody_writes_a_note_for_a_break_that_never_was(cast):
    with pytest.raises(Refused, match="not taken a break"):
        services.places.write_catch_up(member=cast.place("erlend"), by=cast.ailsa, note="Hello")


def test_whoever_left_is_told_so_and_can_be_asked_in_again_with_all_they_said(cast, client_for):
    isa, ref = cast.place("isa"), cast.project.ref
    help_sign_in(by=cast.ailsa, person=cast.isa)
    cast.isa.refresh_from_db()
    services.members.say_about_me(member=isa, by=cast.isa, answers={"offers": "Boats"})
    own, leads = client_for(cast.isa), client_for(cast.ailsa)
    wish = {"send_id": str(uuid.uuid4()), "wish": "left"}
    gone = own.post(reverse("team:change_place", args=[ref]), wish, follow=True).text
    assert "You have left the team. You can come back" in gone
    assert own.get(reverse("team:my_place", args=[ref])).status_code == 404

    page = reverse("team:member", args=[ref, isa.pk])
    assert "People who have left" in leads.get(reverse("team:members", args=[ref])).text
    assert "People who have left" not in client_for(cast.erlend).get(reverse("team:members", args=[ref])).text
    assert "Ask them in again" in leads.get(page).text
    again = reverse("team:add_again", args=[ref, isa.pk])
    assert leads.post(again, {"send_id": str(uuid.uuid4())}).url == page
    isa.refresh_from_db()
    assert (isa.status, isa.left_how, isa.offers) == ("invited", "", "Boats")
    assert "Say yes or no" in own.get(reverse("home:project", args=[ref])).text
    assert "Say yes or no" in own.get(reverse("team:my_place", args=[ref])).text
    assert "They have a place" in leads.post(again, {"send_id": str(uuid.uuid4())}).text
