"""A project, and people on both sides of it."""

import pytest

from intheroom.accounts.models import Installation
from intheroom.people.choices import Side
from intheroom.people.services import add_person
from intheroom.projects import queries, services
from intheroom.projects.choices import Role
from intheroom.projects.models import ProjectRole


@pytest.fixture
def house(db):
    return Installation.objects.create(name="Kirkwall hall", phone="01856 555 0100")


@pytest.fixture
def ailsa(house):
    return add_person(by=None, name="Ailsa", email="ailsa@example.org")


@pytest.fixture
def morag(house):
    return add_person(by=None, name="Morag", email="morag@example.org")


@pytest.fixture
def isa(house):
    """A nickname and no account."""
    return add_person(by=None, name="Isa")


@pytest.fixture
def project(ailsa):
    return services.start_project(
        by=ailsa, answers={"public_name": "Island breaks", "text": "Better breaks for carers"}
    )


@pytest.fixture
def people(project, ailsa, morag, isa, monkeypatch):
    """Three people with sides, as the room above would add them."""
    ProjectRole.objects.create(project=project, person=morag, role=Role.CO_LEAD)
    ProjectRole.objects.create(project=project, person=isa, role=Role.MEMBER)
    sides = {ailsa: Side.PROFESSIONAL, morag: Side.LIVED, isa: Side.LIVED}
    found = [queries.Involved(person, side) for person, side in sides.items()]
    monkeypatch.setattr(queries.people, "sources_of_people", [lambda _project: found])
    return found


@pytest.fixture
def as_ailsa(client, ailsa):
    client.force_login(ailsa.account)
    return client
