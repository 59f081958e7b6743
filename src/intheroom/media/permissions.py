"""Who may open a thing, who may say what about it, and who may write that down for whom."""

import datetime

from intheroom.media.models import Item, PersonIn
from intheroom.people.models import Person
from intheroom.projects.models import ProjectRole
from intheroom.projects.permissions import sees_names


def person_in(item: Item, person: Person | None) -> PersonIn | None:
    """This person's own place in the thing."""
    return next((one for one in item.people.all() if person is not None and one.person_id == person.pk), None)


def looks_after(item: Item, person: Person, role: ProjectRole | None) -> bool:
    """Those who lead, and whoever added it while they are in the project."""
    return role is not None and (role.is_leading or item.added_by_id == person.pk)


def may_open(item: Item, person: Person, role: ProjectRole | None, on: datetime.date) -> bool:
    """Nobody once someone in it said no. Else those in it, those who look after it, and the team once all agree."""
    if item.is_closed:
        return False
    if person_in(item, person) is not None or looks_after(item, person, role):
        return True
    return role is not None and item.is_open_to_team(on)


def may_find(item: Item, person: Person, role: ProjectRole | None, on: datetime.date) -> bool:
    """Whether its page is there at all. A closed one is found by those who look after it or are in it."""
    if role is None:
        return False
    is_own = person_in(item, person) is not None
    return is_own or looks_after(item, person, role) or may_open(item, person, role, on)


def may_see_answers(item: Item, person: Person, role: ProjectRole | None) -> bool:
    """Who reads what each person in it said: those who look after it, and the team where names are no secret."""
    return looks_after(item, person, role) or (role is not None and sees_names(item.project, role))


def may_write_down(item: Item, role: ProjectRole | None) -> bool:
    """Anybody in the project may take down somebody's word, where names are no secret; else those who lead."""
    return role is not None and sees_names(item.project, role)
