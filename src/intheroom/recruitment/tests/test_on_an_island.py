"""An island team plans its search in April, through the pages, without a script: lambing, boats and a show."""

import uuid

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def sends(browser, page, ref, *args, **answers):
    sent = {"send_id": str(uuid.uuid4()), **answers}
    answer = browser.post(reverse(page, args=[ref, *args]), sent)
    assert answer.status_code == 302, answer.content.decode()
    return browser.get(answer.url).content.decode()


def test_from_where_it_is_to_the_next_way(cast, client_for):
    ref, ailsa, erlend = cast.project.ref, client_for(cast.ailsa), client_for(cast.erlend)
    shown = sends(ailsa, "projects:choose_calendars", ref, areas=["island", "rural"])
    assert "The winter boat timetable" in shown
    days = {"begins_on": "1 April 2027", "ends_on": "30 June 2027", "trust_weeks": "4", "effort": "Morag"}
    shown = sends(ailsa, "recruitment:plan_recruitment", ref, **days, first_meeting_on="2 July 2027")
    for words in ("lambing", "the school summer holidays"):
        assert words in shown
    # A member rings: the young farmers have their show in May. Ailsa writes it down and reads it back.
    show = {"name": "The young farmers’ show", "uses": ["recruit_at"], "begins_on": "15 May 2027"}
    wrote = {f"written_down-{name}": value for name, value in
             {"person": cast.isa.pk, "way": "phone", "read_back": "yes"}.items()}  # fmt: skip
    sends(ailsa, "projects:add_date_for_someone", ref, **show, **wrote)
    front = ailsa.get(reverse("recruitment:recruitment", args=[ref])).content.decode()
    assert "The young farmers’ show" in front
    # Autumn is free: less time needs a reason, and none of the words are lost without one.
    less = {**days, "begins_on": "1 September 2027", "ends_on": "10 October 2027", "trust_weeks": "2"}
    page = reverse("recruitment:plan_recruitment", args=[ref])
    refused = ailsa.post(page, {"send_id": str(uuid.uuid4()), **less})
    assert "This is less time than you had planned." in refused.content.decode()
    assert 'value="2027"' in refused.content.decode()
    shown = sends(ailsa, "recruitment:plan_recruitment", ref, **less, why="The boats are full in summer.")
    assert "The boats are full in summer." in shown
    assert "Your days for finding people fall in harvest." in shown
    # Any member adds a way.
    shown = sends(erlend, "recruitment:add_avenue", ref, by_way="visit", place="The mart")
    assert "Going to where they meet" in shown
