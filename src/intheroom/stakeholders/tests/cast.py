"""Island breaks, with the people its stakeholder tests need. Sides are told by hand: the team room is above."""

import uuid
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from intheroom.accounts.models import Account, Installation
from intheroom.kit.ask.forms import Said
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.choices import Role
from intheroom.projects.models import Project, ProjectRole
from intheroom.stakeholders import permissions
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.stakeholders.services import add_group, judge_group

ON_THE_WEB = Said()


@dataclass
class Island:
    """The project and who is in it."""

    project: Project
    ailsa: Person
    morag: Person
    magnus: Person
    isa: Person

    def group(self, name="Family carers") -> StakeholderGroup:
        return add_group(project=self.project, by=self.ailsa, name=name)

    def judged(self, name, impact, say_now, say_wanted="always", *, by=None, belongs="no"):
        group = self.project.stakeholder_groups.filter(name=name).first() or self.group(name)
        answers = {"impact": impact, "say_now": say_now, "say_wanted": say_wanted, "belongs": belongs}
        judge_group(group=group, by=by or self.ailsa, answers=answers, said=ON_THE_WEB)
        return group

    def page(self, name, **more):
        """The address of a page of this project."""
        return reverse(f"stakeholders:{name}", kwargs={"ref": self.project.ref, **more})

    def phoned(self, whose, by=None):
        return Said(
            way="phone",
            recorded_by=(by or self.ailsa).account,
            spoke_for=whose.name,
            person_key=str(whose.pk),
            read_back=True,
        )


def somebody(project, name, role=Role.MEMBER, has_account=True) -> Person:
    """A person with a role in the project."""
    account = Account.objects.create(name=name) if has_account else None
    person = Person.objects.create(name=name, account=account, **_same_subject(account))
    ProjectRole.objects.create(project=project, person=person, role=role)
    return person


def _same_subject(account) -> dict:
    return {"subject": account.subject} if account else {}


def browser_of(person) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(person.account)
    return client


def sent(**answers) -> dict:
    """What a browser sends with a form's answers."""
    return {"send_id": str(uuid.uuid4()), **answers}


@pytest.fixture
def island(db, monkeypatch):
    Installation.objects.create(name="Kirkwall hall", phone="01856 555 0100")
    account = Account.objects.create(name="Ailsa")
    ailsa = Person.objects.create(name="Ailsa", account=account, **_same_subject(account))
    project = Project.objects.create(public_name="Island breaks", started_by=ailsa)
    ProjectRole.objects.create(project=project, person=ailsa, role=Role.COORDINATOR)
    morag = somebody(project, "Morag", Role.CO_LEAD)
    magnus = somebody(project, "Magnus")
    isa = somebody(project, "Isa", has_account=False)
    told = {ailsa: Side.PROFESSIONAL, magnus: Side.PROFESSIONAL, morag: Side.BOTH, isa: Side.LIVED}
    monkeypatch.setattr(permissions, "sides", [lambda _project, person: told.get(person)])
    return Island(project, ailsa, morag, magnus, isa)
