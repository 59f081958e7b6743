"""The example can be loaded by one press, shows every room, and leaves nothing behind."""

import uuid

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from intheroom.home.example import take_example_away
from intheroom.kit.refusal import Refused
from intheroom.people.models import DataRequest
from intheroom.projects.adapter import state_of
from intheroom.projects.advice.promises import State
from intheroom.projects.models import Project
from intheroom.projects.queries import commitments_of
from intheroom.stakeholders.queries import gaps_of
from intheroom.team.queries.giving import asked_about_back
from intheroom.team.queries.picture import picture_of
from intheroom.updates.queries import agreement_of, replies_of, rows_of, updates_told

pytestmark = pytest.mark.django_db
# Rows that tell what happened stay, as they would for any project.
KEPT = {"keep.AuditEvent", "keep.ChainHead", "keep.SeenEvent", "keep.SealedKey", "ask.Sending"}


def counts():
    rooms = [model for model in apps.get_models() if model.__module__.startswith("intheroom.")]
    return {
        model._meta.label: model._base_manager.count() for model in rooms if model._meta.label not in KEPT
    }


def test_one_press_loads_it_and_one_takes_it_away(cast, client_for):
    client = client_for(cast.ailsa)
    before = counts()
    page = client.post(reverse("home:load_example"), {"send_id": str(uuid.uuid4())})
    project = Project.objects.get(is_example=True)
    assert page.url == reverse("home:project", kwargs={"ref": project.ref})
    home = client.get(page.url).content.decode()
    assert "Example" in home
    client.post(reverse("home:remove_example", kwargs={"ref": project.ref}), {"send_id": str(uuid.uuid4())})
    assert counts() == before


def test_it_shows_a_gap_and_a_team_near_balance(example_cast):
    project = example_cast.example
    assert gaps_of(project)[0].group.name == "People who are cared for"
    picture = picture_of(project)
    assert picture.missing_groups
    assert (picture.count.lived, picture.count.professional, picture.count.both) == (4, 5, 1)


def test_it_shows_promises_in_three_states_and_what_people_get(example_cast, client_for):
    project = example_cast.example
    states = {promise.organisation: state_of(promise) for promise in commitments_of(project)}
    assert states == {
        "The health board": State.WAITING,
        "The council": State.ORGANISATION_SAYS_KEPT,
        "The ferry office": State.OVERDUE,
    }
    not_said = [str(member) for member in asked_about_back(project) if not member.has_said_back]
    assert not_said == ["Bill", "Sheena"]
    home = client_for(example_cast.ailsa).get(reverse("home:project", kwargs={"ref": project.ref}))
    assert "The day for a promise has passed" in home.content.decode()
    shown = client_for(example_cast.ailsa).get(reverse("team:exchanges", args=[project.ref])).content.decode()
    assert "I went through the forms with Tam." in shown
    assert "Two evenings." in shown


def test_it_shows_training_and_keeps_pairs_private(example_cast, client_for):
    project = example_cast.example
    shown = (
        client_for(example_cast.ailsa).get(reverse("support:support", args=[project.ref])).content.decode()
    )
    for told in (
        "Running a meeting",
        "In a group",
        "How the ferry is paid for",
        "You are asked. Say yes or no.",
    ):
        assert told in shown
    assert "Someone to sit with on the boat." not in shown
    assert [pair.state for pair in project.pairs.all()] == ["live", "asked"]
    assert shown.count("/support/pairs/") == 1


def test_it_shows_needs_in_every_state(example_cast, client_for):
    project = example_cast.example
    client = client_for(example_cast.ailsa)
    home = client.get(reverse("home:project", args=[project.ref])).content.decode()
    assert "8 needs wait for someone to take them on." in home
    assert "The day for something that a person needs has passed." in home
    jobs = client.get(reverse("inclusion:jobs", args=[project.ref])).content.decode()
    for told in ("2 step-free", "They say it does not work yet", "They say it works", "The day has passed."):
        assert told in jobs
    apart = client.get(reverse("inclusion:conflicts", args=[project.ref])).content.decode()
    assert "large print led." in apart


def test_it_shows_ground_rules_and_what_a_listener_was_told(example_cast, client_for):
    project = example_cast.example
    client = client_for(example_cast.ailsa)
    rules = client.get(reverse("decisions:rules", args=[project.ref])).content.decode()
    for told in ("We start with tea", "Short enough to read out", "Phones off"):
        assert told in rules
    told = client.get(reverse("decisions:concerns", args=[project.ref])).content.decode()
    assert "Tam" in told
    assert "Not put right yet." in told
    assert "Without a name" in told
    concern = client.get(reverse("decisions:concern", args=[project.ref, project.concerns.get().key]))
    assert "count to ten" in concern.content.decode()


def test_it_shows_an_update_that_has_reached_some(example_cast, client_for):
    project = example_cast.example
    client = client_for(example_cast.ailsa)
    here = client.get(reverse("updates:updates", args=[project.ref])).text
    for told in ("Every two weeks", "The heater in the hall is mended.", "not been told yet"):
        assert told in here
    update = client.get(reverse("updates:update", args=[project.ref, project.updates.get().pk])).text
    for told in ("They were told", "I could not reach them", "keep the side door open"):
        assert told in update


def test_it_shows_a_break_and_a_request_with_its_clock(example_cast, client_for):
    project = example_cast.example
    client = client_for(example_cast.ailsa)
    away = project.members.get(person__name="Inga")
    assert "Taking a break" in client.get(reverse("team:members", args=[project.ref])).text
    assert (
        "Your chair by the stove is free."
        in client.get(reverse("team:catch_up", args=[project.ref, away.pk])).text
    )
    [asked] = DataRequest.objects.filter(person__name="Tam")
    assert asked.asked_on < timezone.localdate() < asked.due_on
    assert f"It must be answered by {date_format(asked.due_on, 'j F Y')}." in client.get("/").text


def test_a_real_project_cannot_be_taken_away(cast):
    with pytest.raises(Refused):
        take_example_away(by=cast.ailsa, project=cast.project)
    assert cast.project.members.exists()


def test_it_shows_an_update_that_reached_most_and_came_back_three_ways(example_cast, client_for):
    project = example_cast.example
    [update] = updates_told(project)
    waiting = {row.telling.member.person.name for row in rows_of(update) if row.waits}
    assert waiting == {"Bill", "Tam", "Jessie", "Freya"}
    assert {reply.way for reply in replies_of(update)} == {"phone", "paper", "in_person"}
    shown = client_for(example_cast.ailsa).get(reverse("projects:words", args=[project.ref])).text
    assert "respite" in shown
    assert agreement_of(project).team_said == "yes"


def test_it_shows_sessions_in_every_state_and_two_plans_of_dates(example_cast, client_for):
    project = example_cast.example
    client = client_for(example_cast.ailsa)
    here = client.get(reverse("workshops:sessions", args=[project.ref])).text
    for told in (
        "It took place",
        "Confirmed",
        "Not ready yet",
        "Session 4: Ideas for the boat and the nights",
    ):
        assert told in here
    waits = project.sessions.get(number=3)
    shown = client.get(waits.page_url).text
    assert "Something else, and they say it suits them" in shown
    assert "Soft light: <bdi>Magnus</bdi>" in shown
    plans = client.get(reverse("workshops:date_plans", args=[project.ref])).text
    assert "The dates that were chosen" in plans
    assert [plan.state for plan in project.date_plans.order_by("pk")] == ["chosen", "running"]
