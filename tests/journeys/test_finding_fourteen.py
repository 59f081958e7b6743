"""Orkney looks for people in lambing time, and draws the last places of a team of fourteen in the open."""

import datetime
import json
import re
import subprocess
import sys

import pytest
from django.utils import timezone

from intheroom.kit.jobs.working import Worker
from intheroom.people.queries import answers_of
from intheroom.recruitment.models import DrawPlace
from tests.cast import PHONE
from tests.journeys.coming_forward import (
    ALL,
    CARER,
    EXPERIENCE,
    ON_THE_WEB,
    TITLE,
    and_one_comes_through_the_shop,
    when_people_ring,
    when_slips_come_back_and_are_keyed_in,
    when_somebody_replies_on_the_web,
)
from tests.journeys.finding import (
    and_she_takes,
    finding,
    given_barriers_that_were_looked_at,
    then_it_is_not_ready,
)
from tests.journeys.phones import a_phone, fits_the_screen

YEAR = timezone.localdate().year + 1
WELCOMED = ("Lorna", "Eck", "Kenny", "Sheena", "Jock")
IN_THE_DRAW = {name for name in ALL if name not in {*WELCOMED, "Jessie"}}
NUMBER = "3 11 19 24 38 41"
ABOUT = "We plan short breaks with the people who need them."
WHO = "You care for someone, or someone cares for you."
TICKED = """() => [...document.querySelectorAll('input[type=checkbox]:checked')].map(
    one => one.labels[0].textContent.trim())"""

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_lambing_to_a_team_of_fourteen(chromium, live_server, cast, time_machine, tmp_path):
    given_barriers_that_were_looked_at(cast.project, cast.ailsa)
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        when_ailsa_plans_april_on_an_island(ailsa)
        then_she_is_warned_of_lambing_and_says_why(ailsa)
        when_she_sets_whom_they_aim_for(ailsa)
        page = when_she_writes_a_call_out_that_leaves_nobody_out(ailsa)
        shop = when_the_shop_agrees_to_pass_it_on(ailsa)
        for name, kind in ON_THE_WEB.items():
            with a_phone(chromium, live_server) as stranger:
                when_somebody_replies_on_the_web(stranger, page, name, kind)
        when_slips_come_back_and_are_keyed_in(ailsa)
        when_people_ring(ailsa)
        with a_phone(chromium, live_server) as helper:
            then_the_shop_reads_the_call_out_alone(helper, shop)
        and_one_comes_through_the_shop(ailsa)
        when_a_question_is_answered_and_a_no_is_a_no(ailsa)
        then_the_planner_says_who_is_missing(ailsa)
        when_people_are_welcomed_and_asked_nothing_twice(ailsa)
        draw = when_a_draw_is_published_for_the_last_places(ailsa)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=10))
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        when_the_number_is_typed_in(ailsa, draw)
        record = then_the_record_holds_by_the_program_anybody_can_take(ailsa, tmp_path)
        then_the_letters_say_the_odds_of_the_record(ailsa, draw, record)
        when_those_who_were_drawn_are_welcomed(ailsa, draw)
        then_they_are_fourteen_seven_of_each_side(ailsa, cast)


def on_day(somebody, day, month):
    for label, words in (("Day", str(day)), ("Month", str(month)), ("Year", str(YEAR))):
        somebody.type_in(label, words)


def when_ailsa_plans_april_on_an_island(ailsa):
    finding(ailsa)
    ailsa.follow("Days to mind")
    ailsa.follow("Say where it is")
    ailsa.tick("In the country")
    ailsa.tick("On an island")
    ailsa.press("Save")
    ailsa.follow("Finding people")
    ailsa.press("Set the days")
    on_day(ailsa, 1, 4)
    on_day(ailsa, 30, 6)
    ailsa.type_in("How many weeks of that", "4")
    ailsa.type_in("Who has time for it", "Morag and Ailsa, three hours a week each.")
    ailsa.press("Save")


def then_she_is_warned_of_lambing_and_says_why(ailsa):
    ailsa.reads("Your days for finding people fall in", "lambing")
    fits_the_screen(ailsa)
    ailsa.tab_to(lambda at: at["words"].startswith("Why: Your days for finding people fall"), "why")
    ailsa.page.keyboard.press("Enter")
    ailsa.follow("Go another way about: Your days")
    ailsa.type_in("Why is another way better here?", "We meet crofters at the mart, after the sales.")
    ailsa.press("Save")
    ailsa.reads("Finding people", "The team chose another way:", "We meet crofters at the mart")


