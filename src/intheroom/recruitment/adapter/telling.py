"""How somebody who waits likes to be told, and what must not happen, as far as they let whoever tells them see it."""

from dataclasses import dataclass

from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.people.models import Person
from intheroom.people.permissions import standing_of
from intheroom.people.queries import ways_to_reach
from intheroom.people.queries.inclusion import part_answers
from intheroom.recruitment.adapter.draws import TO_TELL


@dataclass(frozen=True, slots=True)
class Reached:
    """Ways to reach one person, opened; empty where they do not let this one see them."""

    ways: dict[str, str]
    likes: list[str]
    never: list[str]


def reached_by(person: Person, by: Person) -> Reached:
    """Opened for whoever tells them. Leaves a line that they can read."""
    standing = standing_of(by, person)
    may = standing.may_see(person.reach_seen_by)
    said = part_answers(
        Part.REACH, [person], may_see=lambda _one, level: standing.may_see(level), actor=by, purpose=TO_TELL
    ).get(person.pk, {})
    return Reached(
        ways_to_reach(person, actor=by, purpose=TO_TELL) if may else {},
        [str(one.label) for one in ReachBy if one.value in (said.get("reach_by") or [])],
        [str(one.label) for one in ReachNot if one.value in (said.get("reach_not") or [])],
    )
