"""No address sends anybody to another site, whatever the link that brought them said."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import reverse

from intheroom.library import sources
from tests.pages.matrix import ACTORS, MATRIX, ROOMS
from tests.pages.reading_forms import forms_on, links_on
from tests.pages.shelf import client_for, is_a_way_to_answer, taken_back

ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "/\t/evil.example/",
    " //evil.example",
]
# Where the button “Leave this page now” leads: it stands on pages that may be seen over a shoulder.
ON_PURPOSE = {settings.EXIT_PAGE}
# The list of sources names the documents our advice comes from; these links are our own words.
OUR_SOURCES = {one.url for one in vars(sources).values() if isinstance(one, sources.Source)}
RESULT = {".": 200, ">": 302, "s": 302, "x": 404, "m": 405, "!": 400}
NAMES = ("next", "came_from", "back", "path", "kept", "return_to", "url", "went_to")


def leads_away(answer):
    """Where an answer or a page would take somebody, if that is not here."""
    found = [answer.headers.get("Location", "")]
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        page = answer.content.decode()
        found += links_on(page) + [form.action for form in forms_on(page)]
    return [
        where
        for where in found
        if urlsplit(where.replace("\\", "/").strip()).netloc not in {"", "testserver"}
        or where.strip().lower().startswith("javascript")
        or "\t" in where
    ]


def tried(name, number, actor):
    """Every way to name another site where a page has a button of its own; one for each other address.

    A declared form has seven addresses and one piece of code behind them all; and whoever is not signed
    in is sent to sign in by one piece of code too.
    """
    row = MATRIX[name]
    to_sign_in = {row.get[ACTORS.index(actor)], row.post[ACTORS.index(actor)]} <= {"s", "x"}
    if is_a_way_to_answer(name) or to_sign_in:
        return [ELSEWHERE[number % len(ELSEWHERE)]]
    return ELSEWHERE


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("actor", ["anonymous", "coordinator"])
def test_no_address_leads_away(room, actor, world):
    client = client_for(world, actor)
    for number, name in enumerate(ROOMS[room]):
        address = reverse(name, kwargs=world.kwargs(name))
        for where in tried(name, number, actor):
            sent = dict.fromkeys(NAMES, where)
            for method in ("get", "post"):
                with taken_back():
                    answer = getattr(client, method)(address, sent)
                away = [link for link in leads_away(answer) if link not in OUR_SOURCES | ON_PURPOSE]
                assert away == [], (name, method, where)
                client = client_for(world, actor)


STRANGE = [
    {"page": "0", "sort": "account__password", "step": "../../", "print": "<script>", "code": "\x00"},
    {"page": "-1", "order_by": "email_sealed", "kept": "x" * 5000, "q": "' OR 1=1 --"},
    {"page": "99999999999999999999", "person__account__email_index__startswith": "a", "code": "<script>"},
    {"page": "x\x00y", "print": "\x00"},
]


@pytest.mark.parametrize("room", ROOMS)
def test_strange_questions_in_an_address_do_no_harm(room, world):
    for number, name in enumerate(ROOMS[room]):
        address = reverse(name, kwargs=world.kwargs(name))
        usual = RESULT[MATRIX[name].get[ACTORS.index(MATRIX[name].viewer)]]
        for asked in STRANGE if not is_a_way_to_answer(name) else [STRANGE[number % len(STRANGE)]]:
            with taken_back():
                answer = client_for(world, MATRIX[name].viewer).get(address, asked)
            assert answer.status_code in {usual, 400, 404}, (name, asked, answer.status_code)
            assert b"<script>" not in answer.content, (name, asked)


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_method_does_anything(room, world):
    methods = ("put", "patch", "delete", "options", "trace")
    for number, name in enumerate(ROOMS[room]):
        method = methods[number % len(methods)]
        with taken_back():
            client = client_for(world, MATRIX[name].viewer)
            answer = getattr(client, method)(reverse(name, kwargs=world.kwargs(name)))
        assert answer.status_code in {200, 302, 400, 403, 404, 405}, (name, method)