def when_she_sets_whom_they_aim_for(ailsa):
    ailsa.follow("Finding people")
    ailsa.follow("Who we aim to have in the room")
    ailsa.follow("See why, or change size")
    ailsa.press("Change what we aim for")
    ailsa.type_in("Smallest number", "14")
    ailsa.type_in("Largest number", "14")
    ailsa.type_in("Why is this right", "As many as fit around the table in the hall.")
    ailsa.press("Save")
    for whom, many in ((CARER, "5"), (EXPERIENCE, "2")):
        ailsa.follow("Finding people")
        ailsa.follow("Who we aim to have in the room")
        ailsa.press("Aim for someone")
        ailsa.pick("Whom is it about?", f"What people are in this: {whom}")
        ailsa.type_in("At least how many?", many)
        ailsa.type_in("Why?", "It is about their days.")
        ailsa.press("Save the target")
    ailsa.reads("At least 5 people", "At least 2 people", "It is about their days.")


def when_she_writes_a_call_out_that_leaves_nobody_out(ailsa):
    ailsa.follow("Finding people")
    ailsa.follow("Call-outs")
    ailsa.press("Start a call-out")
    ailsa.type_in("Heading", TITLE)
    ailsa.type_in("What is it about?", ABOUT)
    ailsa.type_in("Who are you looking for?", WHO)
    ailsa.type_in("Which number do they ring?", "")
    ailsa.tick("Fill in a page on the web")
    ailsa.press("Save it")
    mended = {
        "There is no phone number on it.": with_a_number,
        "People without the internet cannot reply.": with_a_way_that_is_no_screen,
    }
    for said, mend in mended.items():
        then_it_is_not_ready(ailsa, said)
        mend(ailsa)
    ailsa.press("It is ready")
    ailsa.press("Let it out")
    ailsa.reads("Anyone can read it here")
    fits_the_screen(ailsa)
    return re.search(r"\S+/join/\S+", ailsa.text)[0]


def with_a_number(ailsa):
    ailsa.type_in("Which number do they ring?", PHONE)
    ailsa.press("Save it")


def with_a_way_that_is_no_screen(ailsa):
    ailsa.tick("Ring us")
    ailsa.tick("Send or hand in")
    ailsa.type_in("Where is that?", "The shop in Stromness.")
    ailsa.press("Save it")


# -- passing it on, and answering --------------------------------------------------------------------


def when_the_shop_agrees_to_pass_it_on(ailsa):
    finding(ailsa)
    ailsa.follow("Every way so far")
    ailsa.press("Add someone")
    ailsa.type_in("Who is it?", "Isbister at the shop")
    ailsa.choose("Yes", group="pass it on?")
    ailsa.press("Save")
    ailsa.press("Go on")
    ailsa.follow("Isbister at the shop")
    return re.search(r"\S+/pass-on/\S+", ailsa.text)[0]


def then_the_shop_reads_the_call_out_alone(helper, shop):
    helper.open(shop)
    helper.reads(TITLE, "Words to share", PHONE)
    helper.never_reads(*ALL)
    fits_the_screen(helper)
    helper.follow("A slip to reply with")
    helper.reads("The shop in Stromness.", PHONE)
    helper.never_reads(*ALL)


def when_a_question_is_answered_and_a_no_is_a_no(ailsa):
    finding(ailsa)
    ailsa.follow("People who came forward")
    ailsa.reads(*ALL, "Answer in: Gaelic", "Nobody answers them yet.")
    fits_the_screen(ailsa)
    ailsa.follow("Inga")
    ailsa.reads("Is there a bus?")
    ailsa.follow("Note what was said")
    ailsa.type_in("What was said, or done?", "Morag rang in Gaelic. A taxi comes, and we pay it.")
    ailsa.choose("Yes", group="Is their question answered now?")
    ailsa.choose("To have a place", group="What would they like now?")
    ailsa.press("Save it")
    ailsa.reads("Answered on", "A taxi comes")
    ailsa.follow("People who came forward")
    ailsa.follow("Jessie")
    ailsa.follow("Note what was said")
    ailsa.choose("Nothing: they say no", group="What would they like now?")
    ailsa.press("Save it")
    ailsa.reads("It ended without a place.")
    ailsa.never_reads("Welcome them into the team")


# -- the team ----------------------------------------------------------------------------------------


def then_the_planner_says_who_is_missing(ailsa):
    finding(ailsa)
    ailsa.follow("Who is missing")
    ailsa.reads("3 people, each of whom", "cares for someone unpaid", "4 people, each of whom works in this")
    fits_the_screen(ailsa)


