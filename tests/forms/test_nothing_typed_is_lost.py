"""Must-show 9: whatever is typed, and whatever goes wrong, the answer is clear and the words are still there."""

from copy import deepcopy
from html import unescape
from itertools import cycle
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import OperationalError, connection
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.forms.answering import (
    FORMS,
    address_of,
    asking_form,
    choices_of,
    filled,
    ready_to_send,
    sensible,
    who_answers,
)
from tests.forms.test_four_ways import say_for
from tests.pages.shelf import client_for, taken_back

TYPED_IN = {"text", "textarea", "email", "tel", "whole", "date part"}
NASTY = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "x" * 10_000,
            "🙂👩🏾‍🦽🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 20,
            "مرحبا بكم في الغرفة \u202e abc \u202c",
            "<script>alert(1)</script><img src=x onerror=alert(2)>",
            "\"'><b>bold</b>&lt;&amp;{{ 7|add:7 }}{% now 'Y' %}",
            "a\x00b\x01c",
            "line one\r\nline two\n\n\nline three",
            "=cmd|' /C calc'!A1",
            "9" * 400,
            "-1",
            "\ud7ff\ufffe\U0010ffff",
            " \t \n ",
        ]
    ),
)
HIDDEN = {number: None for number in range(32) if chr(number) not in "\t\n\r"} | {0x7F: None, 0xFFFD: None}
LEFT_ALONE = settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def plain(text):
    """Words as they can be compared: hidden characters out, white space as one space."""
    return " ".join(text.translate(HIDDEN).split())


def lost(words, page):
    """What was typed and is not on the page."""
    held = plain(unescape(page))
    return {name: text[:80] for name, text in words.items() if plain(text) not in held}


def first_page(client, world, code):
    """The first page of a form that asks something, its address and the form on it."""
    page = client.get(address_of(world, FORMS[code]), follow=True)
    here = page.redirect_chain[-1][0] if page.redirect_chain else page.request["PATH_INFO"]
    return here, asking_form(FORMS[code], page.content.decode())


def typed_in(form, data):
    """The words of a person in what was sent."""
    return {
        one.name: data[one.name] for one in choices_of(form) if one.kind in TYPED_IN and data.get(one.name)
    }


def takes_any_words(one):
    """A box for words; an address of a page is none."""
    return one.kind in {"text", "textarea"} and one.name != "bsl_film"


@pytest.mark.parametrize("code", FORMS)
def test_any_typing_gets_a_clear_answer_and_is_kept(code, world):
    client = client_for(world, who_answers(FORMS[code]))
    here, form = first_page(client, world, code)
    cookies = deepcopy(client.cookies)

    @LEFT_ALONE
    @given(nasty=st.lists(NASTY, min_size=1, max_size=6))
    def typed(nasty):
        turn = cycle(nasty)
        data = filled(form, lambda one: next(turn) if one.kind in TYPED_IN else sensible(one))
        # Each time as the same browser that has just opened the page.
        client.cookies = deepcopy(cookies)
        with taken_back():
            answer = client.post(here, data)
        assert answer.status_code in {302, 422}, (answer.status_code, data)
        if answer.status_code == 422:
            page = answer.content.decode()
            assert lost(typed_in(form, data), page) == {}
            assert 'class="govuk-error-summary' in page
            assert "<script>alert(1)" not in page
            assert "<img src=x" not in page

    typed()


@pytest.mark.parametrize("code", FORMS)
def test_a_dead_session_while_typing_loses_nothing(code, world):
    client = client_for(world, who_answers(FORMS[code]))
    here, form = first_page(client, world, code)
    data = filled(form, say_for(code))
    client.logout()
    if client.get(here).status_code == 200:
        pytest.fail(
            f"{here} asks without knowing who answers: list it as open to all."
        ) if code not in OPEN_TO_ALL else None
        return
    answer = client.post(here, data)
    assert answer.status_code == 302
    way_back = parse_qs(urlsplit(answer.headers["Location"]).query)["next"][0]
    kept = parse_qs(urlsplit(answer.headers["Location"]).query).get("kept")
    client.force_login(world.accounts[who_answers(FORMS[code])])
    back = f"{way_back}?kept={kept[0]}" if kept else way_back
    assert lost(typed_in(form, data), client.get(back).content.decode()) == {}


# Forms that ask before anybody is signed in.
OPEN_TO_ALL = {"comeforward", "withdraw"}


