"""Everybody changes their own details; whoever helps them writes down what they say."""

import re
import uuid

import pytest
from django.core import mail

from intheroom.accounts.queries import account_with_email
from intheroom.kit.keep.models import SeenEvent
from intheroom.people.queries import page_about, ways_to_reach

pytestmark = pytest.mark.django_db


def answers(person, **changed):
    given = {"name": person.name, "phone": "", "email": "", "reach_note": "", "reach_seen_by": "keyholders"}
    return given | {"send_id": str(uuid.uuid4()), "seen_version": str(person.version)} | changed


def page_of(person):
    return f"/people/{person.pk}/details/"


def test_somebody_changes_how_they_are_reached(as_, morag):
    browser = as_(morag)
    assert "01856 555 011" in browser.get(page_of(morag)).text

    given = answers(morag, name="Mo", phone="01856 555 022", reach_note="After tea", reach_seen_by="only_me")
    answer = browser.post(page_of(morag), given | {"email": "morag@example.org"})

    assert answer.url == "/my-details/"
    morag.refresh_from_db()
    assert (morag.name, morag.account.name, morag.reach_seen_by) == ("Mo", "Mo", "only_me")
    ways = ways_to_reach(morag, actor=None, purpose="to test")
    assert ways == {"phone": "01856 555 022", "email": "morag@example.org", "reach_note": "After tea"}


def test_nobody_else_may(as_, ailsa, morag, isa, in_project):
    in_project(ailsa, isa)
    for person in (morag, isa):
        assert as_(ailsa).get(page_of(person)).status_code == 404
    assert as_(ailsa).get(f"{page_of(morag)}for-someone/").status_code == 404
    assert as_(morag).post(page_of(isa), answers(isa, name="Mallory")).status_code == 404


def test_whoever_leads_writes_down_what_somebody_says(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    given = answers(isa, phone="01856 555 033") | {
        "written_down-person": str(isa.pk),
        "written_down-way": "phone",
        "written_down-read_back": "yes",
    }

    answer = as_(ailsa).post(isa.details_url, given)

    # Not to the page that makes a code: this person has said how to reach them, no more.
    there = page_about(ailsa, isa)
    assert answer.url == there
    for page in (isa.details_url, isa.help_url, isa.seen_url, isa.needs_url):
        assert f'<a href="{there}" class="govuk-back-link">' in as_(ailsa).get(page).text
    isa.refresh_from_db()
    assert ways_to_reach(isa, actor=None, purpose="to test")["phone"] == "01856 555 033"


def test_an_e_mail_written_down_lets_somebody_sign_in_with_it(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    given = answers(isa, email="isa@example.org") | {
        "written_down-person": str(isa.pk),
        "written_down-way": "phone",
        "written_down-read_back": "not_yet",
    }
    as_(ailsa).post(isa.details_url, given)
    isa.refresh_from_db()
    assert account_with_email("isa@example.org") == isa.account


def test_whoever_writes_down_does_not_change_where_links_go(as_, ailsa, morag, in_project):
    in_project(ailsa, morag)
    given = answers(morag, email="mallory@example.org") | {
        "written_down-person": str(morag.pk),
        "written_down-way": "phone",
        "written_down-read_back": "yes",
    }
    as_(ailsa).post(morag.details_url, given)
    assert account_with_email("morag@example.org") == morag.account
    assert account_with_email("mallory@example.org") is None


def test_an_address_somebody_else_wrote_down_never_becomes_the_one_to_sign_in_with(
    as_, ailsa, morag, in_project
):
    test_whoever_writes_down_does_not_change_where_links_go(as_, ailsa, morag, in_project)
    morag.refresh_from_db()
    as_(morag).post(page_of(morag), answers(morag, email="mallory@example.org", phone="01856 555 055"))
    assert account_with_email("morag@example.org") == morag.account


def test_an_address_taken_away_is_gone_from_both_places(as_, morag):
    as_(morag).post(page_of(morag), answers(morag))
    morag.refresh_from_db()
    assert morag.email_sealed is None
    assert morag.account.email_sealed is None
    assert account_with_email("morag@example.org") is None


def test_what_somebody_keeps_to_themselves_is_not_shown_to_whoever_leads(as_, ailsa, morag, in_project):
    in_project(ailsa, morag)
    morag.reach_seen_by = "only_me"
    morag.save()
    assert "01856 555 011" not in as_(ailsa).get(morag.details_url).text
    assert not SeenEvent.objects.filter(subject=morag.subject, actor=ailsa.subject).exists()


def test_without_mail_a_new_address_counts_at_once_and_a_taken_one_never(as_, ailsa, morag):
    browser = as_(morag)
    browser.post(page_of(morag), answers(morag, email="mo@example.org"))
    assert account_with_email("mo@example.org") == morag.account

    morag.refresh_from_db()
    taken = browser.post(page_of(morag), answers(morag, email="ailsa@example.org"))
    assert taken.url == "/my-details/"
    assert account_with_email("ailsa@example.org") == ailsa.account


@pytest.mark.django_db(transaction=True)
def test_with_mail_a_new_address_counts_once_its_link_is_opened(as_, morag, settings):
    settings.EMAIL_CONFIG = {**settings.EMAIL_CONFIG, "host": "in memory"}
    browser = as_(morag)
    page = browser.post(page_of(morag), answers(morag, email="mo@example.org"), follow=True)

    assert "Open it, and from then on" in page.text
    assert account_with_email("mo@example.org") is None
    [message] = mail.outbox
    assert message.to == ["mo@example.org"]
    link = re.search(r"http://testserver(/\S+)", message.body)[1]
    browser.get(link)
    assert account_with_email("mo@example.org") is None
    browser.post(link)
    assert account_with_email("mo@example.org") == morag.account
    assert account_with_email("morag@example.org") is None


def test_two_tabs_do_not_write_over_each_other(as_, morag):
    browser = as_(morag)
    browser.post(page_of(morag), answers(morag, phone="01856 555 022"))
    second = browser.post(page_of(morag), answers(morag, phone="01856 555 033"))
    assert second.status_code in {200, 409, 422}
    assert "01856 555 022" in second.text
    assert "01856 555 033" in second.text
