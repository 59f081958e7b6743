"""The form is answered on the web and by keying in; each sees what they may."""

import re
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from intheroom.accounts.queries import account_with_email
from intheroom.kit.ask.models import Draft, WrittenDown
from intheroom.kit.ask.shown import questions
from intheroom.kit.keep.models import SeenEvent
from intheroom.people.choices.needs import LANGUAGE
from intheroom.people.forms import InclusionForm
from intheroom.people.queries import answers_of, inclusion_of, live_needs, need_words, token_of, ways_to_reach
from intheroom.people.services import make_form_link, save_inclusion
from intheroom.people.tests.answering import kinds, steps

pytestmark = pytest.mark.django_db


def keyed(person, **answers):
    given = {
        "written_down-person": str(person.pk),
        "written_down-way": "paper",
        "written_down-read_back": "yes",
    }
    row = inclusion_of(person)
    version = str(row.version) if row else ""
    return given | {"send_id": str(uuid.uuid4()), "seen_version": version} | answers


def test_somebody_answers_on_their_own_page_and_changes_it(as_, morag):
    browser = as_(morag)
    assert "You can skip any of them" in browser.get("/my-needs/").text
    form = f"/people/{morag.pk}/needs/"
    assert steps(form, browser, formats=["large_print"], food="No fish", pronouns="she").status_code == 302

    page = browser.get("/my-needs/").text
    assert "Large print" in page
    assert "No fish" in page
    assert "Changed since" not in page

    assert "No fish" in browser.get(f"{form}step/there/").text
    steps(form, browser, formats=["large_print", "audio"])
    page = browser.get("/my-needs/").text
    assert "Sound to listen to, not print: new" in page
    assert "Food that suits: no longer needed" in page
    assert kinds(morag) == {"large_print", "audio"}


def test_one_thing_is_changed_and_all_else_stays(as_, morag):
    browser, form = as_(morag), f"/people/{morag.pk}/needs/"
    before = dict(
        formats=["large_print"], food="No fish", best_times=["morning"], largest_group="5", see_words="team"
    )
    steps(form, browser, **before)
    browser.post(f"{form}step/there/", {"food": "No meat", "travel": ["lift_home"]})
    [box] = re.findall(r'<input[^>]*value="morning"[^>]*>', browser.get(f"{form}step/times/").text)
    assert "checked" in box
    page = browser.get(f"{form}check/").text
    for words in ("Large print", "No meat", "Mornings", "A lift home"):
        assert words in page
    row = inclusion_of(morag)
    assert (
        browser.post(f"{form}check/", {"send_id": str(uuid.uuid4()), "seen_version": row.version}).status_code
        == 302
    )
    told = answers_of(morag, actor=None, purpose="to test")
    assert told["food"] == "No meat"
    assert (told["formats"], told["best_times"], told["largest_group"]) == (["large_print"], ["morning"], 5)
    assert kinds(morag) == {"large_print", "food", "time_of_day", "small_group", "lift_home"}

    # A blank takes away, in the one step that was come to.
    browser.post(f"{form}step/there/", {})
    row = inclusion_of(morag)
    browser.post(f"{form}check/", {"send_id": str(uuid.uuid4()), "seen_version": row.version})
    assert kinds(morag) == {"large_print", "time_of_day", "small_group"}


def test_nothing_has_to_be_answered(as_, morag):
    assert not [field for field in InclusionForm().fields.values() if field.required]
    assert steps(f"/people/{morag.pk}/needs/", as_(morag)).status_code == 302
    assert kinds(morag) == set()


def test_it_all_still_holds(as_, morag):
    row = save_inclusion(by=morag, person=morag, answers={"food": "No fish"})
    row.check_again_on = timezone.localdate()
    row.save()
    browser = as_(morag)
    assert "It is time to look at this again" in browser.get("/my-needs/").text
    browser.post("/my-needs/still-right/", {"send_id": str(uuid.uuid4())})
    page = browser.get("/my-needs/").text
    assert "It is time" not in page
    assert "Changed since" not in page
    assert kinds(morag) == {"food"}


def test_what_is_begun_is_sealed(as_, morag):
    as_(morag).post(f"/people/{morag.pk}/needs/step/there/", {"food": "PLANTED"})
    assert b"PLANTED" not in bytes(Draft.objects.get().typed_sealed)
    assert "PLANTED" in as_(morag).get(f"/people/{morag.pk}/needs/step/there/").text


def number(name):
    """The number a question has on paper."""
    return next(asked.number for asked in questions(InclusionForm()) if asked.name == name)


