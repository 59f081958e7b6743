"""Another language opens a checklist: each line is a job with somebody, a day and a price, for those who may see it."""

import pytest
from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.advice import more_than_a_page
from intheroom.inclusion.tests.needs import need, page, take_on
from intheroom.people.choices.needs import LANGUAGE

pytestmark = pytest.mark.django_db

ADVICE = "nobody sees yet to more than what is read"


def in_polish(cast, name="erlend", **answers):
    """The jobs of somebody who chose Polish, by what they are."""
    return {job.need.kind: job for job in need(cast, name, language_code="pl", **answers)}


def test_a_checklist_that_somebody_works_through(cast, client_for):
    jobs = in_polish(cast)
    assert len(jobs) == len(LANGUAGE) > 5
    ailsa, erlend = client_for(cast.ailsa), client_for(cast.erlend)
    shown = page(cast, ailsa, "jobs")
    assert "In another language" in shown
    assert shown.count("Nobody sees to it yet") == len(LANGUAGE)

    job = take_on(cast, jobs["language_updates"], "magnus", cost=4000)
    services.finish_job(by=cast.magnus, job=job)
    assert "Does it work for you?" in page(cast, erlend, "jobs")
    services.say_if_it_works(by=cast.erlend, job=job, answers={"works": "not_yet"})
    assert "They say it does not work yet" in page(cast, ailsa, "jobs")


def test_only_what_is_read_is_not_enough(cast, client_for):
    jobs = in_polish(cast)
    take_on(cast, jobs["language_papers"], "magnus")
    assert ADVICE in page(cast, client_for(cast.ailsa), "jobs")
    take_on(cast, jobs["language_meeting"], "magnus")
    assert ADVICE not in page(cast, client_for(cast.ailsa), "jobs")
    assert more_than_a_page(only_read=0) is None


def test_an_interpreter_stands_on_the_list_and_counts(cast, client_for):
    jobs = in_polish(cast, hearing=["interpreter"])
    assert "language_meeting" not in jobs
    take_on(cast, jobs["interpreter"], "magnus")
    assert ADVICE not in page(cast, client_for(cast.ailsa), "jobs")


def test_a_dated_price_stands_beside_the_job_and_the_form(cast, client_for):
    jobs, ailsa = in_polish(cast), client_for(cast.ailsa)
    meeting = jobs["language_meeting"]
    form = ailsa.get(reverse("inclusion:plan_job", args=[cast.project.ref, meeting.pk])).text
    for shown in (page(cast, ailsa, "job", meeting.pk), form):
        assert "£30 an hour in 2012" in shown
        assert "Ask for one of today" in shown
    assert "What it may cost" not in page(cast, ailsa, "job", jobs["language_money"].pk)


def test_nobody_reads_of_it_whom_the_person_does_not_let(cast, client_for):
    in_polish(cast, see_words="only_me")
    for name in ("ailsa", "morag", "magnus"):
        assert "another language" not in page(cast, client_for(cast.people[name]), "jobs")
    assert "In my language" in page(cast, client_for(cast.erlend), "jobs")
    in_polish(cast, see_words="keyholders")
    assert "another language" not in page(cast, client_for(cast.magnus), "jobs")
