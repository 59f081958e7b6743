"""The team's own words: kept on a page, and first wherever words are read through."""

import uuid

import pytest
from django.urls import reverse

from intheroom.kit.ask.reading import own_words_of
from intheroom.projects import services

pytestmark = pytest.mark.django_db


def to(project, page, **more):
    return reverse(f"projects:{page}", kwargs={"ref": project.ref, **more})


@pytest.fixture
def browser(client, ailsa):
    client.force_login(ailsa.account, backend="intheroom.accounts.backends.AccountBackend")
    return client


def sent(browser, page, **answers):
    return browser.post(page, {"send_id": str(uuid.uuid4()), **answers})


def reading_of(browser, project, text):
    page = to(project, "edit_idea")
    answer = sent(browser, page, text=text, look="1")
    return [(line.words, line.swap) for place in answer.context["reading"].places for line in place.lines]


def test_a_word_is_added_shown_and_wins_over_ours(browser, project):
    text = "Our CPN helps service users. The MDT does too."
    assert reading_of(browser, project, text) == [
        ("CPN", ""),
        ("service users", "people who use the service"),
        ("MDT", ""),
    ]
    sent(browser, to(project, "add_word"), word="CPN", means="a nurse for the mind")
    sent(browser, to(project, "add_word"), word="neighbours", instead_of="cases, service user")
    page = browser.get(to(project, "words")).content.decode()
    assert "a nurse for the mind" in page
    assert "cases, service user" in page
    assert reading_of(browser, project, text) == [("service users", "neighbours"), ("MDT", "")]


def test_the_same_word_again_puts_it_right_and_the_lead_takes_it_off(browser, project, ailsa):
    services.add_word(by=ailsa, project=project, answers={"word": "CPN", "means": "wrong"})
    sent(browser, to(project, "add_word"), word=" cpn ", means="a nurse for the mind")
    [word] = project.team_words.all()
    assert (word.word, word.means) == ("cpn", "a nurse for the mind")
    assert sent(browser, to(project, "take_word_off", word=word.pk)).status_code == 302
    assert not project.team_words.exists()


def test_words_this_planner_explains_are_known_everywhere(house):
    assert "Lived experience" in {word.word for word in own_words_of(None)}
