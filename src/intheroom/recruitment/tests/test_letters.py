"""Letters of a draw: once for each, in the way and the language they like, and it is noted who was told how."""

import datetime
import re
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.mails import plain_part
from intheroom.people.services import change_details, save_inclusion
from intheroom.recruitment.adapter.letters import letters_of
from intheroom.recruitment.queries.draws import rows_of
from intheroom.recruitment.queries.own_page import own_page_of
from intheroom.recruitment.services import draws
from intheroom.recruitment.services.letters import tell_everybody, tell_of_draw
from intheroom.recruitment.tests.waiting import SEED, published, wait_for_a_place
from intheroom.team import services as team
from tests.cast import signed_in_as

pytestmark = pytest.mark.django_db


def whole(part):
    return f"https://voices.example.org{part}"


def reach(cast, row, ways=None, **said):
    ways = {"email": "", "phone": "", "reach_note": ""} | (ways or {})
    change_details(by=cast.ailsa, person=row.person, name="", ways=ways, reach_seen_by="")
    if said:
        save_inclusion(by=cast.ailsa, person=row.person, answers=said)


@pytest.fixture
def done(cast, time_machine, settings):
    """A draw that is done: one who reads e-mail in Polish, one who likes texts, one by post, and three with care."""
    settings.GATEWAYS = {
        channel: {"kind": "smtp", "host": "localhost", "port": 1} for channel in ("email", "sms")
    }
    aims = {"smallest": 1, "largest": 40, "mix": "more_lived", "reason": "For this test."}
    team.aims.set_targets(project=cast.project, by=cast.ailsa, answers=aims)
    rows = wait_for_a_place(cast, 6)
    reach(cast, rows[0], {"email": "a@example.org"}, language_code="pl")
    reach(cast, rows[1], {"phone": "07700 900123", "email": "b@example.org"}, reach_by=["text"])
    reach(cast, rows[2], reach_by=["post"], post_to="2 Pier Road")
    reach(cast, rows[3], {"email": "d@example.org"}, reach_not=["neutral"])
    reach(cast, rows[4], {"email": "e@example.org", "reach_note": "My brother reads my e-mail."})
    draw = published(cast, 2)
    time_machine.move_to(datetime.datetime.combine(draw.draw_on, datetime.time(12), datetime.UTC))
    return draws.type_seed(by=cast.ailsa, draw=draw, answers={"seed": SEED})


def by_name(draw):
    return {row.entry.coming.person.name: row for row in rows_of(draw)}


def test_each_hears_once_in_their_way_and_language_and_the_rest_wait_for_a_person(cast, done):
    assert tell_everybody(by=cast.ailsa, draw=done, whole=whole) == 2
    assert tell_everybody(by=cast.ailsa, draw=done, whole=whole) == 0
    rows = by_name(done)
    assert {one.channel for one in Message.objects.all()} == {"email", "sms"}
    assert [rows[f"Waiting {number}"].goes for number in range(6)] == [True, True, False, False, False, False]
    assert [rows[f"Waiting {number}"].entry.way for number in range(3)] == ["email", "text", "post"]
    words = Message.objects.get(channel="email").subject
    assert words == rows["Waiting 0"].entry.coming.person.subject
    # What is on its way to somebody who knows by now need not go.
    tell_of_draw(by=cast.ailsa, entry=rows["Waiting 1"].entry, how="call")
    assert Message.objects.get(channel="sms").state == "withdrawn"
    assert by_name(done)["Waiting 1"].how == "By phone"
    with pytest.raises(Refused, match="how they were told"):
        tell_of_draw(by=cast.ailsa, entry=rows["Waiting 3"].entry, how="")


def test_the_message_says_the_chance_and_their_own_page_and_counts_as_told_once_it_went(cast, done):
    tell_everybody(by=cast.ailsa, draw=done, whole=whole)
    row = by_name(done)["Waiting 0"]
    content = open_content(row.message, actor=cast.ailsa, purpose="to test")
    assert content.address == "a@example.org"
    assert whole(own_page_of(row.entry.coming)) in content.text
    with override("pl"):
        told = letters_of(done, [row.entry], cast.ailsa, whole=whole).notice(row.entry)
        assert told.title in content.text
        assert plain_part(told.what[-2]) in content.text
    text = Message.objects.get(channel="sms")
    assert "Your chance was about 3 in 10." in open_content(text, actor=cast.ailsa, purpose="to test").text
    Message.objects.update(state="sent", ended_at=timezone.now())
    assert by_name(done)["Waiting 0"].is_told
    assert by_name(done)["Waiting 0"].how == "E-mail"
    page = reverse("recruitment:draw", args=[cast.project.ref, done.pk])
    assert "(E-mail)" in signed_in_as(cast.ailsa).get(page).content.decode()


def test_the_list_and_the_letters_open_by_a_press_and_only_for_key_holders(cast, done):
    page = reverse("recruitment:tell_draw", args=[cast.project.ref, done.pk])
    assert signed_in_as(cast.erlend).get(page).status_code == 404
    client = signed_in_as(cast.ailsa)
    assert "2 Pier Road" not in client.get(page).content.decode()
    shown = client.post(page, {"list": "1", "send_id": str(uuid4())}).content.decode()
    for told in ("2 Pier Road", "My brother reads my e-mail.", "Do not say what the call is about"):
        assert told in shown
    assert client.post(page, {"letters": "1"})["Content-Type"] == "application/pdf"
    # Each press on that list counts by itself, also for whoever goes back to it in the browser.
    assert len(set(re.findall(r'name="send_id" value="([^"]+)"', shown))) == len(rows_of(done)) + 1
    # Once the team names somebody else, leading alone opens nothing.
    named = {"member": cast.place("morag"), "team_said": "yes", "reason": "She keeps things to herself."}
    team.keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=named)
    assert client.get(page).status_code == 404


def test_the_page_of_one_letter_opens_all_it_shows_at_once(cast, done, django_assert_max_num_queries):
    row = by_name(done)["Waiting 2"]
    client = signed_in_as(cast.ailsa)
    with django_assert_max_num_queries(17):
        shown = client.get(reverse("recruitment:draw_letter", args=[cast.project.ref, done.pk, row.entry.pk]))
    for told in ("Your chance was about", "Your code in the draw was", "A letter"):
        assert told in shown.content.decode()


def test_whoever_comes_up_next_hears_anew(cast, done):
    for row in rows_of(done):
        reach(cast, row.entry.coming, {"email": "z@example.org"}, reach_by=["email"], reach_not=[])
    assert tell_everybody(by=cast.ailsa, draw=done, whole=whole) == 6
    before = by_name(done)
    leaves = next(row.entry for row in rows_of(done) if row.entry.outcome == "place")
    follows = draws.give_up_place(by=cast.ailsa, entry=leaves)
    name = follows.coming.person.name
    assert by_name(done)[name].waits
    assert Message.objects.get(pk=before[name].message.pk).state == "withdrawn"
    assert tell_everybody(by=cast.ailsa, draw=done, whole=whole) == 1
    assert by_name(done)[name].goes
