"""Somebody known by a nickname alone, with no phone, no e-mail and no address: a person they trust passes it on."""

import pytest
from django.urls import reverse

from intheroom.people.models import Person
from tests.journeys.phones import a_phone, fits_the_screen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_nickname_is_enough_and_a_trusted_person_passes_it_on(chromium, live_server, cast):
    with (
        a_phone(chromium, live_server, cast.ailsa) as ailsa,
        a_phone(chromium, live_server, cast.morag) as morag,
    ):
        when_ailsa_adds_somebody_by_a_nickname_alone(ailsa)
        then_nothing_but_the_nickname_is_kept()
        when_wren_says_whom_they_trust(ailsa)
        then_it_is_not_used_before_that_person_says_yes(ailsa)
        when_morag_says_yes(morag)
        then_ailsa_reaches_wren_through_morag(ailsa)
        when_morag_brings_back_what_wren_needs(ailsa)
        then_it_is_a_job_like_any_other(ailsa)
        then_a_letter_for_wren_says_who_looked(ailsa)


def when_ailsa_adds_somebody_by_a_nickname_alone(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("The team")
    ailsa.press("Add someone")
    ailsa.type_in("The name they use", "Wren")
    ailsa.press("Save and go on")
    ailsa.choose("I have lived", group="Which side")
    ailsa.press("Save and go on")
    ailsa.press("Add them")
    ailsa.reads("Wren")


def then_nothing_but_the_nickname_is_kept():
    wren = Person.objects.get(name="Wren")
    assert wren.account is None
    assert not any(getattr(wren, f"{way}_sealed") for way in ("phone", "email", "reach_note"))


# -- a trusted person ------------------------------------------------------------------------------


def when_wren_says_whom_they_trust(ailsa):
    ailsa.follow("Write down through whom")
    ailsa.choose("Wren", group="Whose answer")
    ailsa.choose("Face to face", group="How did they answer?")
    ailsa.choose("Yes", group="Did you read it back")
    ailsa.pick("Is it someone in the team?", "Morag")
    ailsa.type_in("How do we reach them?", "Morag sees me at the shop on Fridays.")
    ailsa.press("Save")


def then_it_is_not_used_before_that_person_says_yes(ailsa):
    and_ailsa_looks(ailsa, why="To tell them something")
    ailsa.reads("Through someone they trust", "Morag", "They have not said yes to this yet. Do not use it.")


def and_ailsa_looks(ailsa, *, why):
    ailsa.follow("The team")
    ailsa.follow("Wren")
    ailsa.follow("How to reach them")
    ailsa.never_reads("Morag sees me")
    ailsa.press(why)


def when_morag_says_yes(morag):
    morag.open(reverse("home:my_page"))
    morag.follow("My place")
    morag.reads("Wren would like us to reach them through you")
    fits_the_screen(morag)
    morag.press("Yes, I will pass things on")
    morag.reads("You said yes")


def then_ailsa_reaches_wren_through_morag(ailsa):
    and_ailsa_looks(ailsa, why="To arrange a meeting")
    ailsa.reads("Morag", "at the shop on Fridays", "They can read that you looked")
    ailsa.never_reads("They have not said yes", "Phone</dt>")
    fits_the_screen(ailsa)


# -- what they need --------------------------------------------------------------------------------


def when_morag_brings_back_what_wren_needs(ailsa):
    ailsa.follow("The team")
    ailsa.follow("Wren")
    ailsa.follow("What they need")
    ailsa.reads("They have not answered yet. No one has to.")
    ailsa.follow("Write their answers down")
    ailsa.choose("Wren", group="Whose answer")
    ailsa.choose("Through someone they trust", group="How did they answer?")
    ailsa.choose("Not yet", group="Did you read it back")
    ailsa.tick("Only through someone I trust")
    ailsa.tick("A quiet")
    ailsa.press("Save my answers")
    ailsa.reads("Saved")


def then_it_is_a_job_like_any_other(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.reads("1 quiet room")
    ailsa.follow("See what people need")
    ailsa.reads("Waiting for someone", "Wren")


def then_a_letter_for_wren_says_who_looked(ailsa):
    ailsa.follow("The team")
    ailsa.follow("Wren")
    ailsa.follow("Print who has seen their details, as a letter")
    ailsa.reads("Dear Wren", "to arrange a meeting with you", "to tell you something")
