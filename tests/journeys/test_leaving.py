"""Isa rings a support worker: "I want out, and my stuff gone". It is heard, done, and stays done after a restore."""

import json
import shutil

import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.verifying import broken_rows
from intheroom.media import services as media
from intheroom.media.tests.making import photo_of, say_yes
from intheroom.people.services import requests, save_inclusion
from intheroom.projects import services as projects
from tests.forking import commands
from tests.journeys.phones import a_phone, a_phone_at, fits_the_screen
from trials.served import Copy

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SAID = "The boat home is at four."


@pytest.fixture(autouse=True)
def own_erasures(settings, tmp_path):
    settings.ERASURE_DIR = tmp_path / "erasures"


def test_somebody_takes_back_a_yes_takes_their_data_and_is_forgotten(chromium, live_server, cast, client_for):
    photo = given_what_isa_said_and_a_photo_in_use(cast)
    with (
        a_phone(chromium, live_server, cast.magnus) as magnus,
        a_phone(chromium, live_server, cast.ailsa) as ailsa,
    ):
        when_isa_takes_back_her_yes_on_the_phone(ailsa)
        then_the_photo_is_gone_and_the_copies_are_told(ailsa, photo, client_for(cast.erlend))
        when_she_asks_magnus_for_everything_and_to_be_forgotten(magnus, cast)
        then_ailsa_is_told_by_when_it_must_be_answered(ailsa)
        and_ailsa_prints_all_of_it_for_her(ailsa, cast)
        when_ailsa_goes_through_it_with_her_and_forgets_her(ailsa)
        then_nothing_names_her_and_the_history_is_whole(ailsa, cast)


def given_what_isa_said_and_a_photo_in_use(cast):
    said = Said("phone", cast.ailsa.account, "Isa", str(cast.isa.pk), read_back=True)
    save_inclusion(by=cast.ailsa, person=cast.isa, answers={"room": ["step_free"]}, said=said)
    question = projects.propose_question(
        by=cast.ailsa, project=cast.project, answers={"text": "What makes a good break?"}
    )
    projects.say_about_question(
        by=cast.ailsa, project=cast.project, question=question, answers={"words": SAID}, said=said
    )
    photo = photo_of(cast, "isa", "erlend")
    say_yes(cast, photo, "isa", "erlend")
    media.publish_item(by=cast.ailsa, item=photo, use="report", audience="public")
    media.add_copy(by=cast.ailsa, item=photo, answers={"to_whom": "The island newsletter, 200 printed"})
    return photo


# -- a yes taken back ------------------------------------------------------------------------------


