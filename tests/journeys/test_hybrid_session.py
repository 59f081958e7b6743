"""A Deaf man who signs, a woman with a learning disability and an officer with migraine: one session for all three."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.people.services.inclusion import save_inclusion
from intheroom.workshops import services as workshops
from intheroom.workshops.models import Session
from tests.journeys.phones import a_phone, fits_the_screen

DAY = timezone.localdate() + datetime.timedelta(days=20)
# What each said on the one form that everybody gets.
NEEDS = {
    "erlend": {"hearing": ["bsl", "captions"]},
    "isa": {"room": ["breaks"], "formats": ["easy_read"]},
    "magnus": {"room": ["low_light"]},
}

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_hybrid_session_is_ready_when_every_need_is_met(chromium, live_server, cast):
    given_what_they_said_they_need(cast)
    given_a_hall_with_a_room_online_beside_it(cast)
    with (
        a_phone(chromium, live_server, cast.ailsa) as ailsa,
        a_phone(chromium, live_server, cast.erlend) as erlend,
    ):
        when_ailsa_plans_a_session(ailsa)
        then_it_is_not_ready_and_names_nobody_in_the_list(ailsa)
        when_she_sees_to_all_but_the_captions(ailsa)
        then_it_still_cannot_be_confirmed(ailsa)
        when_something_else_is_offered_for_the_captions(ailsa)
        when_erlend_says_that_it_suits_him_and_joins_online(erlend)
        then_what_was_arranged_in_the_room_is_asked_again_for_online(ailsa)
        when_it_is_confirmed(ailsa)
        then_the_sheet_for_the_wall_has_all_of_it_and_no_names(ailsa)
        when_erlend_asks_for_a_first_round_and_puts_in_what_he_thinks(erlend)
        then_ailsa_reads_who_is_missing_and_nothing_that_was_put_in(ailsa)
        when_she_notes_that_erlend_signed_it_is_a_turn_like_any_other(ailsa)
        when_somebody_with_a_need_joins_it_is_not_confirmed_any_more(ailsa, cast)


def given_what_they_said_they_need(cast):
    for name, answers in NEEDS.items():
        save_inclusion(by=cast.people[name], person=cast.people[name], answers=answers)


def given_a_hall_with_a_room_online_beside_it(cast):
    add = {"by": cast.ailsa, "project": cast.project}
    online = workshops.add_venue(**add, answers={"kind": "online", "name": "Our room online"})
    helper = {
        "name": online.name,
        "joining": "Press the link.",
        "helper_name": "Chrissie",
        "helper_phone": "01856 555 144",
    }
    workshops.check_venue(by=cast.ailsa, venue=online, answers=helper)
    hall = workshops.add_venue(**add, answers={"kind": "place", "name": "Kirk hall"})
    workshops.check_venue(by=cast.ailsa, venue=hall, answers={"name": hall.name, "joined_with": online})


def when_ailsa_plans_a_session(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("Sessions")
    ailsa.press("Plan a session")
    ailsa.type_in("What is it about?", "A good week")
    for label, words in (("Day", DAY.day), ("Month", DAY.month), ("Year", DAY.year)):
        ailsa.type_in(label, str(words))
    ailsa.type_in("At what time", "2.30 pm")
    ailsa.type_in("How many minutes", "150")
    ailsa.choose("In person, with a way in", group="How do you meet?")
    ailsa.pick("Where?", "Kirk hall")
    ailsa.type_in("How many interpreters", "2")
    ailsa.press("Save the session")
    fits_the_screen(ailsa)


def then_it_is_not_ready_and_names_nobody_in_the_list(ailsa):
    ailsa.reads("Not ready yet", "14:30–17:00", "Something that people need is not arranged yet")
    ailsa.reads("1 BSL", "breaks for 1 person", "captions for 1 person", "1 soft light", "Not arranged yet")
    ailsa.reads("longer than 90 minutes", "2 interpreters", "In person: 6")
    ailsa.reads("These may pull apart here: soft light and BSL")
    ailsa.never_reads("Confirm the session")


def when_she_sees_to_all_but_the_captions(ailsa):
    for what in ("BSL", "Breaks", "Easy words with pictures", "Soft light"):
        ailsa.open(ailsa.page.url)
        see_to(ailsa, what)
        ailsa.choose("Yes, it is arranged", group="Is it arranged?")
        ailsa.type_in("What is arranged?", "Asked and booked.")
        ailsa.press("Save")


def see_to(ailsa, what):
    ailsa.tab_to(
        lambda at: at["kind"] == "a" and at["words"].lower().startswith(f"see to it: {what.lower()}"), what
    )
    with ailsa.page.expect_navigation():
        ailsa.page.keyboard.press("Enter")


def then_it_still_cannot_be_confirmed(ailsa):
    ailsa.reads("Something that people need is not arranged yet")
    ailsa.never_reads("Confirm the session")


def when_something_else_is_offered_for_the_captions(ailsa):
    see_to(ailsa, "Captions")
    ailsa.choose("It cannot be had", group="Is it arranged?")
    ailsa.type_in("why not?", "The line in the hall is too slow.")
    ailsa.press("Save")
    ailsa.reads("Write down both")
    ailsa.type_in("What do you offer instead?", "Inga types what is said, on a screen beside you.")
    ailsa.press("Save")
    ailsa.reads("Something else is offered. They have not said yes")
    ailsa.never_reads("Confirm the session")


def when_erlend_says_that_it_suits_him_and_joins_online(erlend):
    erlend.open(
        reverse("workshops:session", args=[Session.objects.get().project.ref, Session.objects.get().pk])
    )
    erlend.reads("We expect you", "In person", "Your camera may stay off", "BSL")
    erlend.never_reads("Magnus", "Soft light")
    erlend.press("Say how I take part")
    erlend.reads("Inga types what is said", "The line in the hall is too slow")
    erlend.choose("Online", group="How will you take part?")
    erlend.choose("Yes, that suits me", group="Instead of captions")
    erlend.press("Send my answer")
    erlend.reads("Saved")
    fits_the_screen(erlend)


def then_what_was_arranged_in_the_room_is_asked_again_for_online(ailsa):
    session = Session.objects.get()
    assert {need.kind for need in session.open_needs()} == {"bsl", "captions"}
    ailsa.open(reverse("workshops:session", args=[session.project.ref, session.pk]))
    ailsa.reads("Online: 1", "Arranged before something changed. Ask again")
    ailsa.press("I asked: it still holds: BSL")
    see_to(ailsa, "Captions")
    ailsa.choose("Yes, it is arranged", group="Is it arranged?")
    ailsa.press("Save")


def when_it_is_confirmed(ailsa):
    ailsa.reads("Everything is arranged.")
    ailsa.press("Confirm the session")
    ailsa.reads("Confirmed")


def then_the_sheet_for_the_wall_has_all_of_it_and_no_names(ailsa):
    ailsa.follow("A sheet for the wall")
    ailsa.page.emulate_media(media="print")
    ailsa.reads("1 BSL", "captions for 1 person", "Arranged", "Kirk hall")
    ailsa.page.emulate_media(media="screen")
    ailsa.never_reads("Erlend", "Isa", "Magnus", "Respite care redesign")
    fits_the_screen(ailsa)
    ailsa.follow("Session 1")


def when_erlend_asks_for_a_first_round_and_puts_in_what_he_thinks(erlend):
    erlend.open(of_the_session("agenda"))
    erlend.press("Put something on the agenda")
    erlend.type_in("What should we talk about?", "A sign at night")
    erlend.choose("First everyone writes", group="How should we talk about it?")
    erlend.press("Put it on the agenda")
    erlend.open(of_the_session("agenda"))
    erlend.follow("First, each puts in what they think")
    erlend.press("Put in what I think")
    erlend.type_in("What do you think?", "A lamp that says somebody comes")
    erlend.press("Put it in")
    fits_the_screen(erlend)


def then_ailsa_reads_who_is_missing_and_nothing_that_was_put_in(ailsa):
    ailsa.open(of_the_session("agenda"))
    ailsa.follow("First, each puts in what they think")
    ailsa.reads("1 person is in", "Not in yet", "Magnus")
    ailsa.never_reads("lamp")
    fits_the_screen(ailsa)


def when_she_notes_that_erlend_signed_it_is_a_turn_like_any_other(ailsa):
    ailsa.open(of_the_session("turns"))
    ailsa.follow("Note the turns")
    ailsa.type_in("Erlend: how many turns?", "1")
    ailsa.tick("Signed")
    ailsa.press("Save")
    ailsa.reads("Turns: 1", "Ask whether they would like a turn", "Nobody is timed")
    fits_the_screen(ailsa)
    ailsa.open(Session.objects.get().page_url)


def of_the_session(page):
    session = Session.objects.get()
    return reverse(f"workshops:{page}", args=[session.project.ref, session.pk])


def when_somebody_with_a_need_joins_it_is_not_confirmed_any_more(ailsa, cast):
    person = cast.people["rendall"]
    save_inclusion(by=person, person=person, answers={"hearing": ["hearing_loop"], "room": ["step_free"]})
    ailsa.open(ailsa.page.url)
    ailsa.reads("This session was confirmed, and is not any more", "What people need changed", "step-free")
    ailsa.never_reads("Confirm the session")
