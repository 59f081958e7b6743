"""Anybody may take down what somebody asks about their details; the clock runs from the day it was asked."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people import legal_clock
from intheroom.people.handling import request_seen_by, waiting_for
from intheroom.people.models import DataRequest
from intheroom.people.queries.requests import people_known_to
from intheroom.people.services import requests as services


@pytest.mark.parametrize(
    ("asked", "due", "when_hard"),
    [
        ("2026-03-03", "2026-04-03", "2026-06-03"),
        ("2026-01-31", "2026-02-28", "2026-04-30"),
        ("2028-01-30", "2028-02-29", "2028-04-30"),
        ("2026-11-30", "2026-12-30", "2027-02-28"),
        ("2026-12-31", "2027-01-31", "2027-03-31"),
    ],
)
def test_a_month_is_a_month_of_the_calendar(asked, due, when_hard):
    day = datetime.date.fromisoformat
    assert legal_clock.due_on(day(asked)) == day(due)
    assert legal_clock.due_on(day(asked), is_hard=True) == day(when_hard)


def ask(cast, person, kind="see", **more):
    said = Said("phone", cast.magnus.account, person.name, str(person.pk), read_back=True)
    return services.take_request(by=cast.magnus, person=person, kind=kind, said=said, **more)


def test_any_member_writes_it_down_for_somebody(cast, client_for):
    known = dict(people_known_to(cast.magnus))
    assert known[str(cast.isa.pk)] == "Isa"
    page = client_for(cast.magnus).get(reverse("people:ask_about_data_for_someone"))
    token = page.content.decode().split('name="send_id" value="')[1].split('"')[0]
    sent = {
        "send_id": token, "kind": "erase", "words": "Take my things away", "asked_on_0": "",
        "written_down-person": cast.isa.pk, "written_down-way": "phone", "written_down-read_back": "yes",
    }  # fmt: skip
    answer = client_for(cast.magnus).post(reverse("people:ask_about_data_for_someone"), sent)
    assert answer.status_code == 302
    taken = DataRequest.objects.get()
    assert (taken.person, taken.kind, taken.way) == (cast.isa, "erase", "phone")
    assert taken.recorded_by == cast.magnus.account
    assert b"Take my things" not in bytes(taken.words_sealed)


def test_the_clock_runs_from_the_day_it_was_asked(cast):
    earlier = timezone.localdate() - datetime.timedelta(days=20)
    taken = ask(cast, cast.isa, asked_on=earlier)
    assert taken.due_on == legal_clock.due_on(earlier)
    with pytest.raises(Refused, match="still to come"):
        ask(cast, cast.isa, asked_on=timezone.localdate() + datetime.timedelta(days=1))


def test_those_who_lead_and_the_host_see_it_and_others_do_not(cast):
    taken = ask(cast, cast.isa)
    for handler in (cast.ailsa, cast.morag, cast.host):
        person = handler if hasattr(handler, "data_requests") else handler.person
        assert waiting_for(person) == [taken]
    assert waiting_for(cast.magnus) == []
    assert request_seen_by(cast.magnus, taken.pk) is None
    assert request_seen_by(cast.isa, taken.pk) == taken


def test_a_complaint_goes_to_the_host_alone_and_is_acknowledged(cast):
    taken = ask(cast, cast.isa, kind="complain")
    assert waiting_for(cast.ailsa) == []
    host = cast.host.person
    assert waiting_for(host) == [taken]
    assert taken.acknowledge_by == taken.asked_on + datetime.timedelta(days=30)
    services.acknowledge_request(by=host, request=taken)
    assert taken.acknowledge_by is None


def test_two_months_more_need_a_reason_and_must_come_in_time(cast):
    taken = ask(cast, cast.isa)
    with pytest.raises(Refused, match="why it takes longer"):
        services.take_longer(by=cast.ailsa, request=taken, why=" ")
    services.take_longer(by=cast.ailsa, request=taken, why="Letters in three boxes.")
    assert taken.due_on == legal_clock.due_on(taken.asked_on, is_hard=True)
    late = ask(cast, cast.isa, asked_on=timezone.localdate() - datetime.timedelta(days=60))
    assert late.is_late
    with pytest.raises(Refused, match="month is over"):
        services.take_longer(by=cast.ailsa, request=late, why="Sorry")


def test_a_no_says_why_and_the_person_reads_it(cast, client_for):
    taken = services.take_request(by=cast.erlend, person=cast.erlend, kind="correct", words="Wrong name")
    with pytest.raises(Refused, match="not done, and why"):
        services.finish_request(by=cast.ailsa, request=taken, ended="refused", what="")
    services.finish_request(by=cast.ailsa, request=taken, ended="refused", what="It is in the minutes.")
    text = client_for(cast.erlend).get(taken.url).content.decode()
    assert "It is in the minutes." in text
    assert "0303 123 1113" in text
    with pytest.raises(Refused, match="answered already"):
        services.finish_request(by=cast.ailsa, request=taken, ended="done", what="")


def test_somebody_nobody_knows_here_is_heard_too(cast):
    said = Said("in_person", cast.magnus.account, "A man at the pier", "", read_back=True)
    taken = services.take_request(by=cast.magnus, person=None, kind="see", words="My photo", said=said)
    assert taken.name == "A man at the pier"
    assert waiting_for(cast.host.person) == [taken]
    assert waiting_for(cast.ailsa) == []
