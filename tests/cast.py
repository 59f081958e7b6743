"""The fixed cast of the tests: a small team on an island, made the way the pages make it.

Ailsa coordinates and works for the council. Morag co-leads and cares for her mother. Isa has lived
experience, uses a nickname and has no account. Magnus is a council officer, Dr Rendall decides,
Erlend cares for his brother, and Freya interprets British Sign Language: she attends and never counts.
"""

from dataclasses import dataclass, field

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from intheroom.accounts.models import Installation
from intheroom.accounts.services import set_up_house
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.people.services import add_person
from intheroom.projects.models import Project
from intheroom.projects.services import start_project
from intheroom.team import services
from intheroom.team.choices import Kind, TakesPart
from intheroom.team.models import TeamMember

HOUSE, PHONE = "Orkney Voices", "01856 555 123"
PUBLIC_NAME, INTERNAL_NAME = "Island breaks", "Respite care redesign"

ROLES = {
    "morag": dict(name="Morag", email="morag@example.org", kinds=[Kind.CARER], side=Side.LIVED),
    "isa": dict(name="Isa", kinds=[Kind.EXPERIENCE], side=Side.LIVED),
    "magnus": dict(name="Magnus", email="magnus@example.org", kinds=[Kind.FRONTLINE], side=Side.PROFESSIONAL),
    "rendall": dict(
        name="Dr Rendall",
        email="rendall@example.org",
        kinds=[Kind.DECIDER],
        side=Side.PROFESSIONAL,
        influence=["can_decide"],
    ),
    "erlend": dict(name="Erlend", email="erlend@example.org", kinds=[Kind.CARER]),
    "freya": dict(name="Freya", email="freya@example.org", takes_part=TakesPart.ATTENDS),
}


@dataclass
class Cast:
    """The people by name, their places in the team, and the project."""

    host: object
    project: Project
    ailsa: Person
    people: dict[str, Person] = field(default_factory=dict)
    places: dict[str, TeamMember] = field(default_factory=dict)
    # The one that can be loaded to look around, where a test asks for it.
    example: Project | None = None

    def __getattr__(self, name: str) -> Person:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None

    def place(self, name: str) -> TeamMember:
        """Somebody's place in the team, as it is now."""
        self.places[name].refresh_from_db()
        return self.places[name]


def make_house():
    """This copy's own row and its host, made once."""
    if Installation.objects.exists():
        return get_user_model().objects.filter(is_host=True).first()
    return set_up_house(name=HOUSE, phone=PHONE, host_name="Hilda", email="hilda@example.org")


def make_cast(*, is_sensitive: bool = False, at: str = "example.org") -> Cast:
    """The island team of seven: Ailsa and the six people she adds.

    A second cast in the same test needs another ``at``: one address is one person.
    """
    host = make_house()
    ailsa = add_person(by=host, name="Ailsa", email=f"ailsa@{at}")
    project = start_project(by=ailsa, answers={"public_name": PUBLIC_NAME, "internal_name": INTERNAL_NAME})
    if is_sensitive:
        project.is_sensitive = True
        project.save()
    cast = Cast(host=host, project=project, ailsa=ailsa)
    cast.people["ailsa"], cast.places["ailsa"] = ailsa, project.members.get(person=ailsa)
    services.members.say_about_me(
        member=cast.places["ailsa"],
        by=ailsa,
        answers={"side": Side.PROFESSIONAL, "kinds": [Kind.MANAGER]},
    )
    for name, about in ROLES.items():
        email = about.get("email", "").replace("example.org", at)
        answers = {**about, "email": email}
        place = services.members.add_member(project=project, by=ailsa, answers=answers)
        cast.places[name], cast.people[name] = place, place.person
    services.places.make_co_lead(member=cast.places["morag"], by=ailsa)
    return cast


def add_many(cast: Cast, *, lived: int = 0, professional: int = 0, **more) -> list[TeamMember]:
    """More members, for teams of a given size."""
    sides = [Side.LIVED] * lived + [Side.PROFESSIONAL] * professional
    return [
        services.members.add_member(
            project=cast.project, by=cast.ailsa, answers={"name": f"Nick {number}", "side": side, **more}
        )
        for number, side in enumerate(sides, start=1)
    ]


def signed_in_as(person) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(person.account)
    return client


@pytest.fixture
def island_breaks(cast) -> Project:
    """The cast's project: public name “Island breaks”, internal name “Respite care redesign”."""
    return cast.project


@pytest.fixture
def client_for():
    """A signed-in browser for somebody with an account: ``client_for(cast.morag)``."""
    return signed_in_as
