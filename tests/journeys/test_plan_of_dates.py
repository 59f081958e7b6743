"""Six sessions for fourteen people: three answer on paper, four by phone, seven on the web. Ailsa plans them for all."""

import datetime
import io

import pypdf
import pytest
from django.urls import reverse

from intheroom.kit.jobs.working import Worker
from intheroom.workshops import services
from intheroom.workshops.models import Availability, Session
from tests.cast import add_many
from tests.journeys.finding_a_place import (
    HALL,
    SCHOOL,
    given_what_the_others_say_of_the_way,
    places,
    then_only_lived_experience_makes_it_neutral,
    when_she_finds_a_hall_and_looks,
)
from tests.journeys.phones import a_phone, fits_the_screen
from tests.journeys.saying_when import (
    keys_in_the_sheet,
    prints_the_sheet,
    says_it_on_the_phone,
    says_it_on_the_web,
    when_people_can,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# A Monday well ahead of any test day.
FIRST = datetime.date(2031, 5, 12)
LAST = FIRST + datetime.timedelta(weeks=6)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (
    "Monday: morning",
    "Tuesday: morning",
    "Wednesday: morning",
    "Thursday: evening",
)
MORNINGS = {MONDAY: "Yes", TUESDAY: "Yes", WEDNESDAY: "Yes"}
ON_PAPER = {"Isa": MORNINGS, "Nick 1": MORNINGS, "Nick 2": {MONDAY: "Yes", TUESDAY: "If need be"}}
BY_PHONE = {
    "Nick 3": MORNINGS,
    "Nick 4": {TUESDAY: "Yes", WEDNESDAY: "Yes"},
    "Nick 5": MORNINGS,
    "Nick 6": {MONDAY: "Yes", TUESDAY: "Yes"},
}
# Every second week Dr Rendall works: Monday to Friday, from the second week on.
SHIFT = ("No", FIRST + datetime.timedelta(days=7), FIRST + datetime.timedelta(days=11), "Every 2 weeks")
CARE = "My brother is home by day."


def test_six_sessions_for_fourteen_people(chromium, live_server, cast):
    members = given_fourteen_people(cast)
    with (
        a_phone(chromium, live_server, cast.ailsa) as ailsa,
        a_phone(chromium, live_server, cast.magnus) as magnus,
        a_phone(chromium, live_server, cast.erlend) as erlend,
    ):
        when_she_finds_a_hall_and_looks(ailsa)
        then_only_lived_experience_makes_it_neutral(magnus, erlend)
        given_what_the_others_say_of_the_way(cast, members)
        when_seven_say_when_they_can_on_the_web(chromium, live_server, cast, magnus, erlend)
        when_three_answer_on_paper(ailsa)
        when_four_are_rung(ailsa)
        then_everybody_has_said_it_in_their_own_way(ailsa)
        when_she_asks_for_a_plan(ailsa)
        then_the_plans_lie_side_by_side_with_what_each_costs_whom(ailsa)
        then_it_can_be_read_on_paper(ailsa)
        when_she_chooses_the_more_even_way(ailsa)
        then_a_session_that_ends_too_late_says_so(ailsa, cast)
        then_a_member_reads_their_own_line_alone(magnus)


def given_fourteen_people(cast):
    names = ("ailsa", "morag", "isa", "magnus", "rendall", "erlend")
    return [cast.place(name) for name in names] + add_many(cast, lived=4, professional=4)


# -- when everybody can come ---------------------------------------------------------------------------


def when_seven_say_when_they_can_on_the_web(chromium, live_server, cast, magnus, erlend):
    says_it_on_the_web(magnus, {MONDAY: "Yes", TUESDAY: "If need be", THURSDAY: "Yes"})
    says_it_on_the_web(erlend, {THURSDAY: "Yes"}, reason=CARE)
    with a_phone(chromium, live_server, cast.rendall) as rendall:
        says_it_on_the_web(rendall, MORNINGS, different=SHIFT)
    # The other four say the same on the same page, without our looking over their shoulder.
    boxes = {f"day{day}_morning": "yes" for day in (0, 1, 2)}
    for member in cast.project.members.filter(person__name__in=("Ailsa", "Morag", "Nick 7", "Nick 8")):
        services.say_when(by=member.person, member=member, answers={**boxes, "rest": "no"})


def when_three_answer_on_paper(ailsa):
    sheet = prints_the_sheet(ailsa)
    for name, week in ON_PAPER.items():
        keys_in_the_sheet(ailsa, sheet, name, week)


def when_four_are_rung(ailsa):
    for name, week in BY_PHONE.items():
        says_it_on_the_phone(ailsa, name, week)


def then_everybody_has_said_it_in_their_own_way(ailsa):
    when_people_can(ailsa)
    ailsa.reads("Everybody in the team has said when they can come")
    ways = [row.way for row in Availability.objects.filter(member__project__public_name="Island breaks")]
    assert [ways.count(way) for way in ("paper", "phone", "web")] == [3, 4, 7]


# -- the plan ------------------------------------------------------------------------------------------


def when_she_asks_for_a_plan(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("Sessions")
    ailsa.follow("The plan of dates")
    ailsa.press("Plan the dates of a series")
    ailsa.type_in("How many sessions", "6")
    ailsa.pick("How long is each", "2 hours")
    for day in (FIRST, LAST):
        for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            ailsa.type_in(part, str(value))
    ailsa.type_in("When could it begin", "10:00 and 18:30")
    ailsa.tick(HALL)
    ailsa.tick(SCHOOL)
    ailsa.type_in("How many days apart", "5")
    ailsa.type_in("How much may all the places cost", "200")
    ailsa.press("Work out the dates")
    ailsa.reads("It is being worked out", "About 0 of 100 steps are done")
    Worker().work(once=True)
    ailsa.open(ailsa.page.url)


def then_the_plans_lie_side_by_side_with_what_each_costs_whom(ailsa):
    ailsa.reads("It is ready", "The fairest", "Whoever comes to the fewest: 3 of 6", "The most people in all")
    ailsa.reads("Left out of everything: Erlend", CARE, "Offer: a phone call before it")
    ailsa.reads("What further rules would cost", "then these could come to nothing: Erlend")
    ailsa.reads(f"{SCHOOL}: 6 times. It is nearer for professionals", "All places together: £90")
    ailsa.reads(
        "The way is longer for people with lived experience", "up to 120 minutes, for £20, on average"
    )
    ailsa.reads("The fairest, with a more even way", f"{HALL}: 6 times", "All places together: £150")
    fits_the_screen(ailsa)
    ailsa.follow("Look at this plan: The fairest, with a more even way")
    ailsa.reads(
        "The last way home leaves before it ends",
        "Misses 3 sessions. Cannot come at that time",
        "Only if need be: Tuesday",
    )


def then_it_can_be_read_on_paper(ailsa):
    ailsa.page.emulate_media(media="print")
    fits_the_screen(ailsa)
    page = ailsa.page.url
    for letters, smallest in (("", 9.0), ("&print=large", 18.0)):
        ailsa.open(page.partition("#")[0] + letters)
        sizes, words = _printed(ailsa.page.pdf(format="A4", prefer_css_page_size=True))
        assert min(sizes) >= smallest, sizes
        assert "What it means for each" in words
        assert "We choose this plan" not in words
    ailsa.page.emulate_media(media="screen")
    ailsa.open(page)


def _printed(content):
    """How large each piece of a printed page is in points, but for the number of the page; and all its words."""
    sizes = set()

    def note(text, whole, line, _font, size):
        if text.strip(" /0123456789\n"):
            sizes.add(round(size * abs(line[3]) * abs(whole[3]), 1))

    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    words = " ".join(page.extract_text(visitor_text=note) for page in pages)
    return sizes, " ".join(words.split())


def when_she_chooses_the_more_even_way(ailsa):
    ailsa.press("We choose this plan: The fairest, with a more even way")
    ailsa.reads("The dates that were chosen", "Session 1", "Session 6", "Ready to confirm")
    places(ailsa)
    ailsa.reads("6 sessions of this project are here", "Sessions end after the last service home has left")


def then_a_session_that_ends_too_late_says_so(ailsa, cast):
    late = Session.objects.filter(starts_at__iso_week_day=4).earliest("starts_at")
    ailsa.open(reverse("workshops:session", args=[cast.project.ref, late.pk]))
    ailsa.reads(HALL, "It ends after the last service home has left", "End earlier, or arrange lifts")
    fits_the_screen(ailsa)


def then_a_member_reads_their_own_line_alone(magnus):
    magnus.open(reverse("home:my_page"))
    magnus.follow("Island breaks")
    magnus.follow("Sessions")
    magnus.follow("The plan of dates")
    magnus.reads("What it means for you", "of 6", "Only you and those who plan see this")
    magnus.never_reads("Erlend", CARE, "Nick 8")
