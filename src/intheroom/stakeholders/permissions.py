"""Which side somebody is on, and who may answer a proposal to set a group aside."""

from collections.abc import Callable

from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.queries import people_in_project
from intheroom.stakeholders.models import LIVED, SetAside

# Filled by the room that keeps the members: each function gives somebody's side, or None if it does not know them.
sides: list[Callable[[Project, Person], Side | str | None]] = []


def side_of(project: Project, person: Person | None) -> Side:
    """The side this person told the project they are on; “not said” when nobody knows."""
    if person is None:
        return Side.UNSAID
    for ask in sides:
        told = ask(project, person)
        if told:
            return Side(told)
    known = {involved.person.pk: involved.side for involved in people_in_project(project)}
    return Side(known.get(person.pk) or Side.UNSAID)


def has_lived_experience(project: Project, person: Person | None) -> bool:
    """Carers and family count; so does somebody on both sides."""
    return side_of(project, person) in LIVED


def may_agree(project: Project, person: Person | None, set_aside: SetAside) -> bool:
    """Somebody with lived experience, and not the one who proposed it."""
    return (
        person is not None and person.pk != set_aside.proposed_by_id and has_lived_experience(project, person)
    )