def when_people_are_welcomed_and_asked_nothing_twice(ailsa):
    for name in WELCOMED:
        finding(ailsa)
        ailsa.follow("People who came forward")
        ailsa.follow(name)
        ailsa.follow("Welcome them into the team")
        and_has_a_place(ailsa, name)


def and_has_a_place(ailsa, name):
    """What they said they are in this is ticked already."""
    ticked = ailsa.page.evaluate(TICKED)
    assert len(ticked) == 1
    assert ticked[0].startswith(ALL[name])
    ailsa.choose("Yes, they are in the team", group="Have they said yes?")
    ailsa.press("Give them a place")
    ailsa.reads(name)


def when_a_draw_is_published_for_the_last_places(ailsa):
    finding(ailsa)
    ailsa.follow("The draw")
    ailsa.reads("8 people wait for a place now.")
    ailsa.press("Publish a draw")
    ailsa.type_in("How many places are there?", "3")
    day = timezone.localdate() + datetime.timedelta(days=10)
    for label, part in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        ailsa.type_in(label, str(part))
    ailsa.type_in("Which public number will it be?", "The Lotto numbers of that evening")
    ailsa.press("Publish it")
    Worker().work(once=True)
    ailsa.open(ailsa.page.url)
    ailsa.reads("Published: we wait for the number", "Now tell everybody", "The Lotto numbers", *IN_THE_DRAW)
    ailsa.never_reads("Type in the number", *WELCOMED, "Jessie")
    fits_the_screen(ailsa)
    return ailsa.page.url


def when_the_number_is_typed_in(ailsa, draw):
    ailsa.open(draw)
    ailsa.press("Type in the number")
    ailsa.type_in("What is the number?", NUMBER)
    ailsa.type_in("Type it once more", NUMBER)
    ailsa.press("Hold the draw")
    ailsa.reads("Drawn", *IN_THE_DRAW)


def then_the_record_holds_by_the_program_anybody_can_take(ailsa, tmp_path):
    record = and_she_takes(ailsa, "The whole record", tmp_path)
    ailsa.follow("http")
    ailsa.reads("The record of a draw", NUMBER)
    ailsa.never_reads(*ALL)
    fits_the_screen(ailsa)
    checker = and_she_takes(ailsa, "The program that checks it", tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", checker, record], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "This record holds." in done.stdout
    assert NUMBER in done.stdout
    changed = tmp_path / "changed.json"
    changed.write_text(record.read_text().replace(NUMBER, NUMBER[::-1]))
    wrong = subprocess.run([sys.executable, "-I", checker, changed], capture_output=True, check=False)
    assert wrong.returncode == 1
    return json.loads(record.read_text())


def then_the_letters_say_the_odds_of_the_record(ailsa, draw, record):
    people, total = record["question"]["candidates"], record["lottery"]["total"]
    for name in ("Inga", "Thora"):
        ailsa.open(draw)
        ailsa.follow(f"Tell them: {name}")
        code = re.search(r"Your code in the draw was (\w+)", ailsa.text)[1]
        at = next(at for at, one in enumerate(people) if one["id"] == code)
        tickets = sum(many for many, panel in record["lottery"]["panels"] if at in panel)
        ailsa.reads(f"{tickets:,} of {total:,} tickets")
        ailsa.reads("You have a place" if code in record["drawn"] else "You were not drawn this time")
        ailsa.press("They know now")
    ailsa.reads("Told on")


def when_those_who_were_drawn_are_welcomed(ailsa, draw):
    drawn = DrawPlace.objects.filter(outcome="place").values_list("coming__person__name", flat=True)
    for name in drawn:
        ailsa.open(draw)
        ailsa.follow(f"They said yes: welcome them: {name}")
        and_has_a_place(ailsa, name)


def then_they_are_fourteen_seven_of_each_side(ailsa, cast):
    ailsa.follow("Who is in the room")
    ailsa.reads("14 people", "The team is balanced.")
    fits_the_screen(ailsa)
    kinds = [kind for member in cast.project.members.all() if member.counts for kind in member.kinds]
    told = {kind: kinds.count(kind) for kind in ("carer", "experience", "decider")}
    assert told == {"carer": 5, "experience": 2, "decider": 1}
    assert len(kinds) == 14
    sides = [member.side for member in cast.project.members.all() if member.counts]
    assert (sides.count("lived"), sides.count("professional")) == (7, 7)
    # What Inga told before she had a place stands in her form.
    inga = next(one.coming.person for one in DrawPlace.objects.all() if one.coming.person.name == "Inga")
    assert answers_of(inga, actor=inga, purpose="to test")["there_more"] == "A lift to the hall."
