"""Mrs M is 78, speaks Gaelic and has no internet: paper and a phone call do all that a screen does."""

import pytest
from django.urls import reverse

from intheroom.people.queries import live_needs
from intheroom.team.services.members import add_member
from tests.cast import PHONE
from tests.journeys.paper import filled_in
from tests.journeys.phones import a_phone, fits_the_screen

# What she ticks and writes, under the words that stand on the paper.
TICKED = {
    "How do you like to be reached?": ["A phone call", "A letter"],
    "Which language suits you best?": ["Gaelic"],
    "What helps you to hear": ["An interpreter for a spoken language"],
    "How do you like to get papers?": ["Papers by post", "Large print"],
}
WROTE = {"Where else would your language help?": "When someone rings about the boat"}
IN_GAELIC = {"language_asking", "language_consent", "language_papers", "language_updates", "language_money"}

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_mrs_m_takes_part_by_post_and_phone(chromium, live_server, cast):
    mrs_m = given_somebody_met_at_the_lunch_club(cast)
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        keys = when_ailsa_prints_the_sheet(ailsa)
        when_it_comes_back_and_is_keyed_in(ailsa, keys, mrs_m)
        then_each_need_is_a_job_that_waits_for_somebody(ailsa, mrs_m)
        when_somebody_takes_the_job_and_does_it(ailsa)
        then_only_her_own_word_says_that_it_works(ailsa)
        when_she_says_so_on_the_phone(ailsa)
        then_her_word_stands_with_who_wrote_it_down(ailsa)
        then_a_letter_tells_her_who_has_seen_what(ailsa)


def given_somebody_met_at_the_lunch_club(cast):
    answers = {"name": "Mrs M", "phone": "01851 555 010"}
    return add_member(project=cast.project, by=cast.ailsa, answers=answers).person


# -- on paper --------------------------------------------------------------------------------------


def when_ailsa_prints_the_sheet(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("What people need")
    ailsa.follow("Ask everyone what they need")
    ailsa.follow("Link, code and paper form for Mrs M")
    ailsa.press("Make a link and a code")
    ailsa.follow("Print the paper form with this code")
    ailsa.follow("Print in large letters")
    ailsa.page.emulate_media(media="print")
    ailsa.reads(PHONE, "You can skip any question", "Would you rather say your answers?")
    fits_the_screen(ailsa)
    ailsa.page.emulate_media(media="screen")
    return filled_in(ailsa, TICKED, WROTE)


def when_it_comes_back_and_is_keyed_in(ailsa, keys, mrs_m):
    ailsa.follow("Back to the page")
    ailsa.follow("Key in a paper form")
    ailsa.type_in("The code at the end of the sheet", f"inclusion-{mrs_m.pk}")
    ailsa.press("Open the form")
    ailsa.choose("Mrs M", group="Whose answer")
    ailsa.choose("On paper", group="How did they answer?")
    ailsa.choose("Not yet", group="Did you read it back")
    ailsa.type_in("Short keys from the paper", keys)
    ailsa.press("Save my answers")
    ailsa.reads("Saved", "Read back to them: not yet")


# -- a job -----------------------------------------------------------------------------------------


def then_each_need_is_a_job_that_waits_for_somebody(ailsa, mrs_m):
    assert {need.kind for need in live_needs(mrs_m)} == {
        "interpreter", "by_post", "large_print", "language_own", *IN_GAELIC,
    }  # fmt: skip
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.reads("1 interpreter", "papers by post for 1 person", "1 large print")
    ailsa.follow("See what people need")
    ailsa.reads("In another language", "Updates and letters in another language for", "Interpreter for")
    fits_the_screen(ailsa)


def when_somebody_takes_the_job_and_does_it(ailsa):
    ailsa.follow("Interpreter")
    ailsa.press("Say who sees to it")
    ailsa.pick("Who sees to it?", "Me")
    ailsa.type_in("Day", "1")
    ailsa.type_in("Month", "6")
    ailsa.type_in("Year", "2027")
    ailsa.type_in("What will be done?", "Ask Catriona to interpret on the phone.")
    ailsa.press("Save")
    ailsa.reads("Ailsa sees to it by 1 June 2027", "Ask Catriona")
    ailsa.press("It is done")


def then_only_her_own_word_says_that_it_works(ailsa):
    ailsa.reads("Done. They have not said yet whether it works", "Only Mrs M can say if it works")
    ailsa.never_reads("Say if it works for me")


def when_she_says_so_on_the_phone(ailsa):
    ailsa.follow("What to say on the phone")
    ailsa.reads("“Does it work for you? You can say yes, not yet, or no.”", PHONE)
    ailsa.follow("Write the answers down")
    ailsa.choose("Mrs M", group="Whose answer")
    ailsa.choose("By phone", group="How did they answer?")
    ailsa.choose("Yes", group="Did you read it back")
    ailsa.choose("Yes, it works", group="Does it work")
    ailsa.type_in("What would make it better?", "She should speak slowly.")
    ailsa.press("Send my answer")


def then_her_word_stands_with_who_wrote_it_down(ailsa):
    ailsa.reads("They say it works", "She should speak slowly.")
    ailsa.reads("By phone, from Mrs M. Written down by Ailsa", "Read back to them: yes")
    fits_the_screen(ailsa)


# -- a letter --------------------------------------------------------------------------------------


def then_a_letter_tells_her_who_has_seen_what(ailsa):
    ailsa.follow("The team")
    ailsa.follow("Mrs M")
    ailsa.follow("What they need")
    ailsa.reads("Interpreter for a spoken language", "Gaelic")
    ailsa.page.go_back()
    ailsa.follow("Print who has seen their details, as a letter")
    ailsa.follow("Print this page")
    ailsa.page.emulate_media(media="print")
    ailsa.reads("Dear Mrs M", "Ailsa opened your", PHONE)
    fits_the_screen(ailsa)
