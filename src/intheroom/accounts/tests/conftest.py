"""A copy that is set up, its host, and somebody who can sign in."""

import pytest

from intheroom.accounts import services
from intheroom.accounts.models import Installation


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
