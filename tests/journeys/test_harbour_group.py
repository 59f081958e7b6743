"""A group whose name must not be told is found through a café, which never learns who came forward."""

import re

import pypdf
import pytest

from intheroom.people.services import add_person
from intheroom.projects.services import start_project
from intheroom.team.services.members import add_member
from tests.cast import make_house
from tests.journeys.finding import (
    and_she_takes,
    finding,
    given_barriers_that_were_looked_at,
    then_it_is_not_ready,
)
from tests.journeys.phones import a_phone, fits_the_screen

# A name that stays inside, and what nobody outside may read.
INSIDE, SUBJECT = "Addiction recovery", ("addiction", "recovery")

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def away(settings):
    """Where the button leads that leaves fast; on this machine, for no test leaves it."""
    settings.EXIT_PAGE = "/words/"


@pytest.mark.usefixtures("away")
def test_harbour_group_is_found_through_a_cafe_that_never_learns_who_came(chromium, live_server, tmp_path):
    rona = add_person(by=make_house(), name="Rona", email="rona@example.org")
    names = {"public_name": "Harbour Group", "internal_name": INSIDE, "stigma": "yes"}
    project = start_project(by=rona, answers=names)
    skye = add_member(project=project, by=rona, answers={"name": "Skye", "email": "skye@example.org"}).person
    given_barriers_that_were_looked_at(project, rona)
    with (
        a_phone(chromium, live_server, rona) as ronas,
        a_phone(chromium, live_server) as cafe,
        a_phone(chromium, live_server) as wren,
        a_phone(chromium, live_server, skye) as skyes,
    ):
        page = when_rona_writes_a_call_out_without_the_name_that_stays_inside(ronas)
        then_papers_and_messages_carry_the_public_name_alone(ronas, tmp_path)
        address = when_the_cafe_agrees_to_pass_it_on(ronas)
        then_the_cafe_reads_the_call_out_alone(cafe, address)
        when_wren_replies_with_a_nickname_and_how_to_be_safe(wren, page)
        then_only_those_who_lead_learn_of_it(ronas, skyes, cafe, address)
        when_wren_is_welcomed(ronas)
        then_no_title_and_no_address_told_what_it_is_about(ronas, cafe, wren, skyes)


def when_rona_writes_a_call_out_without_the_name_that_stays_inside(ronas):
    finding(ronas, "Harbour Group")
    ronas.follow("Call-outs")
    ronas.press("Start a call-out")
    ronas.type_in("Heading", "Tea and plans by the harbour")
    ronas.type_in("What is it about?", f"It is part of {INSIDE}.")
    ronas.type_in("Who are you looking for?", "Anybody who would like to plan with us.")
    ronas.tick("Ring us")
    ronas.tick("Fill in a page on the web")
    ronas.press("Save it")
    then_it_is_not_ready(ronas, "a name that only the inside may know")
    ronas.type_in("What is it about?", "We plan a place to be, with the people who go there.")
    ronas.press("Save it")
    ronas.press("It is ready")
    ronas.press("Let it out")
    return re.search(r"\S+/join/\S+", ronas.text)[0]


def then_papers_and_messages_carry_the_public_name_alone(ronas, tmp_path):
    subject = ronas.page.locator("#tell-subject").input_value()
    poster = and_she_takes(ronas, "Poster", tmp_path)
    words = " ".join(one.extract_text() for one in pypdf.PdfReader(poster).pages)
    assert "Harbour Group" in words
    for told in (subject, poster.name, words, str(pypdf.PdfReader(poster).metadata)):
        assert not [one for one in SUBJECT if one in told.lower()], told


def when_the_cafe_agrees_to_pass_it_on(ronas):
    finding(ronas, "Harbour Group")
    ronas.follow("Every way so far")
    ronas.press("Add someone")
    ronas.type_in("Who is it?", "Jo at the café")
    ronas.choose("Yes", group="pass it on?")
    ronas.press("Save")
    ronas.press("Go on")
    ronas.follow("Jo at the café")
    return re.search(r"\S+/pass-on/\S+", ronas.text)[0]


def then_the_cafe_reads_the_call_out_alone(cafe, address):
    cafe.open(address)
    cafe.reads("Harbour Group", "Tea and plans by the harbour", "Leave this page now")
    cafe.never_reads("Wren", "Rona came", "Skye", *SUBJECT)
    fits_the_screen(cafe)


def when_wren_replies_with_a_nickname_and_how_to_be_safe(wren, page):
    wren.open(page)
    wren.reads("Harbour Group", "Leave this page now")
    wren.press("Ask something, or take part")
    wren.type_in("What should we call you?", "Wren")
    wren.type_in("Another way", "Ask for me at the café. Leave no message.")
    wren.choose("To take part", group="What would you like?")
    wren.press("Send it")
    wren.never_reads(*SUBJECT)
    fits_the_screen(wren)


def then_only_those_who_lead_learn_of_it(ronas, skyes, cafe, address):
    then_the_cafe_reads_the_call_out_alone(cafe, address)
    finding(ronas, "Harbour Group")
    ronas.follow("People who came forward")
    people = ronas.page.url
    ronas.follow("Wren")
    ronas.reads("Leave no message.")
    finding(skyes, "Harbour Group")
    skyes.never_reads("People who came forward", "Wren")
    for somebody in (skyes, cafe):
        somebody.open(people)
        somebody.never_reads("Wren", *SUBJECT)


def when_wren_is_welcomed(ronas):
    ronas.follow("Welcome them into the team")
    ronas.choose("Yes, they are in the team", group="Have they said yes?")
    ronas.press("Give them a place")
    ronas.reads("Wren")


def then_no_title_and_no_address_told_what_it_is_about(*phones):
    for somebody in phones:
        assert not [page for page in somebody.been for one in SUBJECT if one in page.lower()]