def when_isa_takes_back_her_yes_on_the_phone(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("Photos and words")
    ailsa.follow("Photo 1")
    ailsa.reads("In a report")
    ailsa.follow("Write down that one of them takes it back")
    ailsa.choose("Isa", group="Whose answer")
    ailsa.choose("By phone", group="How did they answer?")
    ailsa.choose("Yes", group="Did you read it back")
    ailsa.choose("All of it", group="What do you take back?")
    ailsa.press("Take it back")


def then_the_photo_is_gone_and_the_copies_are_told(ailsa, photo, erlend):
    ailsa.reads(
        "What it is used for now Nothing", "We cannot delete these from here", "The island newsletter"
    )
    fits_the_screen(ailsa)
    ailsa.follow("Photos and words")
    ailsa.follow("In a report")
    ailsa.reads("Nothing is in use for this.")
    ailsa.never_reads("<img")
    for size in ("whole", "small"):
        assert erlend.get(reverse("media:show_file", args=[photo.pk, size])).status_code == 404


# -- a request, heard by anybody -------------------------------------------------------------------


def when_she_asks_magnus_for_everything_and_to_be_forgotten(magnus, cast):
    requests.take_request(by=cast.magnus, person=cast.isa, kind="take_away")
    magnus.open(reverse("home:my_page"))
    magnus.follow("What is kept about me")
    magnus.follow("My rights")
    magnus.follow("Write down what somebody else asks")
    magnus.choose("Isa", group="Whose answer")
    magnus.choose("By phone", group="How did they answer?")
    magnus.choose("Yes", group="Did you read it back")
    magnus.choose("Please forget me", group="What would you like?")
    magnus.type_in("Anything to add", "I want out, and my stuff gone.")
    magnus.press("Ask")


def then_ailsa_is_told_by_when_it_must_be_answered(ailsa):
    ailsa.open("/")
    ailsa.reads("Somebody asked about their details. It must be answered by")
    ailsa.follow("To be forgotten")
    ailsa.reads("Isa", "I want out, and my stuff gone.", "Answer due by")
    ailsa.reads("Written down by Magnus", "Read back to them: yes")


def and_ailsa_prints_all_of_it_for_her(ailsa, cast):
    ailsa.follow("Print everything that is kept about them")
    ailsa.reads("Everything that is kept about Isa", SAID, "This is theirs")
    fits_the_screen(ailsa)
    told = ailsa.page.request.get(reverse("people:everything_file", args=[cast.isa.pk]))
    assert SAID in told.text()
    assert told.headers["content-disposition"] == 'attachment; filename="my-details.json"'
    ailsa.page.go_back()


# -- forgotten -------------------------------------------------------------------------------------


def when_ailsa_goes_through_it_with_her_and_forgets_her(ailsa):
    ailsa.follow("Go through it with them, and forget them")
    ailsa.reads("What goes", "What stays, and why")
    ailsa.choose("Isa", group="Whose answer")
    ailsa.choose("By phone", group="How did they answer?")
    ailsa.choose("Yes", group="Did you read it back")
    ailsa.choose("Keep them", group="question")
    ailsa.choose("Yes, forget me now", group="Shall we forget you now?")
    ailsa.press("Do this now")
    ailsa.reads("It is done. Their name and their details are gone.")


def then_nothing_names_her_and_the_history_is_whole(ailsa, cast):
    ref = cast.project.ref
    for name in ("home:project", "team:members", "projects:question", "inclusion:jobs", "media:items"):
        ailsa.open(reverse(name, args=[ref]))
        ailsa.never_reads("Isa")
    ailsa.open(reverse("projects:question", args=[ref]))
    ailsa.reads(SAID, "A team member")
    ailsa.open("/")
    ailsa.never_reads("Isa", "Somebody asked about their details")
    assert broken_rows() == []


# -- after a restore -------------------------------------------------------------------------------

BEFORE = """
import django, json
django.setup()
from django.conf import settings
from django.test import Client
from intheroom.accounts.signing_in import BACKEND
from intheroom.media import services as media
from intheroom.media.tests.making import photo_of, say_yes
from tests.cast import make_cast
cast = make_cast()
photo = photo_of(cast, "erlend")
say_yes(cast, photo, "erlend")
media.publish_item(by=cast.ailsa, item=photo, use="report", audience="public")
client = Client()
client.force_login(cast.ailsa.account, backend=BACKEND)
name = settings.SESSION_COOKIE_NAME
print(json.dumps([{"name": name, "value": client.cookies[name].value}, cast.project.ref]))
"""
SINCE = """
import django
django.setup()
from intheroom.media import services as media
from intheroom.media.models import Item
from intheroom.people.models import Person
from intheroom.people.services.erasing import erase_person
erlend, isa = Person.objects.get(name="Erlend"), Person.objects.get(name="Isa")
media.withdraw_consent(by=erlend, item=Item.objects.get(), answers={"what": "all"})
erase_person(by=None, person=isa, choices={})
"""


@pytest.mark.sqlite
def test_a_backup_from_before_brings_neither_back(chromium, prepared_copy, tmp_path):
    shutil.copytree(prepared_copy, tmp_path / "data")
    copy = Copy(tmp_path / "data")
    with commands(copy.environment, tmp_path / "said") as given:
        cookie, ref = json.loads(given.run("-c", BEFORE).stdout.splitlines()[-1])
        assert given.run("manage.py", "backup").returncode == 0
        assert given.run("-c", SINCE).returncode == 0
        [backup] = (copy.folder / "backups").glob("*.backup")
        restored = given.run("manage.py", "restore", backup, "--yes").stdout
    assert "People forgotten again, as they asked: 1." in restored
    with copy.served() as server, a_phone_at(chromium, server.address, cookie) as ailsa:
        ailsa.open(f"/p/{ref}/team/")
        ailsa.reads("Erlend", "Ailsa")
        ailsa.never_reads("Isa")
        ailsa.open(f"/p/{ref}/shared/for/report/")
        ailsa.reads("Nothing is in use for this.")
        ailsa.never_reads("<img")