def test_whoever_leads_keys_a_paper_form_in_by_its_keys(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    browser = as_(ailsa)
    here = f"/people/{isa.pk}/needs/for-someone/"
    assert browser.get("/key-in/", {"code": f"inclusion-{isa.pk}"}).url == here
    keys = f"{number('formats')}ba {number('see_words')} d,{number('how_much')}C{number('room')}a\n"
    words = f"{number('food')} = No fish; no nuts\n{number('language')}=Gaelic"
    sent = browser.post(here, keyed(isa, **{"written_down-keys": keys + words}))
    assert sent.status_code == 302, sent.text
    in_gaelic = {kind for kind in kinds(isa) if kind.startswith("language_")}
    assert kinds(isa) == {"by_post", "large_print", "step_free", "food", *in_gaelic}
    assert len(in_gaelic) == len(LANGUAGE)
    told = answers_of(isa, actor=None, purpose="to test")
    assert (told["food"], told["language"], told["how_much"]) == ("No fish; no nuts", "Gaelic", "all")
    assert live_needs(isa).get(kind="large_print").may_see == "only_me"
    assert WrittenDown.objects.get().form == f"inclusion-{isa.pk}"
    row = inclusion_of(isa)
    assert (row.recorded_by, row.read_back) == (ailsa.account, True)


def test_a_wrong_key_is_said_clearly_and_nothing_is_lost(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    ticks = number("formats")
    keys = f"{ticks}b 99a {ticks}z hello\n{ticks}=some words\n{number('food')}a {number('how_much')}ab"
    page = as_(ailsa).post(
        f"/people/{isa.pk}/needs/for-someone/", keyed(isa, **{"written_down-keys": keys, "food": "No fish"})
    )
    assert page.status_code == 422
    for clear in (
        "There is no question 99",
        f"Question {ticks} has no box z",
        "We do not know “hello”",
        "has boxes to tick",
        "takes words",
        "takes one answer",
        f"{ticks}b 99a",
        "No fish",
    ):
        assert clear in page.text, clear
    assert 'value="large_print" checked' in re.sub(r'id="[^"]*" ', "", page.text) or "checked" in page.text
    assert kinds(isa) == set()


def test_whoever_keys_in_sees_only_what_they_may_and_takes_nothing_else_away(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    save_inclusion(
        by=isa,
        person=isa,
        answers={
            "food": "No fish",
            "see_there": "team",
            "home_words": "Thin walls",
            "home": ["noise"],
            "see_home": "only_me",
        },
    )
    browser = as_(ailsa)
    here = f"/people/{isa.pk}/needs/for-someone/"
    page = browser.get(here).text
    assert "No fish" in page
    assert "Thin walls" not in page
    isa.refresh_from_db()
    browser.post(here, keyed(isa, food="No meat", see_there="team"))
    told = answers_of(isa, actor=None, purpose="to test")
    assert told["food"] == "No meat"
    assert told["home_words"] == "Thin walls"
    assert "noise" in kinds(isa)


def test_others_see_what_they_may_and_leave_a_line(as_, ailsa, morag, isa, in_project):
    in_project(ailsa, isa)
    save_inclusion(
        by=isa,
        person=isa,
        answers={
            "food": "No fish",
            "see_there": "team",
            "home_words": "Thin walls",
            "home": ["noise"],
            "see_home": "only_me",
        },
    )
    page = as_(ailsa).get(isa.needs_url).text
    assert "Food that suits" in page
    assert "Thin walls" not in page
    assert "It is noisy" not in page
    assert SeenEvent.objects.filter(
        subject=isa.subject, actor=ailsa.subject, purpose="to see what you need"
    ).exists()
    assert as_(morag).get(isa.needs_url).status_code == 404


def test_others_do_not_answer_on_the_web_for_somebody(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    for ending in ("", "step/there/", "check/"):
        assert as_(ailsa).get(f"/people/{isa.pk}/needs/{ending}").status_code == 404


def test_an_e_mail_is_kept_with_the_other_ways_and_one_taken_away_still_signs_in(as_, morag):
    browser, form = as_(morag), f"/people/{morag.pk}/needs/"
    assert "morag@example.org" in browser.get(f"{form}step/reach/").text
    wrong = browser.post(f"{form}step/reach/", {"email": "mo at home"})
    assert "An e-mail address looks like name@example.org." in wrong.text
    steps(form, browser, email="mo@example.org", reach_by=["email"])
    assert account_with_email("mo@example.org") == morag.account
    steps(form, browser, email="", phone="")
    morag.refresh_from_db()
    assert (morag.email_sealed, morag.phone_sealed) == (None, None)
    assert account_with_email("mo@example.org") == morag.account


def test_an_e_mail_that_is_not_shown_stays_as_it_is(as_, ailsa, morag, in_project):
    in_project(ailsa, morag)
    morag.reach_seen_by = "only_me"
    morag.save()
    form = f"/people/{morag.pk}/needs/for-someone/"
    assert "morag@example.org" not in as_(ailsa).get(form).text
    assert as_(ailsa).post(form, keyed(morag, email="", food="Soup")).status_code == 302
    morag.refresh_from_db()
    assert ways_to_reach(morag, actor=None, purpose="to test")["email"] == "morag@example.org"


def test_needs_carry_their_words(as_, morag):
    steps(
        f"/people/{morag.pk}/needs/",
        as_(morag),
        dates_to_avoid="The fair",
        support_how="one_to_one",
        training=["negotiation"],
        training_own="How to chair",
    )
    words = {need.kind: need_words(need, actor=morag, purpose="to test") for need in live_needs(morag)}
    assert words["dates"] == "The fair"
    assert "negotiation" in words
    assert words["training"] == "How to chair"
    assert "one_to_one" in words


@pytest.mark.sqlite
def test_a_copy_of_the_database_file_tells_nothing(as_, ailsa, isa, morag, in_project):
    in_project(ailsa, isa)
    words = ("pronouns", "reach_through", "food", "own_way", "home_words", "significant", "brings", "phone")
    planted = dict.fromkeys(words, "PLANTED") | {"phone": "01856 555 987", "email": "PLANTED@example.org"}
    browser = as_(morag)
    steps(f"/people/{morag.pk}/needs/", browser, **planted)
    steps(f"/form/{token_of(make_form_link(by=ailsa, person=isa))}/", Client(), **planted)
    browser.post(f"/people/{morag.pk}/needs/step/there/", {"food": "PLANTED but not sent"})
    steps(f"/people/{morag.pk}/needs/", browser, food="")
    connection.ensure_connection()
    file = connection.connection.serialize()
    assert b"Morag" in file
    assert b"PLANTED" not in file
    assert b"555 987" not in file
