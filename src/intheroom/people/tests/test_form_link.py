"""A private link or a code opens the form without an account, shows no more than it may, and ends."""

import uuid

import pytest
from django.test import Client
from django.utils import timezone

from intheroom.accounts.models import Attempts
from intheroom.accounts.queries import account_with_email
from intheroom.kit.ask.models import Sending, WrittenDown
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.people.models import FormLink
from intheroom.people.queries import answers_of, code_of, token_of, ways_to_reach
from intheroom.people.services import make_form_link, save_inclusion
from intheroom.people.tests.answering import kinds, steps

pytestmark = pytest.mark.django_db


def test_a_private_link_opens_the_form_without_an_account(ailsa, isa, in_project):
    in_project(ailsa, isa)
    link = make_form_link(by=ailsa, person=isa)
    address = f"/form/{token_of(link)}/"
    browser = Client()
    before = FormLink.objects.values().get()
    for _ in range(3):
        assert browser.get(address, follow=True).status_code == 200
    assert FormLink.objects.values().get() == before

    sent = steps(address, browser, formats=["by_post"], food="No fish")
    assert sent.status_code == 302
    assert "Saved" in browser.get(sent.url).text
    assert kinds(isa) == {"by_post", "food"}
    # A second visit shows it again, to be changed.
    assert "No fish" in browser.get(f"{address}step/there/").text


def test_the_link_shows_no_more_than_whoever_made_it_may_see(ailsa, isa, in_project):
    in_project(ailsa, isa)
    save_inclusion(by=isa, person=isa, answers={"home_words": "Thin walls", "see_home": "only_me"})
    address = f"/form/{token_of(make_form_link(by=ailsa, person=isa))}/"
    browser = Client()
    page = browser.get(f"{address}step/home/").text
    assert "Thin walls" not in page
    assert "stay as they are" in page
    steps(address, browser, food="No fish")
    assert answers_of(isa, actor=None, purpose="to test")["home_words"] == "Thin walls"


def test_an_e_mail_given_behind_a_link_reaches_them_and_signs_nobody_in(ailsa, isa, in_project):
    in_project(ailsa, isa)
    address = f"/form/{token_of(make_form_link(by=ailsa, person=isa))}/"
    steps(address, Client(), email="isa@example.org", see_reach="only_me")
    isa.refresh_from_db()
    assert ways_to_reach(isa, actor=None, purpose="to test")["email"] == "isa@example.org"
    assert (isa.account, account_with_email("isa@example.org")) == (None, None)
    # From then on it is shown to nobody but them, and a blank takes nothing away.
    browser = Client()
    assert "isa@example.org" not in browser.get(f"{address}step/reach/").text
    steps(address, browser, food="No fish")
    isa.refresh_from_db()
    assert isa.email_sealed is not None


def test_what_is_begun_behind_a_link_stays_in_that_browser(ailsa, isa, in_project):
    in_project(ailsa, isa)
    address = f"/form/{token_of(make_form_link(by=ailsa, person=isa))}/"
    browser = Client()
    browser.post(f"{address}step/there/", {"food": "No fish"})
    assert "No fish" in browser.get(f"{address}step/there/").text
    assert "No fish" not in Client().get(f"{address}step/there/").text


def test_the_code_opens_the_form_and_nothing_of_it_is_kept_readable(ailsa, isa, in_project):
    in_project(ailsa, isa)
    link = make_form_link(by=ailsa, person=isa)
    code, token = code_of(link), token_of(link)
    typed = f" {code[:4]} {code[4:8]}-{code[8:]}"
    assert Client().post("/form/", {"code": typed}).url == f"/form/{token}/"
    steps(f"/form/{token}/", Client(), food="No fish")
    kept = str(
        [list(model.objects.values()) for model in (FormLink, Sending, WrittenDown, AuditEvent, SeenEvent)]
    )
    assert token not in kept
    assert code not in kept


def test_whoever_helps_is_led_to_the_page_that_says_who_wrote_it_down(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    link = make_form_link(by=ailsa, person=isa)
    assert as_(ailsa).post("/form/", {"code": code_of(link)}).url == f"/people/{isa.pk}/needs/for-someone/"


def test_a_wrong_code_is_said_clearly_and_tries_are_counted(db, host):
    browser = Client()
    for code in ("123", "1234 5678 9012", "letters"):
        page = browser.post("/form/", {"code": code})
        assert page.status_code == 422
        assert "That code does not work" in page.text
        assert code in page.text
    for _ in range(37):
        browser.post("/form/", {"code": "1234 5678 9012"})
    assert browser.post("/form/", {"code": "1234 5678 9012"}).status_code == 429
    assert Attempts.objects.count() == 2


def test_a_link_ends_by_itself_and_when_it_is_ended(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    link = make_form_link(by=ailsa, person=isa)
    address = f"/form/{token_of(link)}/step/you/"
    FormLink.objects.update(ends_at=timezone.now())
    assert Client().get(address).status_code == 404
    assert Client().post("/form/", {"code": code_of(link)}).status_code == 422

    link = make_form_link(by=ailsa, person=isa)
    address = f"/form/{token_of(link)}/step/you/"
    assert Client().get(address).status_code == 200
    page = as_(ailsa).get(isa.form_link_url).text
    assert token_of(link) in page
    as_(ailsa).post(f"{isa.form_link_url}end/", {"send_id": str(uuid.uuid4())})
    ended = Client().get(address)
    assert ended.status_code == 404
    assert "This link has ended" in ended.text


def test_a_new_link_ends_the_older(ailsa, isa, in_project):
    in_project(ailsa, isa)
    old = make_form_link(by=ailsa, person=isa)
    make_form_link(by=ailsa, person=isa)
    assert Client().get(f"/form/{token_of(old)}/").status_code == 404


def test_the_paper_prints_the_code(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    sheet = f"/people/{isa.pk}/needs/sheet/"
    assert "type <strong>" not in as_(ailsa).get(sheet).text
    code = code_of(make_form_link(by=ailsa, person=isa))
    page = as_(ailsa).get(sheet).text
    assert f"{code[:4]} {code[4:8]} {code[8:]}" in page
    assert f"inclusion-{isa.pk}" in page


def test_the_page_of_a_link_is_neutral_in_a_sensitive_project(sensitive_cast):
    cast = sensitive_cast
    link = make_form_link(by=cast.ailsa, person=cast.isa)
    for ending in ("step/you/", "sheet/", "check/", "done/"):
        page = Client().get(f"/form/{token_of(link)}/{ending}", follow=True).text
        assert cast.project.internal_name not in page
        assert cast.project.public_name not in page
        assert "Leave this page now" in page
    assert cast.project.public_name not in Client().get("/form/").text


def test_a_link_leads_nowhere_else(ailsa, isa, in_project):
    in_project(ailsa, isa)
    address = f"/form/{token_of(make_form_link(by=ailsa, person=isa))}/"
    for ending in ("script/", "for-someone/"):
        assert Client().get(address + ending).status_code == 404
    assert "for-someone" not in Client().get(f"{address}step/you/").text
