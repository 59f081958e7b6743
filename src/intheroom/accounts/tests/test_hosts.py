"""A host lets somebody else look after the copy too, and stops; somebody always stays."""

import uuid

import pytest
from django.urls import reverse

from intheroom.accounts import services
from intheroom.accounts.queries import hosts
from intheroom.kit.keep.models import AuditEvent

PAGE = reverse("accounts:hosts")


def press(client, address):
    return client.post(address, {"send_id": str(uuid.uuid4())})


@pytest.mark.parametrize("typed", ["sam", "sam@example.org"])
def test_a_host_finds_somebody_is_told_what_it_means_and_says_yes(as_host, host, sam, typed):
    assert "You are the only one." in as_host.get(PAGE).text
    found = as_host.post(PAGE, {"name_or_email": typed}).url
    assert found == reverse("accounts:make_host", args=[sam.pk])
    assert "Be sure of the person." in as_host.get(found).text
    assert not hosts().filter(pk=sam.pk)
    assert press(as_host, found).url == PAGE
    assert list(hosts()) == [host, sam]
    event = AuditEvent.objects.get(verb="account.made_host")
    assert (event.actor, event.about) == (host.subject, f"accounts.account:{sam.pk}")


def test_nobody_two_people_and_a_host_are_each_told_apart(as_host, host, sam):
    services.open_account(by=host, name="Sam")
    gone = services.open_account(by=host, name="Jo")
    services.close_account(by=host, account=gone)
    for typed, told in (
        ("Jo", "Nobody with"),
        ("Sam", "More than one"),
        ("Rhona", "already"),
        ("", "Type a name"),
    ):
        answer = as_host.post(PAGE, {"name_or_email": typed})
        assert answer.status_code == 422
        assert told in answer.text
    assert press(as_host, reverse("accounts:make_host", args=[gone.pk])).status_code == 404


def test_somebody_without_an_address_is_told_of_before(as_host, host):
    jo = services.open_account(by=host, name="Jo")
    assert (
        "They have no e-mail address here." in as_host.get(reverse("accounts:make_host", args=[jo.pk])).text
    )


def test_a_host_stops_but_never_the_last_one(as_host, host, sam):
    stop = reverse("accounts:step_down")
    refused = press(as_host, stop)
    assert refused.status_code == 409
    assert "First let somebody else do it too." in refused.text
    services.make_host(by=host, account=sam)
    token = {"send_id": str(uuid.uuid4())}
    assert [as_host.post(stop, token).url for _ in range(2)] == ["/", "/"]
    assert list(hosts()) == [sam]
    assert as_host.get(PAGE).status_code == 404
    assert press(as_host, stop).status_code == 404
    assert AuditEvent.objects.filter(verb="account.stopped_hosting").count() == 1


def test_nobody_else_makes_hosts(client, host, sam):
    client.force_login(sam)
    assert client.post(PAGE, {"name_or_email": "sam"}).status_code == 404
    assert press(client, reverse("accounts:make_host", args=[sam.pk])).status_code == 404
    assert list(hosts()) == [host]
