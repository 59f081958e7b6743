"""Writes made the way a page makes them: through the services, each with its audit row."""

import random
from dataclasses import dataclass

import django

django.setup()  # the rooms below cannot be imported before

from django.db.models import Count  # noqa: E402

from intheroom.accounts.services import set_up_house  # noqa: E402
from intheroom.kit.keep.models import AuditEvent  # noqa: E402
from intheroom.kit.keep.verifying import broken_rows  # noqa: E402
from intheroom.people.models import Person  # noqa: E402
from intheroom.people.services import add_person  # noqa: E402
from intheroom.projects.choices import StageKind  # noqa: E402
from intheroom.projects.models import Idea, Project, ProjectRole, Stage  # noqa: E402
from intheroom.projects.services import start_project  # noqa: E402

ALPHABET = "the room the idea people and what we want to change together "


@dataclass(frozen=True)
class Load:
    """Somebody who starts one project after another."""

    by: Person

    @classmethod
    def begin(cls) -> "Load":
        """Set the copy up, as the first-start link does; a copy that is set up already is used as it is."""
        if known := Person.objects.filter(name="Trial").first():
            return cls(known)
        host = set_up_house(name="Trial", phone="01234 567890", host_name="Trial")
        return cls(add_person(by=host, name="Trial", email="trial@example.org"))

    def write(self, number: int, chance: random.Random) -> str:
        """Start one project; its reference is given back once it is kept."""
        words = "".join(chance.choices(ALPHABET, k=chance.randint(1, 90)))
        answers = {"public_name": f"{number} {words}"[:100], "text": words * 40}
        return start_project(by=self.by, answers=answers).ref


def how_many() -> int:
    """A plain look before a write."""
    return Project.objects.count()


def begun() -> set[str]:
    """The projects of which the database holds anything at all, or the audit tells."""
    return {
        *Project.objects.values_list("ref", flat=True),
        *Idea.objects.values_list("project__ref", flat=True),
        *ProjectRole.objects.values_list("project__ref", flat=True),
        *Stage.objects.values_list("project__ref", flat=True),
        *audited(),
    }


def kept() -> set[str]:
    """The projects the database holds whole: with the idea, the role, the stages, the audit row."""
    whole = (
        Project.objects.filter(idea__isnull=False, roles__isnull=False)
        .annotate(number=Count("stages"))
        .filter(number=len(StageKind.values))
    )
    return set(whole.values_list("ref", flat=True)) & audited()


def audited() -> set[str]:
    """The projects the audit says were started."""
    return set(AuditEvent.objects.filter(verb="start_project").values_list("chain", flat=True))


def chain_is_whole() -> bool:
    """Whether every audit row still follows from the one before."""
    return not broken_rows()
