"""What every answer says to the browser: run nothing from elsewhere, keep no copy, tell no other site."""

from itertools import chain

from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.pages.matrix import MATRIX
from tests.pages.shelf import client_for, is_a_way_to_answer

CLOSED = ("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*")


def is_closed(headers):
    """Whether an answer's headers let nothing in from elsewhere and nothing out."""
    policy = headers["Content-Security-Policy"]
    return (
        all(f"{kind} 'none'" in policy for kind in ("default-src", "frame-ancestors", "base-uri"))
        and "form-action 'self'" in policy
        and not [word for word in CLOSED if word in policy.split()]
        and headers["X-Content-Type-Options"] == "nosniff"
        and headers["X-Frame-Options"] == "DENY"
        and headers["Referrer-Policy"] in {"no-referrer", "same-origin"}
    )


def test_every_page_in_every_state_is_closed_to_other_sites(shelf):
    for one in chain.from_iterable(shelf.values()):
        headers = dict(one.headers)
        assert is_closed(headers), one
        if MATRIX[one.name].viewer != "anonymous":
            assert "no-store" in headers["Cache-Control"], one


def test_so_is_every_answer_to_somebody_not_signed_in(world):
    for name in MATRIX:
        if not is_a_way_to_answer(name):
            answer = client_for(world, "anonymous").get(reverse(name, kwargs=world.kwargs(name)))
            assert is_closed(answer.headers), name


def test_the_sign_in_cookie_is_not_for_scripts_or_other_sites(world):
    client = Client()
    client.force_login(world.accounts["coordinator"])
    cookie = client.cookies["intheroom"]
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE in {"Lax", "Strict"}
    assert cookie.value not in client.get("/").content.decode()


def test_an_error_page_tells_nothing_of_the_machine(world):
    page = client_for(world, "coordinator").get("/no/such/page/").content.decode()
    for word in ("Traceback", "Django", "urlconf", "settings", "/src/", "DEBUG"):
        assert word not in page
