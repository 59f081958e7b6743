"""Everybody reads what is kept about them, and who has seen it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from intheroom.people.queries import ways_shown_to

pytestmark = pytest.mark.django_db


def test_my_details_show_what_is_kept_and_who_has_seen_it(as_, morag, ailsa):
    for _ in range(2):
        ways_shown_to(morag, actor=ailsa, in_team=True, is_keyholder=True, purpose="to book your taxi")

    page = as_(morag).get("/my-details/").text

    assert "01856 555 011" in page
    assert page.count("to book your taxi") == 2  # the e-mail and the phone, each once a day
    assert "Ailsa" in page


def test_my_own_looks_are_left_out(as_, morag):
    browser = as_(morag)
    browser.get("/my-details/")
    assert "Nobody has." in browser.get("/my-details/").text


def test_the_levels_of_who_may_see(morag, ailsa):
    def shown(level, **standing):
        morag.reach_seen_by = level
        standing = {"in_team": False, "is_keyholder": False} | standing
        return bool(ways_shown_to(morag, actor=ailsa, purpose="to test", **standing)["phone"])

    assert shown("everyone")
    assert shown("team", in_team=True)
    assert not shown("team")
    assert shown("keyholders", is_keyholder=True)
    assert not shown("keyholders", in_team=True)
    assert not shown("only_me", in_team=True, is_keyholder=True)


def test_somebody_signed_out_is_asked_to_sign_in(client, host):
    assert client.get("/my-details/").url == "/sign-in/?next=%2Fmy-details%2F"


def test_typed_text_is_shown_as_text(as_, morag):
    morag.name = "<script>alert(1)</script>"
    morag.save()
    page = as_(morag).get("/my-details/").text
    assert "<script>alert" not in page


def test_the_page_costs_the_same_for_one_look_and_for_thirty(as_, morag, ailsa):
    browser = as_(morag)
    counts = []
    for looks in (1, 29):
        for _ in range(looks):
            ways_shown_to(morag, actor=ailsa, in_team=True, is_keyholder=True, purpose="to call you")
        with CaptureQueriesContext(connection) as ran:
            browser.get("/my-details/")
        counts.append(len(ran))
    assert counts[0] == counts[1] <= 11


def test_the_host_sees_the_address_they_set_up_with_and_keeps_it(client, db):
    from intheroom.accounts.queries import account_with_email
    from intheroom.accounts.services import set_up_house

    account = set_up_house(
        name="Orkney Carers", phone="01856 555 010", host_name="Rhona", email="rhona@example.org"
    )
    client.force_login(account)
    page = client.get("/my-details/").text
    assert page.count("rhona@example.org") == 1

    client.post(
        f"/people/{account.person.pk}/details/",
        {
            "name": "Rhona",
            "email": "rhona@example.org",
            "phone": "01856 555 044",
            "seen_version": "1",
            "send_id": "3f7a4ab2-0b2e-4f7e-9d7c-111111111111",
        },
    )
    assert account_with_email("rhona@example.org") == account


def test_an_address_that_is_not_the_way_to_reach_them_is_shown_too(as_, morag):
    morag.email_sealed = None
    morag.save()
    assert "E-mail you sign in with" in as_(morag).get("/my-details/").text
