"""A copy that is set up, with a host, somebody who leads a project, and two who do not."""

import pytest

from intheroom.accounts.services import set_up_house
from intheroom.people.models import Person
from intheroom.people.services import add_person
from intheroom.projects.choices import Role
from intheroom.projects.models import Project, ProjectRole


@pytest.fixture
def host(db):
    account = set_up_house(name="Orkney Carers", phone="01856 555 010", host_name="Rhona")
    return Person.objects.get(account=account)


@pytest.fixture
def ailsa(host):
    return add_person(by=host, name="Ailsa", email="ailsa@example.org")


@pytest.fixture
def morag(host):
    return add_person(by=host, name="Morag", email="morag@example.org", phone="01856 555 011")


@pytest.fixture
def isa(host):
    return add_person(by=host, name="Isa")


@pytest.fixture
def in_project():
    """Put people in a new project; the first one leads it."""

    def put(leader, *members):
        project = Project.objects.create(public_name="Island breaks", started_by=leader)
        ProjectRole.objects.create(project=project, person=leader, role=Role.COORDINATOR)
        for person in members:
            ProjectRole.objects.create(project=project, person=person)
        return project

    return put


@pytest.fixture
def as_(client):
    def sign_in(person):
        client.force_login(person.account)
        return client

    return sign_in
