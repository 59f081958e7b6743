"""A browser for some of the island team."""

import pytest


@pytest.fixture
def signed_in(client_for):
    return client_for


@pytest.fixture
def as_coordinator(client_for, cast):
    return client_for(cast.ailsa)
