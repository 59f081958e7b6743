"""What answers beside the pages say to the browser, and what they tell nobody."""

from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.pages.matrix import MATRIX
from tests.pages.shelf import client_for, is_a_way_to_answer
from tests.security.closed import is_closed


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
