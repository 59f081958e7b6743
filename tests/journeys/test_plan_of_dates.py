"""Six sessions for fourteen people: three answered on paper, four by phone. Ailsa plans them so that all can come."""

import datetime

import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.jobs.working import Worker
from intheroom.workshops import services
from tests.cast import add_many
from tests.journeys.phones import a_phone, fits_the_screen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# A Monday well ahead of any test day.
FIRST = datetime.date(2031, 5, 12)
WAYS = ("paper",) * 3 + ("phone",) * 4 + ("in_person",) * 7
FREE = {f"day{day}_morning": "yes" for day in (0, 1, 2)}
SHIFT = {"day3_evening": "yes", "rest": "no", "reason": "My shift", "see_reason": "team"}


def test_six_sessions_for_fourteen_people(chromium, live_server, cast):
    given_fourteen_people_who_said_when_they_can(cast)
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        when_she_asks_for_a_plan(ailsa)
        then_the_fairest_leaves_nobody_out_and_prints(ailsa)
        when_she_chooses_it(ailsa)
    with a_phone(chromium, live_server, cast.people["magnus"]) as magnus:
        then_a_member_reads_their_own_line_alone(magnus)


def given_fourteen_people_who_said_when_they_can(cast):
    members = [cast.place(name) for name in ("ailsa", "morag", "isa", "magnus", "rendall", "erlend")]
    members += add_many(cast, lived=4, professional=4)
    for place, (member, way) in enumerate(zip(members, WAYS, strict=True)):
        person = member.person
        said = Said(way, cast.ailsa.account, person.name, str(person.pk), read_back=True)
        answers = SHIFT if place == len(members) - 1 else {**FREE, "rest": "no"}
        services.say_when(by=cast.ailsa, member=member, answers=answers, said=said)
    hall = services.add_venue(
        by=cast.ailsa, project=cast.project, answers={"kind": "place", "name": "Kirk hall"}
    )
    looked = {"name": hall.name, "step_free": "yes", "toilet": "yes", "cost_pence": 2500}
    services.check_venue(by=cast.ailsa, venue=hall, answers=looked)


def when_she_asks_for_a_plan(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("Sessions")
    ailsa.follow("The plan of dates")
    ailsa.press("Plan the dates of a series")
    ailsa.type_in("How many sessions", "6")
    ailsa.pick("How long is each", "2 hours")
    for part, value in (("Day", FIRST.day), ("Month", FIRST.month), ("Year", FIRST.year)):
        ailsa.type_in(part, str(value))
    last = FIRST + datetime.timedelta(weeks=6)
    for part, value in (("Day", last.day), ("Month", last.month), ("Year", last.year)):
        ailsa.type_in(part, str(value))
    ailsa.type_in("When could it begin", "10:00 and 18:30")
    ailsa.tick("Kirk hall")
    ailsa.type_in("How many days apart", "5")
    ailsa.type_in("How much may all the places cost", "200")
    ailsa.press("Work out the dates")
    ailsa.reads("It is being worked out")
    Worker().work(once=True)
    ailsa.open(ailsa.page.url)


def then_the_fairest_leaves_nobody_out_and_prints(ailsa):
    ailsa.reads("It is ready", "The fairest", "Nobody is left out of everything", "The most people in all")
    ailsa.reads(
        "Left out of everything: Nick 8", "In their own words", "My shift", "Offer: a phone call before it"
    )
    ailsa.reads("What further rules would cost", "then these could come to nothing: Nick 8")
    fits_the_screen(ailsa)
    ailsa.page.emulate_media(media="print")
    ailsa.reads("Misses Thursday", "What it means for each")
    fits_the_screen(ailsa)
    ailsa.page.emulate_media(media="screen")


def when_she_chooses_it(ailsa):
    ailsa.press("We choose this plan: The fairest")
    ailsa.reads("The dates that were chosen", "Session 1", "Session 6", "Ready to confirm")


def then_a_member_reads_their_own_line_alone(magnus):
    magnus.open(reverse("home:my_page"))
    magnus.follow("Island breaks")
    magnus.follow("Sessions")
    magnus.follow("The plan of dates")
    magnus.reads("What it means for you", "of 6", "Only you and those who plan see this")
    magnus.never_reads("Nick 8", "My shift")
