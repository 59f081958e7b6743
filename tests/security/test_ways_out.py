"""No address sends anybody to another site, or does harm, whatever the link that brought them said."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import reverse

from intheroom.library import sources
from tests.furnishing.finding import WORDS
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
# Where the button “Leave this page now” leads: it stands on pages that may be seen over a shoulder. And a film in BSL,
# which a team put on its call-out.
ON_PURPOSE = {settings.EXIT_PAGE, WORDS["bsl_film"]}
# The list of sources names the documents our advice comes from; these links are our own words.
OUR_SOURCES = {one.url for one in vars(sources).values() if isinstance(one, sources.Source)}
RESULT = {".": 200, ">": 302, "s": 302, "x": 404, "m": 405, "!": 400}
NAMES = ("next", "came_from", "back", "path", "kept", "return_to", "url", "went_to")


# Questions no page asks.
STRANGE = [
    {"page": "0", "sort": "account__password", "step": "../../", "print": "<script>", "code": "\x00"},
    {"page": "-1", "order_by": "email_sealed", "kept": "x" * 5000, "q": "' OR 1=1 --"},
    {"page": "99999999999999999999", "person__account__email_index__startswith": "a", "code": "<script>"},
    {"page": "x\x00y", "print": "\x00"},
]


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


def mixed(turn):
    """A question in which each name carries another site, each written another way; every turn mixes them anew."""
    return {name: ELSEWHERE[(turn + place) % len(ELSEWHERE)] for place, name in enumerate(NAMES)}


def turns(name, number):
    """All mixes where somebody signs in, for only there an address of somebody's own leads on; else one."""
    return range(len(ELSEWHERE)) if name.startswith("accounts:") else [number]


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("actor", ["anonymous", "coordinator"])
def test_no_address_leads_away(room, actor, world):
    for number, name in enumerate(ROOMS[room]):
        if actor == "anonymous" and is_a_way_to_answer(name):
            # One piece of code sends all who are not signed in to the same page.
            continue
        address = reverse(name, kwargs=world.kwargs(name))
        for turn in turns(name, number):
            for method in ("get", "post"):
                client = client_for(world, actor)
                with taken_back():
                    answer = getattr(client, method)(address, STRANGE[turn % len(STRANGE)] | mixed(turn))
                away = [link for link in leads_away(answer) if link not in OUR_SOURCES | ON_PURPOSE]
                assert away == [], (name, method, mixed(turn))
                if method == "get":
                    usual = RESULT[MATRIX[name].get[ACTORS.index(actor)]]
                    assert answer.status_code in {usual, 302, 400, 404}, (name, turn, answer.status_code)
                    assert b"<script>" not in answer.content, (name, turn)


@pytest.mark.parametrize("where", ELSEWHERE)
def test_a_press_leads_back_to_no_other_site(where, world):
    """Where a button leads back to the page it stood on, whatever that page is said to be."""
    name = "library:show_barrier"
    answer = client_for(world, "coordinator").post(
        reverse(name, kwargs=world.kwargs(name)), {"came_from": where}
    )
    assert answer.status_code == 400
    assert leads_away(answer) == [], where


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_method_does_anything(room, world):
    methods = ("put", "patch", "delete", "options", "trace")
    for number, name in enumerate(ROOMS[room]):
        method = methods[number % len(methods)]
        with taken_back():
            client = client_for(world, MATRIX[name].viewer)
            answer = getattr(client, method)(reverse(name, kwargs=world.kwargs(name)))
        assert answer.status_code in {200, 302, 400, 403, 404, 405}, (name, method)
