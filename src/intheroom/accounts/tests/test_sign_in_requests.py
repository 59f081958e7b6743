"""Where no e-mail can be sent, the host reads a code out to whoever is waiting."""

import re

import pytest
from django.test import Client

from intheroom.accounts.models import SignInRequest
from intheroom.kit.keep.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(sam):
    """Somebody's browser, waiting for a code."""
    browser = Client()
    browser.post("/sign-in/", {"email": "sam@example.org"})
    return browser


def shown_code(page) -> str:
    return re.search(r'govuk-heading-xl">([\d ]+)<', page.text)[1]


def test_the_host_reads_out_a_code_and_it_works(as_host, waiting, sam):
    assert "Sam" in as_host.get("/sign-in-requests/").text
    row = SignInRequest.objects.get()

    page = as_host.post(f"/sign-in-requests/{row.pk}/code/")

    assert waiting.post("/sign-in/code/", {"code": shown_code(page)}).status_code == 302
    assert waiting.session["_auth_user_id"] == str(sam.pk)
    assert AuditEvent.objects.filter(verb="account.code_given").count() == 1


def test_only_digests_are_kept(as_host, waiting):
    row = SignInRequest.objects.get()
    page = as_host.post(f"/sign-in-requests/{row.pk}/code/")
    row.refresh_from_db()
    token = re.search(r"/sign-in/link/([^/]+)/", page.text)[1]
    kept = f"{row.__dict__}"
    assert token not in kept
    assert shown_code(page).replace(" ", "") not in kept


def test_looking_at_the_list_shows_and_makes_no_code(as_host, waiting):
    before = SignInRequest.objects.get().code_hash
    as_host.get("/sign-in-requests/")
    assert as_host.get(f"/sign-in-requests/{SignInRequest.objects.get().pk}/code/").status_code == 405
    assert SignInRequest.objects.get().code_hash == before


def test_an_unknown_address_is_listed_but_has_no_code(as_host):
    Client().post("/sign-in/", {"email": "wrong@example.org"})
    page = as_host.get("/sign-in-requests/")
    assert "an address we do not know" in page.text
    assert "wrong@" not in page.text
    assert as_host.post(f"/sign-in-requests/{SignInRequest.objects.get().pk}/code/").status_code == 404


def test_nobody_but_the_host_finds_the_list(client, sam, waiting):
    row = SignInRequest.objects.get()
    assert client.get("/sign-in-requests/").url.startswith("/sign-in/?next=")
    client.force_login(sam)
    assert client.get("/sign-in-requests/").status_code == 404
    assert client.post(f"/sign-in-requests/{row.pk}/code/").status_code == 404
    assert client.get("/this-copy/").status_code == 404


def test_the_host_changes_the_name_and_number(as_host, house):
    answer = as_host.post(
        "/this-copy/",
        {
            "name": "Island Carers",
            "phone": "01856 555 020",
            "send_id": "3f7a4ab2-0b2e-4f7e-9d7c-111111111111",
        },
    )
    assert answer.status_code == 302
    house.refresh_from_db()
    assert (house.name, house.phone) == ("Island Carers", "01856 555 020")
    assert house.phone_spoken == "0 1 8 5 6, 5 5 5, 0 2 0"
