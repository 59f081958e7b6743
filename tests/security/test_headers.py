"""What every answer says to the browser: run nothing from elsewhere, keep no copy, tell no other site."""

import pytest
from django.urls import reverse

from tests.pages.matrix import MATRIX
from tests.pages.shelf import client_for

CLOSED = ("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*")


@pytest.mark.parametrize("name", MATRIX)
def test_every_answer_is_closed_to_other_sites(name, world):
    for actor in ("anonymous", "coordinator", "host"):
        answer = client_for(world, actor).get(reverse(name, kwargs=world.kwargs(name)))
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "form-action 'self'" in policy
        assert "base-uri 'none'" in policy
        assert not [word for word in CLOSED if word in policy.split()], policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] in {"no-referrer", "same-origin"}
        if world.accounts[actor]:
            assert "no-store" in answer.headers["Cache-Control"], name


def test_the_sign_in_cookie_is_not_for_scripts_or_other_sites(world):
    client = client_for(world, "coordinator")
    client.get("/")
    cookie = client.cookies["intheroom"]
    assert cookie["httponly"]
    assert cookie["samesite"] in {"Lax", "Strict"}


def test_an_error_page_tells_nothing_of_the_machine(world):
    page = client_for(world, "coordinator").get("/no/such/page/").content.decode()
    for word in ("Traceback", "Django", "urlconf", "settings", "/src/", "DEBUG"):
        assert word not in page
