"""Beside a box whose words go out stands how they read: asked for or seen again, and never in the way."""

import uuid

import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import declared
from intheroom.projects.models import Idea

pytestmark = pytest.mark.django_db

HARD = "We utilise the CPN. <b>It</b> was decided."


@pytest.fixture
def page(project):
    return reverse("projects:edit_idea", kwargs={"ref": project.ref})


@pytest.fixture
def browser(client, ailsa):
    client.force_login(ailsa.account, backend="intheroom.accounts.backends.AccountBackend")
    return client


def sent(browser, page, **answers):
    seen = browser.get(page).context["seen_version"]
    return browser.post(page, {"send_id": str(uuid.uuid4()), "seen_version": seen, **answers})


def test_asked_for_it_is_said_beside_the_words_and_nothing_is_saved(browser, page):
    answer = sent(browser, page, text=HARD, look="1")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert (
        "We <mark>utilise</mark> the <mark>CPN</mark>. &lt;b&gt;It&lt;/b&gt; <mark>was decided</mark>."
        in html
    )
    assert "Try <strong>“use”</strong>" in html
    assert "Nothing is saved yet." in html
    assert Idea.objects.get().text == "Better breaks for carers"


def test_the_normal_button_saves_it_as_it_is_and_the_advice_waits(browser, page):
    went_to = sent(browser, page, text=HARD)
    assert went_to.status_code == 302
    assert Idea.objects.get().text == HARD
    assert "Some words may be hard to read." in browser.get(went_to.url).content.decode()
    html = browser.get(page).content.decode()
    assert "<mark>utilise</mark>" in html
    assert "Nothing is saved yet." not in html


def test_plain_words_get_a_plain_answer(browser, page):
    html = sent(browser, page, text="We rest more.", look="1").content.decode()
    assert "We found nothing that is hard to read." in html
    assert "How your words read" not in browser.get(page).content.decode()


def test_a_look_does_not_hide_that_somebody_else_saved_meanwhile(browser, page):
    seen = browser.get(page).context["seen_version"]
    sent(browser, page, text="Another wording.")
    look = browser.post(
        page, {"send_id": str(uuid.uuid4()), "seen_version": seen, "text": "Mine.", "look": "1"}
    )
    assert look.context["seen_version"] == str(seen)


def test_an_update_saved_for_the_first_time_says_that_there_is_advice(browser, project):
    page = reverse("updates:write_update", kwargs={"ref": project.ref})
    went_to = browser.post(page, {"send_id": str(uuid.uuid4()), "happened": HARD})
    said = browser.get(went_to.url).content.decode()
    assert (
        f'open <a class="govuk-notification-banner__link" href="{page}">“Write an update”</a> again' in said
    )
    assert "<mark>utilise</mark>" in browser.get(page).content.decode()


def test_what_another_page_changes_is_said_with_the_name_of_that_page(browser, project):
    page = reverse("projects:add_commitment", kwargs={"ref": project.ref})
    went_to = browser.post(
        page, {"send_id": str(uuid.uuid4()), "organisation": "The council", "promise": HARD}
    )
    assert "To see which, open “Change" in browser.get(went_to.url).content.decode()


def test_what_no_page_opens_again_is_said_with_the_name_of_the_box(browser, project, ailsa):
    page = reverse("library:add_own_barrier", kwargs={"theme": "money"})
    ailsa.account.is_host = True
    ailsa.account.save()
    went_to = browser.post(page, {"send_id": str(uuid.uuid4()), "says": HARD})
    said = browser.get(went_to.url).content.decode()
    assert "in “What keeps people out?”." in said
    assert "press “See how it reads first”" in said


def test_every_form_that_another_one_changes_names_one_that_there_is():
    named = {one.sheet.changed_by for one in declared().values()} - {""}
    assert named
    assert named <= declared().keys()
