"""Whose answer it is, and what every service writes down about how it came in."""

from collections.abc import Mapping
from typing import Any

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.queries import people_in_project

Answers = Mapping[str, Any]


def whose(*, project: Project, by: Person, said: Said | None) -> tuple[Person | None, str]:
    """The person an answer belongs to, and the name they use.

    An answer written down for somebody belongs to that somebody, not to the one who wrote it.
    """
    if said is None or not (said.person_key or said.spoke_for):
        return by, by.name
    for involved in people_in_project(project):
        if involved.key == said.person_key:
            return involved.person, involved.name
    return None, said.spoke_for[:100]


def columns(said: Said | None) -> dict[str, Any]:
    """How an answer came in, as columns of an ``Answered`` row."""
    return said.columns() if said else {}


def note(
    verb: str, *, by: Person, project: Project, about: str, said: Said | None = None, **facts: Any
) -> None:
    """One audit row: what kind of thing happened, never what anybody typed."""
    if said and said.recorded_by:
        facts |= {"way": said.way, "read_back": said.read_back}
    record(verb, by=by, about=about, chain=project.ref, **facts)


def picked(answers: Answers, *names: str) -> dict[str, Any]:
    """The answers a row has columns for. A blank answer is stored as blank, a date as none."""
    return {name: answers[name] for name in names if answers.get(name) is not None}
