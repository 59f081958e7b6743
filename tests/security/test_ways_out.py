"""No address sends anybody to another site, whatever the link that brought them said."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from tests.pages.matrix import MATRIX
from tests.pages.reading_forms import forms_on, links_on
from tests.pages.shelf import client_for, taken_back

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


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("actor", ["anonymous", "coordinator"])
def test_no_address_leads_away(name, actor, world):
    address = reverse(name, kwargs=world.kwargs(name))
    client = client_for(world, actor)
    for where in ELSEWHERE:
        sent = dict.fromkeys(NAMES, where)
        for method in ("get", "post"):
            with taken_back():
                assert leads_away(getattr(client, method)(address, sent)) == [], (method, where)


STRANGE = [
    {"page": "0"},
    {"page": "-1"},
    {"page": "99999999999999999999"},
    {"page": "x\x00y"},
    {"sort": "account__password"},
    {"order_by": "email_sealed"},
    {"person__account__email_index__startswith": "a"},
    {"step": "../../"},
    {"print": "<script>"},
    {"code": "\x00"},
    {"kept": "x" * 5000},
    {"q": "' OR 1=1 --"},
]


@pytest.mark.parametrize("name", MATRIX)
def test_strange_questions_in_an_address_do_no_harm(name, world):
    address = reverse(name, kwargs=world.kwargs(name))
    client = client_for(world, MATRIX[name].viewer)
    with taken_back():
        usual = client.get(address).status_code
    for asked in STRANGE:
        with taken_back():
            answer = client.get(address, asked)
        assert answer.status_code in {usual, 400, 404}, (asked, answer.status_code)
        assert b"<script>" not in answer.content


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_no_other_method_does_anything(name, method, world):
    with taken_back():
        answer = getattr(client_for(world, MATRIX[name].viewer), method)(
            reverse(name, kwargs=world.kwargs(name))
        )
    assert answer.status_code in {200, 302, 400, 403, 404, 405}
