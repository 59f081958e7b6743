"""A copy that is set up, its host, and somebody who can sign in."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from intheroom.accounts import services
from intheroom.accounts.models import Installation


@pytest.fixture(autouse=True)
def early_in_a_quarter():
    """Attempts are counted by the quarter of an hour: a test that ran across its end would count twice."""
    now = timezone.now()
    began = now.replace(minute=now.minute // 15 * 15, second=0) + datetime.timedelta(seconds=30)
    with time_machine.travel(began, tick=True):
        yield


@pytest.fixture
def host(db):
    return services.set_up_house(
        name="Orkney Carers",
        phone="01856 555 010",
        host_name="Rhona",
        email="rhona@example.org",
        passphrase="peat boat lantern nine",
    )


@pytest.fixture
def house(host):
    return Installation.objects.get()


@pytest.fixture
def sam(host):
    return services.open_account(by=host, name="Sam", email="sam@example.org")


@pytest.fixture
def as_host(client, host):
    client.force_login(host)
    return client
