"""Whose answer it is, and what every service writes down about how it came in."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Answered
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.queries import people_in_project

Answers = Mapping[str, Any]


def whose(*, project: Project, by: Person, answers: Answers, said: Said | None) -> dict[str, Any]:
    """The person an answer belongs to, the name they use and their side, as columns of a row.

    An answer written down for someone belongs to that someone, not to the one who wrote it. The
    side is the one given with the answer; only where someone else wrote it down and left that
    out do we use the side the person gave before.
    """
    for_another = said is not None and bool(said.person_key or said.spoke_for)
    key = said.person_key if said and for_another else str(by.pk)
    known = {involved.key: involved for involved in people_in_project(project)}.get(key)
    if known is not None and not known.counts:
        raise Refused(
            gettext("Whoever interprets or supports attends, and does not count as a member."),
            how=gettext("Write down the answer of the person they are here for."),
        )
    side = answers.get("side") or (known.side if known and for_another else "")
    if not for_another:
        return {"person": by, "name": by.name, "side": side}
    name = known.name if known else said.spoke_for[:100] if said else ""
    return {"person": known.person if known else None, "name": name, "side": side}


def columns(said: Said | None) -> dict[str, Any]:
    """How an answer came in, as columns of an ``Answered`` row."""
    return (said or Said()).columns()


def note(
    verb: str, *, by: Person, project: Project, about: str, said: Said | None = None, **facts: Any
) -> None:
    """One audit row: what kind of thing happened, never what anyone typed."""
    if said and said.recorded_by:
        facts |= {"way": said.way, "read_back": said.read_back}
    record(verb, by=by, about=about, chain=project.ref, **facts)


def picked(answers: Answers, *names: str) -> dict[str, Any]:
    """The answers a row has columns for. A blank answer is stored as blank, a date as none."""
    return {name: answers[name] for name in names if answers.get(name) is not None}


def written_anew(row: Answered, said: Said | None) -> None:
    """A row that is changed says how its newest words came in, and when."""
    for name, value in columns(said).items():
        setattr(row, name, value)
    row.answered_at = timezone.now()