@pytest.mark.parametrize("code", FORMS)
def test_a_page_left_open_too_long_loses_nothing(code, world):
    client = client_for(world, who_answers(FORMS[code]))
    here, form = first_page(client, world, code)
    data = filled(form, say_for(code)) | {"csrfmiddlewaretoken": "0" * 64}
    client.handler.enforce_csrf_checks = True
    answer = client.post(here, data)
    assert answer.status_code == 403
    assert lost(typed_in(form, data), answer.content.decode()) == {}
    way_back = next(link for link in links_back(answer) if link.startswith(here))
    assert lost(typed_in(form, data), client.get(way_back).content.decode()) == {}


def links_back(answer):
    from tests.pages.reading_forms import links_on

    return links_on(answer.content.decode())


# Answers about oneself, in steps: two tabs of one person share what was begun, and nobody else has it.
ABOUT_ONESELF = {"aboutme", "inclusion", "listgroups", "when"}
# The words are the reason for this one change, so there are none of the other's to show.
ONLY_A_REASON = {"advertiserole", "cancelsession", "setstage", "finishrequest", "takelonger"}
# A thing that is struck through has no form any more.
GONE_AFTER = {"strikefixedopen"}


@pytest.mark.parametrize("code", sorted(set(FORMS) - ABOUT_ONESELF))
def test_two_tabs_saving_at_once_lose_nothing(code, world):
    """Two people open the same thing and both change it; the one who is later loses no word."""
    words = {"first": "the words of one", "second": "the words of the other"}
    actor = who_answers(FORMS[code])
    tabs = {"first": actor, "second": "co_lead" if actor == "coordinator" else actor}
    ready = {}
    for tab, who in tabs.items():
        usual = say_for(code)
        say = lambda one, tab=tab: words[tab] if takes_any_words(one) else usual(one)  # noqa: B023, E731
        client = client_for(world, who)
        ready[tab] = client, ready_to_send(client, world, FORMS[code], say)
    if not ready["first"][1].typed.get("seen_version"):
        return
    client, walk = ready["first"]
    assert client.post(walk.here, walk.typed).status_code == 302
    client, walk = ready["second"]
    answer = client.post(walk.here, walk.typed)
    page = answer.content.decode()
    if code in GONE_AFTER:
        assert answer.status_code == 404
        return
    assert answer.status_code == 422
    assert "Someone else saved a change while you were typing" in page
    takes_words = words["second"] in walk.typed.values() or "/check/" in walk.here
    if takes_words:
        assert words["second"] in page
    if takes_words and code not in ONLY_A_REASON:
        assert words["first"] in page


class NoRoom:
    """Answers every write the way a full disk does."""

    def __call__(self, execute, sql, params, many, context):
        if sql.lstrip().upper().startswith(("INSERT", "UPDATE")):
            raise OperationalError("database or disk is full")
        return execute(sql, params, many, context)


@pytest.mark.parametrize("code", FORMS)
def test_a_full_disk_loses_nothing(code, world):
    client = client_for(world, who_answers(FORMS[code]))
    here, form = first_page(client, world, code)
    data = filled(form, say_for(code))
    with connection.execute_wrapper(NoRoom()):
        answer = client.post(here, data)
    assert answer.status_code == 503
    assert lost(typed_in(form, data), answer.content.decode()) == {}
    assert "could not be saved" in answer.content.decode()


@pytest.mark.sqlite
def test_a_disk_that_is_really_full_says_so_and_carries_on_after(world):
    code = "idea" if "idea" in FORMS else next(iter(FORMS))
    client = client_for(world, who_answers(FORMS[code]))
    here, form = first_page(client, world, code)
    data = filled(form, say_for(code))
    with connection.cursor() as cursor:
        # What tests before this one have left free is taken up too.
        cursor.execute("CREATE TABLE taking_up_room (room BLOB)")
        free, size = (
            cursor.execute(f"PRAGMA {one}").fetchone()[0] for one in ("freelist_count", "page_size")
        )
        cursor.execute("INSERT INTO taking_up_room VALUES (zeroblob(%s))", [free * size])
        used = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {used}")
    words = {one.name: "a long answer " * 60 for one in choices_of(form) if one.kind == "textarea"}
    answer = client.post(here, data | words)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    assert answer.status_code == 503
    assert lost(typed_in(form, data | words), answer.content.decode()) == {}
    assert client.post(here, data | words).status_code == 302
