"""Must-show 2: a stranger with a keyboard, a small phone and no scripts gets from the first link to the room."""

import pytest
from django.urls import reverse

from intheroom.accounts.services import make_first_start_link
from tests.journeys.phones import a_phone, fits_the_screen

IDEA = "Breaks that suit the whole family, and the person who needs care too."

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_an_idea_to_who_is_in_the_room(chromium, live_server):
    with a_phone(chromium, live_server) as person:
        given_the_first_start_link(person)
        when_they_set_up_and_write_down_an_idea(person)
        then_the_idea_is_saved_within_five_pages(person)
        when_they_and_somebody_on_the_phone_say_whether_it_fits(person)
        then_the_answer_is_there_for_both_sides(person)
        when_they_list_who_it_touches(person)
        then_the_map_shows_who_is_affected_and_has_no_say(person)
        when_they_gather_a_team(person)
        then_they_see_who_is_in_the_room_and_who_is_missing(person)


# -- the idea --------------------------------------------------------------------------------------


def given_the_first_start_link(person):
    person.open(reverse("accounts:first_start", args=[make_first_start_link()]))
    person.reads("Set up your copy")
    person.picture("first-start")


def when_they_set_up_and_write_down_an_idea(person):
    person.type_in("Name of your organisation", "Orkney Voices")
    person.type_in("A phone number", "01856 555 123")
    person.type_in("Your name", "Ailsa")
    person.press("Save and start")
    person.press("Write down your idea")
    person.type_in("What is the idea?", IDEA)
    person.type_in("What shall we call it?", "Island breaks")
    person.choose("No", group="Could it harm")
    person.press("Save the idea")


def then_the_idea_is_saved_within_five_pages(person):
    person.reads(IDEA, "Island breaks", "01856 555 123")
    assert len(person.pages) <= 5, person.pages
    person.picture("idea")
    fits_the_screen(person)


# -- does it fit? ----------------------------------------------------------------------------------


def when_they_and_somebody_on_the_phone_say_whether_it_fits(person):
    person.follow("Project")
    person.picture("what-to-do")
    person.follow("Does working together fit?")
    person.press("Answer")
    person.choose("Yes", group="Is there room")
    person.press("Save and go on")
    person.choose("Yes", group="Will both sides")
    person.press("Save and go on")
    person.choose("Yes", group="Does everyone get something")
    person.press("Save and go on")
    person.choose("I work", group="side")
    person.press("Save and go on")
    person.picture("check-your-answers")
    person.press("Send my answers")
    person.reads("Saved", "What happens next")
    somebody_answers_by_phone(person)


def somebody_answers_by_phone(person):
    person.follow("Project")
    person.follow("Does working together fit?")
    person.press("Write an answer down for someone")
    person.picture("write-it-down-for-someone")
    person.type_in("the name they use", "Isa")
    person.choose("by phone", group="How did they answer?")
    person.choose("Yes", group="Did you read it back")
    person.choose("Yes", group="Is there room")
    person.choose("Yes", group="Will both sides")
    person.choose("Yes", group="Does everyone get something")
    person.choose("I have lived", group="side")
    person.press("Send my answers")
    person.reads("Saved")


def then_the_answer_is_there_for_both_sides(person):
    person.follow("Project")
    person.follow("Does working together fit?")
    person.reads("Working together fits", "Isa", "Written down by Ailsa", "Read back to them: yes")
    person.picture("does-it-fit")
    fits_the_screen(person)


# -- who does it touch? ----------------------------------------------------------------------------


def when_they_list_who_it_touches(person):
    person.follow("Who it touches")
    person.press("Make my list")
    person.type_in("Which people or groups", "Carers\nYoung carers\nCare home staff")
    person.press("Hand in my list")
    person.reads("Saved")
    person.follow("Who it touches")
    person.press("Put the lists together")
    person.press("Put them together")
    person.reads("Carers", "Young carers", "Care home staff")
    person.picture("who-it-touches")


def then_the_map_shows_who_is_affected_and_has_no_say(person):
    person.follow("Map")
    person.press("Put groups on the map")
    for _group in range(3):
        person.choose("Always", group="How often are they affected?")
        person.choose("Never", group="How often do they have a say now?")
        person.choose("Always", group="How often should they have a say?")
        person.press("Save and go on")
    person.press("Save")
    person.follow("Map")
    person.reads("Carers", "Always", "Never")
    person.picture("map")
    fits_the_screen(person)


# -- the team --------------------------------------------------------------------------------------


def when_they_gather_a_team(person):
    for name, kind in (
        ("Isa", "A person with lived experience"),
        ("Magnus", "Staff who meet people every day"),
    ):
        person.follow("The team")
        person.press("Add someone")
        person.type_in("The name they use", name)
        person.press("Save and go on")
        person.tick(kind)
        person.press("Save and go on")
        person.press("Add them")
        person.reads(name)
    person.picture("member")


def then_they_see_who_is_in_the_room_and_who_is_missing(person):
    person.follow("Who is in the room")
    person.reads(
        "The team is small", "The team is balanced", "Who is missing", "Nobody yet from: Care home staff"
    )
    person.picture("who-is-in-the-room")
    fits_the_screen(person)
