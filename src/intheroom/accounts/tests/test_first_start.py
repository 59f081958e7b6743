"""The host sets the copy up through a link that only they see, and only once."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from intheroom.accounts.models import Account, FirstStartLink, Installation

pytestmark = pytest.mark.django_db

ANSWERS = {"name": "Orkney Carers", "phone": "01856 555 010", "host_name": "Rhona"}
SEND_ID = {"send_id": "3f7a4ab2-0b2e-4f7e-9d7c-111111111111"}


def printed_link() -> str:
    out = StringIO()
    call_command("first_start", stdout=out)
    return out.getvalue()


@pytest.fixture
def link(settings):
    settings.ADDRESS = ""
    return printed_link().split()[-1]


def test_before_the_first_start_every_page_leads_to_the_one_that_says_how(client):
    for page in ("/", "/sign-in/", "/gallery/"):
        assert client.get(page).url == "/waiting-for-host/"
    assert "waits for the person who started it" in client.get("/waiting-for-host/").text


def test_a_host_sets_up_their_copy_and_is_signed_in(client, link):
    assert client.get(link).status_code == 200

    answer = client.post(link, ANSWERS | SEND_ID)

    assert (answer.status_code, answer.url) == (302, "/")
    host = Account.objects.get()
    assert (host.name, host.is_host, host.has_usable_password()) == ("Rhona", True, False)
    assert client.session["_auth_user_id"] == str(host.pk)
    assert Installation.objects.get().phone == "01856 555 010"


def test_looking_at_the_page_uses_nothing_up(client, link):
    for _ in range(5):
        assert client.get(link).status_code == 200
        assert client.head(link).status_code == 200


def test_a_second_host_cannot_come_in_by_the_same_link(client, link):
    client.post(link, ANSWERS | SEND_ID)
    answer = Client().post(link, ANSWERS | {"host_name": "Mallory"})
    assert answer.status_code == 404
    assert Account.objects.count() == 1


def test_a_newer_link_kills_the_older(client, link):
    printed_link()
    assert client.get(link).status_code == 404
    assert FirstStartLink.objects.count() == 1


def test_nothing_is_printed_once_there_is_a_host(host):
    assert printed_link() == ""


def test_a_made_up_link_opens_nothing(client, link):
    assert client.post("/first-start/made-up/", ANSWERS).status_code == 404
    assert not Installation.objects.exists()


@pytest.mark.parametrize("left_out", ["name", "phone", "host_name"])
def test_what_every_page_needs_is_asked_for(client, link, left_out):
    answer = client.post(link, {**ANSWERS, left_out: ""} | SEND_ID)
    assert answer.status_code == 422
    assert not Installation.objects.exists()


def test_a_weak_passphrase_is_refused_and_nothing_typed_is_lost(client, link):
    answer = client.post(link, ANSWERS | SEND_ID | {"passphrase": "password1"})
    assert answer.status_code == 422
    assert "Orkney Carers" in answer.text
    assert "password1" not in answer.text


def test_a_passphrase_is_never_kept_as_typed(client, link):
    client.post(link, ANSWERS | SEND_ID | {"passphrase": "peat boat lantern nine"})
    host = Account.objects.get()
    assert "lantern" not in host.password
    assert host.check_password("peat boat lantern nine")


def test_pressing_twice_makes_one_host(client, link):
    for _ in range(2):
        client.post(link, ANSWERS | SEND_ID)
    assert Account.objects.count() == 1
