"""A table of who may open a need, and do what about its job, for each choice of who may see it."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from intheroom.inclusion.tests.needs import home, need, page, step_free, take_on
from intheroom.kit.keep.choices import MaySee
from intheroom.people.models import Need
from intheroom.projects.choices import Role
from intheroom.projects.models import ProjectRole
from intheroom.team import services as team
from tests.cast import make_cast

pytestmark = pytest.mark.django_db

# The person; a co-lead without a key; a keyholder who does not lead; the job's owner; another member;
# a lead of another project; somebody signed out.
WHO = ("erlend", "morag", "rendall", "magnus", "freya", "elsewhere", "")
ACTIONS = ("open", "plan", "finish", "say_on_the_web", "write_down")

# A letter for each of those: "." may, "x" there is no such page, "s" sign in first.
TABLE = {
    MaySee.EVERYONE: ("....xxs", "....xxs", "x...xxs", ".xxxxxs", "....xxs"),
    MaySee.TEAM: ("....xxs", "....xxs", "x...xxs", ".xxxxxs", "....xxs"),
    MaySee.KEYHOLDERS: (".x..xxs", ".x..xxs", "xx..xxs", ".xxxxxs", ".x..xxs"),
    MaySee.ONLY_ME: (".xxxxxs", ".xxxxxs", "xxxxxxs", ".xxxxxs", ".xxxxxs"),
}


def tried(client, project, job, action):
    """How the planner answers."""
    name, is_sent = {
        "open": ("job", False),
        "plan": ("plan_job", False),
        "finish": ("finish_job", True),
        "say_on_the_web": ("say_if_it_works", False),
        "write_down": ("say_if_it_works_for_someone", False),
    }[action]
    url = reverse(f"inclusion:{name}", args=[project.ref, job.pk])
    answer = client.post(url, {"send_id": uuid.uuid4()}) if is_sent else client.get(url)
    if answer.status_code == 404:
        return "x"
    if answer.status_code == 302 and "/sign-in/" in answer.url:
        return "s"
    return "." if answer.status_code in {200, 302} else str(answer.status_code)


@pytest.fixture
def key_with_rendall(cast):
    """The team named one keyholder, so those who lead hold no key."""
    answers = {"member": cast.place("rendall"), "team_said": "yes", "what_for": "Booking rooms"}
    team.keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=answers)
    return cast


@pytest.mark.parametrize("level", TABLE)
def test_who_may_do_what(level, key_with_rendall, client_for):
    cast = key_with_rendall
    job = step_free(cast, "erlend")
    take_on(cast, job, "magnus", by=cast.rendall)
    Need.objects.filter(pk=job.need_id).update(may_see=level)
    elsewhere = make_cast(at="example.com").ailsa
    found = []
    for action in ACTIONS:
        letters = ""
        for who in WHO:
            person = elsewhere if who == "elsewhere" else cast.people.get(who)
            type(job).objects.filter(pk=job.pk).update(state="planned")
            letters += tried(client_for(person) if person else Client(), cast.project, job, action)
        found.append(letters)
    assert tuple(found) == TABLE[level]


def test_a_name_stands_only_where_the_job_may_be_opened(key_with_rendall, client_for):
    cast = key_with_rendall
    step_free(cast, "isa")
    for who, sees in (("rendall", True), ("morag", False), ("freya", False)):
        shown = page(cast, client_for(cast.people[who]), "jobs")
        assert ("Isa" in shown) is sees, who
    assert "1 step-free" in page(cast, client_for(cast.morag), "jobs")
    assert "step-free" not in page(cast, client_for(cast.freya), "jobs").lower()
    assert "step-free" not in home(cast, client_for(cast.freya))


def test_what_somebody_keeps_to_themselves_is_given_to_nobody(cast, client_for):
    job = step_free(cast, "erlend", see_there="team")
    take_on(cast, job, "magnus")
    need(cast, "erlend", see_there="only_me")
    job.refresh_from_db()
    assert (job.owner, job.state) == (None, "open")
    url = reverse("inclusion:plan_job", args=[cast.project.ref, job.pk])
    erlend, sent = client_for(cast.erlend), {"seen_version": str(job.version), "due_on": "4 May 2031"}
    refused = erlend.post(url, {**sent, "owner": cast.place("magnus").pk, "send_id": uuid.uuid4()})
    assert "Only you can see this need" in refused.content.decode()
    assert (
        erlend.post(url, {**sent, "owner": cast.place("erlend").pk, "send_id": uuid.uuid4()}).status_code
        == 302
    )
    assert "kept private" not in page(cast, client_for(cast.freya), "jobs")


def test_whoever_has_left_opens_nothing(cast, client_for):
    job = step_free(cast, "erlend")
    take_on(cast, job, "magnus")
    team.places.leave_team(member=cast.place("magnus"), by=cast.magnus)
    assert tried(client_for(cast.magnus), cast.project, job, "open") == "x"
    assert not ProjectRole.objects.filter(person=cast.magnus, ended_at=None, role=Role.MEMBER).exists()


def test_a_job_of_another_project_is_not_found_under_this_one(cast, client_for):
    job = step_free(cast, "erlend")
    other = make_cast(at="example.com")
    url = reverse("inclusion:job", args=[other.project.ref, job.pk])
    assert client_for(other.ailsa).get(url).status_code == 404


def test_where_names_are_hidden_a_job_hides_them_and_stays_with_whoever_has_it(sensitive_cast, client_for):
    cast = sensitive_cast
    job = step_free(cast, "erlend")
    take_on(cast, job, "magnus", by=cast.ailsa)
    browser = client_for(cast.erlend)
    told = page(cast, browser, "job", job.pk)
    assert "<bdi>A team member</bdi> sees to it" in told
    assert "Magnus" not in told
    form = page(cast, browser, "plan_job", job.pk)
    assert f'<option value="{cast.place("magnus").pk}" selected>A team member</option>' in form
