"""The world the cross-cutting tests walk through: one house, one full project, one empty, one of others.

Eight actors look at it; each page is tried by all of them. The full project is the fixed cast's, with
something in every room, so that every address leads somewhere.
"""

import datetime
from dataclasses import dataclass, field

from django.test import Client
from django.utils import timezone

from intheroom.accounts.models import Account, FirstStartLink
from intheroom.accounts.queries import digest_of
from intheroom.accounts.services import ask_for_code
from intheroom.accounts.signing_in import BACKEND
from intheroom.people.models import Person
from intheroom.people.services import add_person
from intheroom.projects.models import Project
from intheroom.projects.services import start_project
from intheroom.team.services import members, places
from tests.cast import PHONE, make_cast
from tests.pages.addresses import addresses

ACTORS = ("anonymous", "newcomer", "host", "elsewhere", "removed", "member", "co_lead", "coordinator")
FIRST_TOKEN = "the-first-start-of-this-house"


@dataclass
class World:
    """Who is there, and what stands in each gap of an address."""

    phone: str
    accounts: dict[str, Account | None]
    people: dict[str, Person]
    project: Project
    empty: Project
    other: Project
    gaps: dict = field(default_factory=dict)
    cookies: dict = field(default_factory=dict)

    def client(self, actor, **headers) -> Client:
        """A browser in which this actor is signed in already."""
        client = Client(headers=headers)
        client.cookies.load(self.cookies.get(actor, ""))
        return client

    def kwargs(self, name, *, empty=False):
        """What fills the gaps in an address: of the full project, or of the empty one where that can be."""
        gaps = addresses()[name].parts
        values = {
            gap: self.gaps.get((name, gap)) or self.gaps.get((stem(name), gap)) or self.gaps[gap]
            for gap in gaps
        }
        if empty:
            return values | {"ref": self.empty.ref} if set(gaps) == {"ref"} else None
        return values


def stem(name):
    """The name of a form's page without the ending that says which way it is answered."""
    for ending in ("_step", "_check", "_done", "_sheet", "_script", "_for_someone"):
        name = name.removesuffix(ending)
    return name


def build_world() -> World:
    """Everything, made the way the pages make it."""
    from tests.furnishing import furnish

    cast = make_cast()
    people = {
        "newcomer": add_person(by=cast.host, name="Nils", email="nils@example.org"),
        "elsewhere": add_person(by=cast.host, name="Elspeth", email="elspeth@example.org"),
        "removed": somebody_who_left(cast),
        "member": cast.erlend,
        "co_lead": cast.morag,
        "coordinator": cast.ailsa,
    }
    accounts = {"anonymous": None, "host": cast.host} | {actor: one.account for actor, one in people.items()}
    world = World(
        phone=PHONE,
        accounts=accounts,
        people=people,
        project=cast.project,
        empty=start_project(by=cast.ailsa, answers={"public_name": "Quiet corner"}),
        other=start_project(by=people["elsewhere"], answers={"public_name": "Boats for all"}),
    )
    world.gaps = gaps_of_the_house(world) | furnish(cast)
    world.gaps["people:forget_past_time", "pk"] = somebody_long_gone(cast).pk
    world.cookies = {actor: cookie_of(account) if account else "" for actor, account in accounts.items()}
    return world


def somebody_who_left(cast):
    """A member whose place has ended."""
    place = members.add_member(
        project=cast.project, by=cast.ailsa, answers={"name": "Rhona", "email": "rhona@example.org"}
    )
    places.leave_team(member=place, by=place.person)
    return place.person


def somebody_long_gone(cast):
    """Known for three years, and in nothing."""
    person = add_person(by=cast.host, name="Old Jessie")
    then = timezone.now() - datetime.timedelta(days=3 * 366)
    Person.objects.filter(pk=person.pk).update(created_at=then)
    return person


def cookie_of(account) -> str:
    """The cookie of somebody who signed in."""
    client = Client()
    client.force_login(account, backend=BACKEND)
    return client.cookies.output(attrs=[], header="", sep=";").strip()


def gaps_of_the_house(world):
    """What stands in the gaps of the house's own addresses and of every project's."""
    asked = ask_for_code(email="erlend@example.org")
    FirstStartLink.objects.create(token_hash=digest_of(FIRST_TOKEN))
    return {
        "ref": world.project.ref,
        "rule": "team.size",
        "step": "all",
        ("accounts:first_start", "token"): FIRST_TOKEN,
        ("accounts:sign_in_link", "token"): asked.token,
        ("accounts:show_sign_in_code", "pk"): asked.request.pk,
    }
