"""How long somebody stays signed in, and what ends it."""

import pytest
from django.conf import settings
from django.test import Client

from intheroom.accounts import services
from intheroom.accounts.services import attempts

pytestmark = pytest.mark.django_db

START = "2026-11-22 10:00:00+00:00"


def sign_in(client, account, device):
    way_in = services.give_code(by=None, account=account)
    return client.post("/sign-in/code/", {"code": way_in.code, "device": device})


def is_in(client) -> bool:
    return client.get("/signed-out/").wsgi_request.user.is_authenticated


def test_on_their_own_phone_somebody_stays_for_ninety_days(client, sam, time_machine):
    time_machine.move_to(START, tick=False)
    cookie = sign_in(client, sam, "own").cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == 90 * 24 * 3600
    time_machine.move_to("2027-02-19 10:00:00+00:00", tick=False)
    assert is_in(client)
    time_machine.move_to("2027-02-21 10:00:00+00:00", tick=False)
    assert not is_in(client)


@pytest.mark.parametrize("device", ["shared", ""])
def test_a_shared_phone_forgets_when_the_browser_closes_or_after_a_rest(client, sam, device, time_machine):
    time_machine.move_to(START, tick=False)
    cookie = sign_in(client, sam, device).cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == cookie["expires"] == ""
    for minute in (25, 50):
        time_machine.move_to(f"2026-11-22 10:{minute}:00+00:00", tick=False)
        assert is_in(client)
    time_machine.move_to("2026-11-22 11:21:00+00:00", tick=False)
    assert not is_in(client)


def test_the_cookie_is_for_the_server_only(client, sam):
    cookie = sign_in(client, sam, "own").cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_session_from_before_is_not_carried_in(client, sam):
    client.get("/sign-in/", {"next": "/p/abc/"})
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    sign_in(client, sam, "own")
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before


def test_signing_out_leaves_nothing_in_the_browser(client, sam):
    sign_in(client, sam, "own")
    assert client.get("/sign-out/").status_code == 200
    assert is_in(client)

    answer = client.post("/sign-out/")

    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not is_in(client)


def test_ending_the_sessions_signs_out_every_browser(sam, host):
    browsers = [Client(), Client()]
    for browser in browsers:
        sign_in(browser, sam, "own")
    services.end_sessions(by=host, account=sam)
    assert not any(is_in(browser) for browser in browsers)


def test_a_handed_over_code_works_once_and_for_a_day(client, sam, time_machine):
    time_machine.move_to(START, tick=False)
    code = services.give_code(by=None, account=sam).code_in_groups
    assert client.post("/sign-in/code/", {"code": f" {code} "}).status_code == 302
    assert Client().post("/sign-in/code/", {"code": code}).status_code == 422

    late = services.give_code(by=None, account=sam).code
    time_machine.move_to("2026-11-23 10:01:00+00:00", tick=False)
    assert Client().post("/sign-in/code/", {"code": late}).status_code == 422


def test_guessing_codes_is_stopped_before_it_can_pay(client, sam):
    services.give_code(by=None, account=sam)
    answers = [client.post("/sign-in/code/", {"code": f"{n:09}"}).status_code for n in range(45)]
    assert answers == [422] * 40 + [429] * 5


def test_the_address_somebody_tries_from_is_not_kept(client):
    from django.db import connection

    client.post("/sign-in/code/", {"code": "1"}, REMOTE_ADDR="203.0.113.77")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_attempts")
        assert "203.0.113" not in str(cursor.fetchall())


def test_the_counts_of_yesterday_are_swept_and_their_keys_are_gone(time_machine):
    from intheroom.accounts.models import Attempts

    time_machine.move_to(START, tick=False)
    attempts.CODES_FROM_HERE.allows("203.0.113.77")
    yesterday = set(Attempts.objects.values_list("key", flat=True))
    time_machine.move_to("2026-11-23 10:30:00+00:00", tick=False)
    attempts.CODES_FROM_HERE.allows("203.0.113.77")
    assert Attempts.objects.count() == 1
    assert not yesterday & set(Attempts.objects.values_list("key", flat=True))


def test_our_own_proxy_is_believed_and_nobody_before_it(settings, rf):
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="1.2.3.4, 203.0.113.77")
    assert attempts.source_of(request) == "10.0.0.1"
    settings.BEHIND_HTTPS = True
    assert attempts.source_of(request) == "203.0.113.77"
    six = rf.get("/", HTTP_X_FORWARDED_FOR="2001:db8:1:2:3:4:5:6")
    assert attempts.source_of(six) == "2001:db8:1:2::/64"


@pytest.mark.usefixtures("house")
def test_a_page_for_somebody_signed_in_leads_back_to_itself(client):
    answer = client.get("/my-details/?print=1")
    assert answer.url == "/sign-in/?next=%2Fmy-details%2F%3Fprint%3D1"


def test_what_was_typed_is_kept_when_the_session_has_died(client, sam, host):
    answer = client.post("/this-copy/", {"name": "Island Carers", "phone": ""})
    assert answer.url.startswith("/sign-in/?next=%2Fthis-copy%2F&kept=")
    client.get(answer.url)
    back = sign_in(client, host, "own").url
    assert "Island Carers" in client.get(back).text
