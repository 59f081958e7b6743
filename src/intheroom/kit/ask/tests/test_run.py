"""One declared form, answered every way."""

import datetime
import re
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from intheroom.accounts.models import Account, Installation
from intheroom.kit.ask import drafts
from intheroom.kit.ask.models import Draft, KeptTyping, Sending
from intheroom.kit.ask.tests import pages
from intheroom.kit.ask.typing_kept import as_typed

pytestmark = [pytest.mark.django_db, pytest.mark.urls("intheroom.kit.ask.tests.pages")]
TRIP = "/ask-tests/trip/"
NOTE = "/ask-tests/note/"


@pytest.fixture(autouse=True)
def house(db):
    pages.SAVED.clear()
    Account.objects.create(name="Host", is_host=True)
    Installation.objects.update_or_create(pk=1, defaults={"name": "Harbour Group", "phone": "01856 000000"})


@pytest.fixture
def ailsa(client):
    account = Account.objects.create(name="Ailsa")
    client.force_login(account, backend="intheroom.accounts.backends.AccountBackend")
    return account


def token():
    return {"send_id": str(uuid.uuid4())}


def test_steps_are_kept_as_they_come_and_sent_once_at_the_end(client, ailsa):
    assert client.get(TRIP).url == TRIP + "step/where/"
    assert client.post(TRIP + "step/where/", {"place": "Yesnaby"}).url == TRIP + "step/when/"
    assert "Yesnaby" in client.get(TRIP + "step/where/").content.decode()
    client.post(
        TRIP + "step/when/", {"day_day": "3", "day_month": "5", "day_year": "2027", "treats": ["tea", "buns"]}
    )
    check = client.get(TRIP + "check/").content.decode()
    assert "Yesnaby" in check
    assert "3 May 2027" in check
    assert "Tea, Buns" in check
    assert not pages.SAVED
    answer = client.post(TRIP + "check/", token())
    assert answer.url == TRIP + "done/"
    assert pages.SAVED[0][0]["place"] == "Yesnaby"
    assert not Draft.objects.exists()
    assert "We will ring you on Friday." in client.get(TRIP + "done/").content.decode()


def test_a_step_with_a_mistake_says_so_and_keeps_the_words(client, ailsa):
    answer = client.post(TRIP + "step/where/", {"place": "x" * 41})
    assert answer.status_code == 422
    assert "x" * 41 in answer.content.decode()
    assert "x" * 41 in client.get(TRIP + "step/where/").content.decode()


def test_a_step_not_come_to_keeps_what_the_form_began_with():
    before = {"place": "Yesnaby", "day": datetime.date(2027, 5, 3), "treats": ["tea", "buns"]}
    form = pages.TripForm(initial=before)
    whole = pages.TripForm(drafts.in_whole(form, as_typed({"place": []})))
    assert whole.is_valid(), whole.errors
    assert whole.cleaned_data == before | {"place": ""}


def test_every_step_can_be_skipped(client, ailsa):
    client.post(TRIP + "step/where/", {})
    client.post(TRIP + "step/when/", {})
    client.post(TRIP + "check/", token())
    assert pages.SAVED[0][0] == {"place": "", "day": None, "treats": []}


def test_one_press_or_two_it_is_saved_once(client, ailsa):
    sent = {"words": "hello", **token()}
    assert client.post(NOTE, sent).url == "/saved/"
    assert client.post(NOTE, sent).url == "/saved/"
    assert len(pages.SAVED) == 1


def test_a_refusal_says_how_to_go_on_and_keeps_the_words(client, ailsa):
    page = client.post(NOTE, {"words": "no", **token()}).content.decode()
    assert "Choose somewhere nearer." in page
    assert ">no</textarea>" in page.replace("\n", "")
    assert not Sending.objects.exists()


def test_writing_down_for_someone_says_whose_it_is_and_who_wrote(client, ailsa):
    empty = client.post(TRIP + "for-someone/", {"place": "Yesnaby", **token()})
    assert empty.status_code == 422
    assert "Yesnaby" in empty.content.decode()
    written = {"written_down-person": "7", "written_down-way": "phone", "written_down-read_back": "not_yet"}
    client.post(TRIP + "for-someone/", {"place": "Yesnaby", **written, **token()})
    said = pages.SAVED[0][1]
    assert (said.spoke_for, said.person_key, said.way) == ("Isa", "7", "phone")
    assert said.recorded_by == ailsa
    assert said.read_back is False


def test_each_way_leads_back_to_the_page_it_was_chosen_on(client, ailsa):
    for way in ("for-someone", "sheet", "script"):
        page = client.get(f"{TRIP}{way}/").content.decode()
        assert f'<a href="{TRIP}" class="govuk-back-link">' in page


def test_a_page_about_one_person_does_not_ask_who_it_is_about(client, ailsa):
    chosen = re.compile(r'value="7"[^>]*checked')
    assert chosen.search(client.get("/ask-tests/theirs/for-someone/").content.decode())
    assert not chosen.search(client.get(TRIP + "for-someone/").content.decode())


def test_what_is_sent_anew_each_time_offers_no_answers_to_change(client, ailsa):
    assert "See or change" not in client.get(TRIP + "done/").content.decode()


def test_paper_and_phone_carry_every_question_the_code_and_the_number(client, ailsa):
    for way in ("sheet", "script"):
        page = client.get(f"{TRIP}{way}/").content.decode()
        assert "01856" in page
        assert "trip" in page
        assert "Only the driver sees this." in page
        assert "Buns" in page
    assert "Shall we go?" not in page
    assert "Where shall we go?" in page


def test_words_typed_on_a_page_too_old_come_back(ailsa):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ailsa, backend="intheroom.accounts.backends.AccountBackend")
    answer = strict.post(NOTE, {"words": "three long hours of typing"})
    assert answer.status_code == 403
    assert "three long hours of typing" in answer.content.decode()
    token_kept = answer.content.decode().split("?kept=")[1].split('"')[0]
    assert b"three long hours" not in KeptTyping.objects.get().locked
    assert "three long hours of typing" in strict.get(f"{NOTE}?kept={token_kept}").content.decode()
    assert "three long hours" not in strict.get(f"{NOTE}?kept=wrong").content.decode()
    assert "three long hours" not in strict.get(f"{TRIP}for-someone/?kept={token_kept}").content.decode()


@pytest.mark.django_db(transaction=True)
def test_twelve_presses_at_once_store_one(ailsa, client):
    sent = {"words": "hello", **token()}
    cookie = client.cookies["intheroom"].value

    def press(_):
        one = Client()
        one.cookies["intheroom"] = cookie
        try:
            return one.post(NOTE, sent).url
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        assert set(pool.map(press, range(12))) == {"/saved/"}
    assert Sending.objects.count() == 1
    assert len(pages.SAVED) == 1
