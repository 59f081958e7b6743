"""A need becomes a job by itself, and waits in sight until somebody sees to it by a day."""

import datetime

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.choices import TOLD_SHORT
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.queries import late_jobs, needs_in_words, needs_shared, open_needs
from intheroom.inclusion.tests.needs import home, need, page, step_free, take_on
from intheroom.kit.advise.rules import Refused
from intheroom.people.choices import NeedKind
from intheroom.team import services as team
from tests.cast import make_cast

pytestmark = pytest.mark.django_db


def test_every_kind_of_need_has_its_short_words():
    assert set(TOLD_SHORT) == set(NeedKind)
    assert len(set(TOLD_SHORT.values())) == len(NeedKind)


def test_a_need_of_either_side_is_a_job_at_once(cast):
    for name in ("isa", "magnus"):
        job = step_free(cast, name)
        assert (job.state, job.owner, job.due_on) == ("open", None, None)
    assert open_needs(cast.project).count() == 2


def test_whoever_joins_a_second_team_brings_their_needs(cast):
    step_free(cast, "isa")
    other = make_cast(at="example.com")
    place = team.members.give_place(
        project=other.project, person=cast.isa, by=other.ailsa, answers={"status": "invited"}
    )
    assert not other.project.arrangements.exists()
    team.places.accept_place(member=place, by=cast.isa)
    assert other.project.arrangements.get().need.person == cast.isa


def test_a_need_that_stays_keeps_its_job_and_one_that_ends_takes_it_away(cast):
    job = step_free(cast, "isa")
    take_on(cast, job, "magnus")
    step_free(cast, "isa", food="No fish")
    assert Arrangement.objects.get(pk=job.pk).owner == cast.place("magnus")
    need(cast, "isa", room=[])
    assert {one.kind for one in open_needs(cast.project)} == {"food"}


def test_it_waits_on_the_front_page_until_it_has_somebody_and_a_day(cast, client_for):
    job = step_free(cast, "isa")
    client = client_for(cast.morag)
    assert "1 need waits for someone to take it on." in home(cast, client)
    assert "1 step-free" in home(cast, client)
    take_on(cast, job, "magnus", due_on=None)
    assert "1 need waits" in home(cast, client)
    take_on(cast, job, None)
    assert "1 need waits" in home(cast, client)
    take_on(cast, job, "magnus")
    assert "waits for someone" not in home(cast, client)


def test_whoever_leaves_or_takes_a_break_leaves_their_jobs_in_sight(cast, client_for):
    take_on(cast, step_free(cast, "isa"), "magnus")
    team.places.pause_place(member=cast.place("magnus"), by=cast.magnus)
    assert "1 need waits" in home(cast, client_for(cast.ailsa))
    team.places.accept_place(member=cast.place("magnus"), by=cast.magnus)
    assert "1 need waits" not in home(cast, client_for(cast.ailsa))


def test_the_database_itself_wants_an_owner_and_a_day(cast):
    job = step_free(cast, "isa")
    with pytest.raises(IntegrityError), transaction.atomic():
        Arrangement.objects.filter(pk=job.pk).update(state="planned")


def test_a_job_is_done_once_somebody_has_taken_it_on(cast):
    job = step_free(cast, "isa")
    with pytest.raises(Refused):
        services.finish_job(by=cast.ailsa, job=job)
    take_on(cast, job, "magnus")
    assert services.finish_job(by=cast.magnus, job=job).state == "done"
    assert not open_needs(cast.project).exists()


def test_nobody_deletes_a_job(cast):
    job = step_free(cast, "isa")
    with pytest.raises(Refused):
        job.delete()
    with pytest.raises(Refused):
        Arrangement.objects.all().delete()


def test_what_is_late_is_said(cast, client_for):
    job = step_free(cast, "isa")
    take_on(cast, job, "magnus", due_on=datetime.date(2031, 5, 4))
    assert not late_jobs(cast.project).exists()
    with time_machine.travel(datetime.datetime(2031, 5, 5, 12, tzinfo=datetime.UTC)):
        client = client_for(cast.ailsa)
        assert late_jobs(cast.project).get() == job
        assert "The day has passed." in page(cast, client, "jobs")


def test_needs_are_told_in_words_with_numbers_for_those_who_arrange_them(cast):
    for name in ("isa", "magnus", "erlend"):
        step_free(cast, name)
    need(cast, "rendall", hearing=["bsl"], see_words="team")
    need(cast, "freya", food="No nuts", see_there="only_me")
    assert needs_in_words(cast.project) == ("1 BSL", "3 step-free", "1 kept private by the person")
    assert needs_shared(cast.project) == ("BSL",)


def test_in_a_sensitive_project_there_are_no_numbers(sensitive_cast, client_for):
    cast = sensitive_cast
    for name in ("isa", "magnus"):
        step_free(cast, name)
    assert needs_in_words(cast.project) == ("step-free",)
    shown = home(cast, client_for(cast.ailsa))
    assert "Some needs wait for someone to take them on." in shown
    assert "2 needs" not in shown


def test_planning_through_the_page(cast, client_for):
    job = step_free(cast, "isa")
    url = reverse("inclusion:plan_job", args=[cast.project.ref, job.pk])
    data = {
        "owner": cast.place("magnus").pk,
        "due_on": "4 May 2031",
        "what": "Book the hall with the ramp",
        "cost": "1,250.50",
        "seen_version": "1",
        "send_id": "3f7a4ab2-0b2e-4f7e-9d7c-111111111111",
    }
    client = client_for(cast.ailsa)
    wrong = client.post(url, {**data, "cost": "a lot"})
    assert wrong.status_code == 422
    assert "Type an amount like 12 or 12.50" in wrong.content.decode()
    assert client.post(url, data).status_code == 302
    job.refresh_from_db()
    assert (job.state, job.cost_pence, job.cost) == ("planned", 125050, "£1,250.50")
    shown = page(cast, client, "job", job.pk)
    assert "Book the hall with the ramp" in shown
    assert "1250.50" in client.get(url).content.decode()
    assert b"ramp" not in bytes(job.what_sealed)


def test_pronouns_stand_beside_a_name_only_where_they_were_let(cast, client_for):
    client = client_for(cast.ailsa)
    [job] = need(cast, "isa", room=["breaks"], pronouns="they", pronouns_at=["badges"])
    assert "(<bdi>they</bdi>)" not in page(cast, client, "jobs") + page(cast, client, "job", job.pk)
    need(cast, "isa", pronouns_at=["lists"])
    for shown in (page(cast, client, "jobs"), page(cast, client, "job", job.pk)):
        assert "<bdi>Isa</bdi> (<bdi>they</bdi>)" in shown


def test_a_choice_about_money_is_in_no_list_to_read_out(cast, client_for):
    need(cast, "isa", money=["expenses_only", "money_first"], see_there="team")
    assert needs_shared(cast.project) == ("money before the day",)
    shown = page(cast, client_for(cast.ailsa), "jobs")
    assert "<li>1 money before the day</li>" in shown
    assert "only costs paid" not in shown
    assert "Only costs paid" in shown  # the job itself, for whoever arranges it


def test_the_page_asks_the_database_the_same_for_one_job_and_for_many(cast, client_for):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            page(cast, client, "jobs")
        return len(queries)

    client = client_for(cast.ailsa)
    take_on(cast, step_free(cast, "isa"), "magnus")
    few = asked()
    for name in ("magnus", "erlend", "rendall"):
        take_on(cast, step_free(cast, name), "morag")
    assert asked() == few
