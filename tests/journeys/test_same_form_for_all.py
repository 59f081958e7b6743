"""Euan signs BSL, Davie has a supporter, Magnus works for the council: one form, without an account or with one."""

import re

import pytest
from django.urls import reverse

from intheroom.people.queries import answers_of, live_needs
from intheroom.people.services import save_inclusion
from intheroom.team.services.members import add_member
from tests.cast import PHONE
from tests.journeys.phones import a_phone, fits_the_screen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_link_and_a_code_open_the_same_form_and_needs_become_jobs(chromium, live_server, cast, client_for):
    euan, davie = given_two_members_without_an_account(cast)
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        link, _ = when_ailsa_makes_a_way_in(ailsa, "Euan")
        _, code = when_ailsa_makes_a_way_in(ailsa, "Davie")
        with a_phone(chromium, live_server) as his:
            when_euan_opens_his_private_link(his, link)
            then_it_says_nothing_of_the_project_and_can_be_left_fast(his)
            when_euan_says_what_he_needs(his)
            then_his_answers_are_kept(euan)
            and_he_can_change_them_by_the_same_link(his, link)
        with a_phone(chromium, live_server) as their:
            when_davie_and_his_supporter_type_the_code(their, code)
            then_what_they_said_is_kept_as_they_said_it(davie)
        when_a_professional_answers_the_same_form(cast)
        then_all_of_it_is_jobs_and_nothing_is_explained(ailsa, client_for(cast.erlend), cast)
        when_ailsa_ends_the_link(ailsa)
        then_it_opens_nothing(chromium, live_server, link)


def given_two_members_without_an_account(cast):
    return [
        add_member(project=cast.project, by=cast.ailsa, answers={"name": name, "side": "lived"}).person
        for name in ("Euan", "Davie")
    ]


def when_ailsa_makes_a_way_in(ailsa, name):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("What people need")
    ailsa.follow("Ask everyone what they need")
    ailsa.follow(f"Link, code and paper form for {name}")
    ailsa.press("Make a link and a code")
    page = ailsa.page.content()
    return re.search(r"http\S+/form/\w{40}/", page)[0], re.search(r"\d{4} \d{4} \d{4}", page)[0]


# -- Euan, by link ---------------------------------------------------------------------------------


def when_euan_opens_his_private_link(his, link):
    his.open(link)
    his.reads("What to call you", "You can skip any question", "Leave this page now", PHONE)


def then_it_says_nothing_of_the_project_and_can_be_left_fast(his):
    his.never_reads("Island breaks", "Respite care", "Ailsa")
    his.tab_to(lambda at: at["words"] == "Leave this page now", "way to leave fast")
    fits_the_screen(his)


def when_euan_says_what_he_needs(his):
    his.press("Save and go on")
    his.tick("Do not leave a voice message")
    his.press("Save and go on")
    his.tick("A British Sign Language (BSL) interpreter")
    his.tick("Captions")
    his.choose("The team", group="Who may see")
    his.press("Save and go on")
    his.tick("Soft light")
    his.press("Save and go on")
    his.follow("Look at all my answers")
    his.reads("Check your answers", "A British Sign Language (BSL) interpreter, Captions", "Soft light")
    his.press("Save my answers")
    his.reads("Saved", "Someone makes a plan for each thing you need", "You say whether it works")


def then_his_answers_are_kept(euan):
    assert {need.kind for need in live_needs(euan)} == {"bsl", "captions", "low_light"}
    assert answers_of(euan, actor=None, purpose="to test")["reach_not"] == ["voicemail"]


def and_he_can_change_them_by_the_same_link(his, link):
    his.open(link)
    his.press("Save and go on")
    at = his.tab_to(lambda at: at["words"].startswith("Do not leave a voice"), "his own tick")
    assert at["checked"]


# -- Davie, by code --------------------------------------------------------------------------------


def when_davie_and_his_supporter_type_the_code(their, code):
    their.open(reverse("people:type_form_code"))
    their.type_in("The code you were given", code)
    their.press("Open my form")
    their.press("Save and go on")
    their.press("Save and go on")
    their.tick("Easy words with pictures")
    their.press("Save and go on")
    their.tick("Breaks")
    their.press("Save and go on")
    their.press("Save and go on")
    their.tick("A small group")
    their.type_in("how many people at most?", "5")
    their.press("Save and go on")
    their.press("Save and go on")
    their.type_in("Who would you like to have with you", "Jean, who helps me to speak up")
    their.press("Save and go on")
    their.press("Save and go on")
    their.press("Save and go on")
    their.reads("Check your answers", "Jean, who helps me to speak up")
    their.press("Save my answers")
    their.reads("Saved")


def then_what_they_said_is_kept_as_they_said_it(davie):
    assert {need.kind for need in live_needs(davie)} == {"easy_read", "breaks", "small_group", "supporter"}
    assert answers_of(davie, actor=None, purpose="to test")["largest_group"] == 5


# -- Magnus, and the jobs --------------------------------------------------------------------------


def when_a_professional_answers_the_same_form(cast):
    save_inclusion(by=cast.magnus, person=cast.magnus, answers={"room": ["low_light"]})


def then_all_of_it_is_jobs_and_nothing_is_explained(ailsa, erlend, cast):
    ailsa.open(reverse("inclusion:jobs", args=[cast.project.ref]))
    ailsa.reads(
        "1 BSL",
        "captions for 1 person",
        "2 soft light",
        "1 small group",
        "1 supporter",
        "easy words with pictures for 1 person",
    )
    ailsa.reads("Waiting for someone", "Euan", "Davie", "Magnus")
    fits_the_screen(ailsa)
    page = erlend.get(reverse("inclusion:jobs", args=[cast.project.ref])).text
    assert "BSL" in page  # Euan lets the team know
    assert not [told for told in ("Euan", "Davie", "Magnus", "oft light", "Jean") if told in page]


def when_ailsa_ends_the_link(ailsa):
    ailsa.follow("Ask everyone what they need")
    ailsa.follow("Link, code and paper form for Euan")
    ailsa.press("End this link now")


def then_it_opens_nothing(chromium, live_server, link):
    with a_phone(chromium, live_server) as anybody:
        anybody.open(link)
        anybody.reads("This link has ended", "Nothing you sent is lost", PHONE)
        anybody.never_reads("Euan")
