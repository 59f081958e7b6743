"""What every answer says to the browser: run nothing from elsewhere, keep no copy, tell no other site."""

from itertools import product

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.pages.matrix import ROOMS
from tests.pages.shelf import client_for

CLOSED = ("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*")


@pytest.mark.parametrize("room", ROOMS)
def test_every_answer_is_closed_to_other_sites(room, world):
    for name, actor in product(ROOMS[room], ("anonymous", "coordinator")):
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
