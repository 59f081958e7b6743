"""A language is chosen or said in own words; what the planner writes in is for the person, and for no other."""

import pytest
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.utils import translation

from intheroom.accounts.signing_in import open_session
from intheroom.kit.ui.languages import wanted
from intheroom.people.choices import NeedKind, Standing
from intheroom.people.choices.needs import LANGUAGE
from intheroom.people.queries import (
    language_of,
    languages_of,
    languages_shown_to,
    live_needs,
    need_words,
)
from intheroom.people.queries.links import token_of
from intheroom.people.services import make_form_link, save_inclusion

pytestmark = pytest.mark.django_db


def kinds(person):
    return {need.kind for need in live_needs(person)}


def says(person, **answers):
    save_inclusion(by=person, person=person, answers=answers)
    return language_of(person)


def test_choosing_another_language_is_more_than_one_page(isa):
    assert says(isa, language_code="pl") == "pl"
    assert kinds(isa) == set(LANGUAGE)
    assert len(LANGUAGE) > 5
    words = {need_words(need, actor=isa, purpose="to test") for need in live_needs(isa)}
    assert words == {"Polish – polski"}


@pytest.mark.parametrize("answers", [{}, {"language_code": "en"}, {"language": "english"}])
def test_the_projects_own_language_asks_for_nothing(isa, answers):
    assert says(isa, **answers) in {"", "en"}
    assert kinds(isa) == set()


def test_own_words_open_it_too_and_stay_as_they_are(isa):
    assert says(isa, language="Hausa, and some English") == ""
    assert kinds(isa) == set(LANGUAGE)
    assert says(isa, language="Gàidhlig") == "gd"
    assert says(isa, language_code="en", language="and Shetland") == "en"
    assert kinds(isa) == set(LANGUAGE)


@pytest.mark.parametrize("code", ["bfi", "bfi-x-tactile"])
def test_a_signed_language_counts_everywhere_and_is_no_language_of_pages(isa, code):
    assert says(isa, language_code=code) == ""
    assert kinds(isa) == set(LANGUAGE)


def test_an_interpreter_sees_to_the_meetings_and_an_own_place_is_a_job_too(isa):
    says(isa, language_code="uk", hearing=["interpreter"], language_more="When the taxi rings")
    meetings = NeedKind.LANGUAGE_MEETING
    assert kinds(isa) == {*LANGUAGE, "interpreter", "language_own"} - {meetings}
    says(isa, hearing=[])
    assert meetings in kinds(isa)


def test_what_was_arranged_in_one_language_is_nothing_in_another(isa):
    says(isa, language_code="pl", food="No fish")
    before = {need.kind: need.pk for need in live_needs(isa)}
    says(isa, language="please speak slowly")
    assert {need.kind: need.pk for need in live_needs(isa)} == before
    says(isa, language_code="uk")
    after = {need.kind: need.pk for need in live_needs(isa)}
    assert set(after) == set(before)
    assert [kind for kind in after if after[kind] == before[kind]] == ["food"]


def test_a_few_questions_asked_elsewhere_leave_the_language_alone(isa):
    says(isa, language_code="gd")
    save_inclusion(by=isa, person=isa, answers={"training": ["facilitation"]}, is_whole=False)
    assert language_of(isa) == "gd"


def test_it_is_shown_to_others_only_as_far_as_the_person_lets_them(isa, morag, ailsa):
    says(isa, language_code="pl", see_words="only_me")
    says(morag, language_code="gd", see_words="team")
    assert languages_of([isa, morag, ailsa]) == {isa.pk: "pl", morag.pk: "gd"}

    def in_team(_person, level):
        return Standing(in_team=True, is_keyholder=True).may_see(level)

    assert languages_shown_to([isa, morag, ailsa], in_team) == {morag.pk: "gd"}
    assert language_of(None) == ""


@pytest.fixture
def device(rf):
    """A request of a browser that says it would like Ukrainian, and that has a session."""
    request = rf.get("/", headers={"accept-language": "uk"})
    request.session, request.user = SessionStore(), AnonymousUser()
    request.COOKIES[settings.SESSION_COOKIE_NAME] = "any"
    with translation.override(settings.LANGUAGE_CODE):
        yield request


def test_a_device_forgets_the_language_of_whoever_was_here_before(device, host, ailsa, morag):
    says(morag, language_code="pl", see_words="only_me")
    open_session(device, morag.account, "shared")
    assert wanted(device) == "pl"
    logout(device)
    assert wanted(device) == "uk"
    # Even where nobody signed out, or it was left there by somebody who never signed in.
    open_session(device, morag.account, "shared")
    open_session(device, ailsa.account, "shared")
    assert wanted(device) == "uk"
    logout(device)
    device.session["language"] = "ar"
    open_session(device, ailsa.account, "shared")
    assert wanted(device) == "uk"
    # English is a language like any other: the browser does not know better.
    says(ailsa, language_code="en")
    open_session(device, ailsa.account, "shared")
    assert wanted(device) == settings.LANGUAGE_CODE
    device.COOKIES[settings.LANGUAGE_COOKIE_NAME] = "gd"
    assert wanted(device) == "gd"


def test_a_private_link_tells_its_maker_no_language_and_leaves_none_behind(
    client, ailsa, morag, isa, in_project
):
    in_project(ailsa, isa)
    says(isa, language_code="pl", see_words="only_me")
    address = f"/form/{token_of(make_form_link(by=ailsa, person=isa))}/"
    assert client.get(address).headers["Content-Language"] == settings.LANGUAGE_CODE
    says(isa, language_code="pl", see_words="team")
    assert client.get(address).headers["Content-Language"] == "pl"
    assert client.get("/form/").headers["Content-Language"] == settings.LANGUAGE_CODE
    # Whoever looks what the link opens reads on in their own language.
    client.force_login(ailsa.account)
    assert client.get(address).headers["Content-Language"] == settings.LANGUAGE_CODE
