"""What is ready for the day: a first session begins gently, whoever leads ticks a list, and the team's choice of food stands."""

import re

import pytest
from django.urls import reverse

from intheroom.workshops import services
from intheroom.workshops.tests.meeting import look_at, need, planned, ready

pytestmark = pytest.mark.django_db
GENTLE = "Everyone draws their way here"


def test_the_first_sessions_begin_gently_unless_somebody_takes_it_out(cast, client_for):
    client, address = client_for(cast.ailsa), reverse("workshops:add_session", args=[cast.project.ref])
    for _number in range(2):
        assert GENTLE in client.get(address).content.decode()
        session = planned(cast, opening=f"{GENTLE}.")
        assert GENTLE in look_at(session, client, "agenda")
    assert f'value="{GENTLE}' not in client.get(address).content.decode()
    services.edit_session(by=cast.ailsa, session=session, answers={"opening": ""})
    assert GENTLE not in look_at(session, client, "agenda")


def test_whoever_leads_has_a_list_to_tick(cast, client_for):
    session = planned(cast, is_sensitive=True, breaks=2)
    plan = {
        "listener": "Jessie, with the green scarf",
        "may_leave": True,
        "for_facilitator": "Tea with Morag",
    }
    services.plan_support(by=cast.ailsa, session=session, answers=plan)
    shown = look_at(session, client_for(cast.ailsa), "lead_session")
    for words in (
        "Jessie, with the green scarf",
        "Tea with Morag",
        "There are 2 breaks.",
        "To tick as you go",
    ):
        assert words in shown


def test_the_choice_of_food_stands_where_it_is_made(cast, client_for):
    need(cast, "isa", food="No nuts")
    session = planned(cast, menu="Soup and bread")
    shown = look_at(session, client_for(cast.ailsa), "food")
    assert "Soup and bread" in shown
    assert "Write down what the team chose" in shown


def test_cover_for_a_child_that_is_not_arranged_shows_red(cast, client_for):
    need(cast, "isa", time_needs=["caring"])
    shown = look_at(planned(cast), client_for(cast.ailsa))
    assert "cover for caring" in shown
    assert "govuk-tag--red" in shown.split("cover for caring")[1].split("</li>")[0]


def test_whoever_leads_ticks_as_many_breaks_as_stand_on_the_agenda(cast, client_for):
    session, client = planned(cast, breaks=2), client_for(cast.ailsa)
    for talk, told in (("free", "There are 2 breaks."), ("break", "There is 1 break.")):
        answers = {"words": "Nights", "talk": talk}
        services.agenda.add_agenda_item(
            by=cast.ailsa, session=session, member=cast.place("ailsa"), answers=answers
        )
        assert told in look_at(session, client, "lead_session")


def test_words_to_copy_stand_in_no_box_on_paper(cast, client_for):
    session = ready(cast)
    page = look_at(session, client_for(cast.ailsa), "told_of_session", "invitation", cast.place("isa").pk)
    boxes = re.findall(r'<textarea class="[^"]*tell-copy".*?>\n(.*?)</textarea>', page, re.DOTALL)
    boxes += re.findall(r'<input class="[^"]*tell-copy".*?value="(.*?)"', page)
    printed = re.findall(r'<(?:div|p) class="govuk-body tell-printed" dir="auto">(.*?)</', page, re.DOTALL)
    assert sorted(boxes) == sorted(printed)
    assert len(boxes) == 4
