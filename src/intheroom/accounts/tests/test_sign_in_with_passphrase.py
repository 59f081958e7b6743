"""The host's passphrase: slow to try, and looked at only when it may be."""

from unittest import mock

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.utils.crypto import pbkdf2

from intheroom.accounts import services
from intheroom.config import settings as served

pytestmark = pytest.mark.django_db

PAGE = "/sign-in/passphrase/"
RIGHT = "peat boat lantern nine"


# What OWASP's cheat sheet on keeping passwords asks of PBKDF2 with SHA-256.
ROUNDS = 600_000


def test_a_stolen_database_takes_long_to_try(settings):
    settings.PASSWORD_HASHERS = served.PASSWORD_HASHERS
    kind, rounds, *_ = make_password(RIGHT).split("$")
    assert kind == "pbkdf2_sha256"
    assert int(rounds) >= ROUNDS


def attempt(client, name="rhona@example.org", passphrase=RIGHT):
    return client.post(PAGE, {"name_or_email": name, "passphrase": passphrase, "device": "own"})


@pytest.mark.parametrize("name", ["Rhona", " rhona ", "RHONA@example.org"])
def test_the_host_signs_in_by_name_or_address(client, host, name):
    assert attempt(client, name).status_code == 302
    assert client.session["_auth_user_id"] == str(host.pk)


@pytest.mark.usefixtures("host", "sam")
@pytest.mark.parametrize("name", ["Rhona", "Nobody", "Sam", "sam@example.org"])
def test_a_wrong_try_says_the_same_whoever_it_is(client, name):
    page = attempt(client, name, "not this one")
    assert page.status_code == 422
    assert "do not go together" in page.text
    assert "not this one" not in page.text


@pytest.mark.usefixtures("host")
@pytest.mark.parametrize("name", ["Rhona", "Nobody"])
def test_somebody_unknown_costs_as_much_time_as_a_wrong_passphrase(client, name):
    with mock.patch("django.contrib.auth.hashers.pbkdf2", wraps=pbkdf2) as hashing:
        attempt(client, name, "not this one")
    assert hashing.call_count == 1


@pytest.mark.usefixtures("host")
def test_the_limit_is_looked_at_before_any_hashing():
    for number in range(10):
        assert attempt(Client(), f"n{number}").status_code == 422
    with mock.patch("intheroom.accounts.services.check_passphrase") as hashing:
        assert attempt(Client()).status_code == 429
    hashing.assert_not_called()


@pytest.mark.usefixtures("host")
def test_one_name_tried_from_many_places_is_limited_too():
    answers = [
        Client().post(PAGE, {"name_or_email": "Rhona", "passphrase": "wrong"}, REMOTE_ADDR=f"203.0.113.{n}")
        for n in range(12)
    ]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429] * 2


@pytest.mark.usefixtures("host")
def test_many_names_from_many_places_still_meet_an_end():
    answers = [
        Client().post(PAGE, {"name_or_email": f"n{n}", "passphrase": "wrong"}, REMOTE_ADDR=f"203.0.113.{n}")
        for n in range(35)
    ]
    assert [answer.status_code for answer in answers] == [422] * 30 + [429] * 5


def test_no_limit_ever_closes_the_console(client, host):
    from io import StringIO

    from django.core.management import call_command

    for number in range(50):
        attempt(Client(), f"n{number}")
    out = StringIO()
    call_command("sign_in_link", "Rhona", stdout=out)
    link = out.getvalue().split("Link: ")[1].split()[0].replace("http://localhost:8000", "")
    assert client.post(link, {"device": "own"}).status_code == 302
    assert client.session["_auth_user_id"] == str(host.pk)


@pytest.mark.parametrize("name", ["Nobody", "Twin"])
def test_the_console_says_why_it_cannot_help(host, name):
    from django.core.management import CommandError, call_command

    for _ in range(2):
        services.open_account(by=host, name="Twin")
    with pytest.raises(CommandError):
        call_command("sign_in_link", name)
