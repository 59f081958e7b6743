"""Whoever came forward can take it back on a page of their own, and two replies of one person go together."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.models import DataRequest
from intheroom.people.queries import answers_of, ways_to_reach
from intheroom.people.services.erasing import erase_person
from intheroom.people.services.export import everything_about
from intheroom.recruitment.adapter.coming import said_when_coming
from intheroom.recruitment.models import CallOut, ComingForward
from intheroom.recruitment.queries.coming import came_to
from intheroom.recruitment.queries.draws import entries_of
from intheroom.recruitment.queries.own_page import own_page_of
from intheroom.recruitment.queries.twice import seen_twice
from intheroom.recruitment.services import callouts, coming, draws, joining, leaving
from intheroom.recruitment.tests.waiting import SEED, published, wait_for_a_place
from intheroom.team import services as team
from tests.cast import signed_in_as
from tests.furnishing.finding import CAME

pytestmark = pytest.mark.django_db


@pytest.fixture
def call_out(cast):
    return callouts.start_call_out(by=cast.ailsa, project=cast.project)


def came(call_out, **more):
    return coming.come_forward(by=None, call_out=call_out, answers=CAME | more)


def press(page, client=None, **typed):
    client = client or Client()
    token = client.get(page).content.decode().partition('name="send_id" value="')[2][:36]
    return client.post(page, {**typed, "send_id": token})


def test_a_look_changes_nothing_and_a_press_is_enough(call_out):
    row = came(call_out)
    page = own_page_of(row)
    assert Client().get(page).status_code == 200
    row.refresh_from_db()
    assert row.is_open
    answer = press(page)
    assert answer.status_code == 302
    assert "Thank you for coming forward" in Client().get(answer["Location"]).content.decode()
    row.refresh_from_db()
    assert (row.state, row.after) == ("said_no", [])
    assert "not on our list any more" in Client().get(page).content.decode()
    assert Client().get(page[:-3] + "xx/").status_code == 404


def test_why_is_theirs_to_say_and_so_is_what_becomes_of_their_details(cast, call_out):
    row = came(call_out, question="")
    press(own_page_of(row), words="The boat is too early.", details="forget")
    [asked] = DataRequest.objects.filter(person=row.person)
    assert asked.kind == "erase"
    page = reverse("recruitment:came", args=[cast.project.ref, row.pk])
    shown = signed_in_as(cast.ailsa).get(page).content.decode()
    assert "The boat is too early." in shown
    # It ended without a place, so how to reach them stays closed.
    assert CAME["phone"] not in shown
    assert not AuditEvent.objects.filter(facts__icontains="boat").exists()


def test_a_place_from_a_draw_goes_to_the_next(cast, time_machine):
    aims = {"smallest": 1, "largest": 40, "mix": "more_lived", "reason": "For this test."}
    team.aims.set_targets(project=cast.project, by=cast.ailsa, answers=aims)
    wait_for_a_place(cast, 4)
    draw = published(cast, 1)
    time_machine.move_to(datetime.datetime.combine(draw.draw_on, datetime.time(12), datetime.UTC))
    draw = draws.type_seed(by=cast.ailsa, draw=draw, answers={"seed": SEED})
    drawn = entries_of(draw).get(outcome="place")
    press(own_page_of(drawn.coming))
    assert entries_of(draw).get(pk=drawn.pk).outcome == "said_no"
    assert entries_of(draw).filter(outcome="place").count() == 1


def test_whoever_has_just_replied_is_given_their_own_page_and_nobody_else_is(cast, call_out):
    CallOut.objects.filter(pk=call_out.pk).update(state="out")
    page = reverse("recruitment:reply_to_call_out", args=[call_out.address])
    done = press(page, **CAME)["Location"]
    row = ComingForward.objects.get()
    assert own_page_of(row) in Client().get(done).content.decode()
    assert own_page_of(row) not in Client().get(done.partition("?")[0]).content.decode()


def test_two_replies_of_one_person_are_seen_joined_and_parted_with_nothing_lost(cast, call_out):
    first = came(call_out, help="A lift.", question="Is there a bus?")
    second = came(
        call_out, name="Inga R", phone="+44 1856 555321", email="inga@example.org", wish="place",
        question="Who else comes?", kinds=["carer"],
    )  # fmt: skip
    other = came(call_out, name="Jock", phone="01856 555 999")
    assert seen_twice(row.row for row in came_to(cast.project)) == {first.pk, second.pk}
    client, page = signed_in_as(cast.ailsa), reverse("recruitment:came", args=[cast.project.ref, first.pk])
    assert "may be the same person as" in client.get(page).content.decode()
    assert "may be the same person as" not in client.get(page.replace(str(first.pk), str(other.pk))).text
    client.post(
        reverse("recruitment:join_replies", args=[cast.project.ref, first.pk, second.pk]),
        {"send_id": "00000000-0000-4000-8000-000000000001"},
    )
    first.refresh_from_db()
    second.refresh_from_db()
    assert (second.state, second.same_as, first.state) == ("same", first, "wishes")
    assert [one.row.pk for one in came_to(cast.project)] == [first.pk, other.pk]
    told = ways_to_reach(first.person, actor=None, purpose="to test")
    assert (told["phone"], told["email"]) == (CAME["phone"], "inga@example.org")
    assert answers_of(first.person, actor=None, purpose="to test")["there_more"] == "A lift."
    for shown in (
        client.get(page).content.decode(),
        client.get(page.replace(str(first.pk), str(second.pk))).text,
    ):
        assert "Is there a bus?" in shown
        assert "Who else comes?" in shown
    assert said_when_coming(first, cast.ailsa).kinds == ["carer"]
    mine = str(everything_about(first.person, actor=first.person))
    assert "Who else comes?" in mine
    joining.part_replies(by=cast.ailsa, coming=second)
    second.refresh_from_db()
    assert (second.state, second.same_as) == ("wishes", None)
    assert said_when_coming(second, cast.ailsa).kinds == ["carer"]


def test_whoever_replied_twice_is_forgotten_twice_and_has_one_chance(cast, call_out):
    first, second = came(call_out, wish="place"), came(call_out, wish="place")
    wait_for_a_place(cast, 3)
    draw = published(cast, 1)
    with pytest.raises(Refused, match="in it twice"):
        joining.join_replies(by=cast.ailsa, one=first, other=second)
    draws.call_off_draw(by=cast.ailsa, draw=draw)
    kept = joining.join_replies(by=cast.ailsa, one=second, other=first)
    assert kept == first
    again = published(cast, 1)
    assert again.people == 4
    press(own_page_of(ComingForward.objects.get(pk=second.pk)))
    kept.refresh_from_db()
    assert kept.state == "said_no"
    erase_person(by=None, person=kept.person, choices={})
    second.refresh_from_db()
    assert second.person.erased_at is not None
    assert second.words_sealed is None
    assert second.phone_mark == ""
    assert leaving.old_coming(dry=True) == 0
