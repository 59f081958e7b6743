"""Who is told of the way out by e-mail, which goes by itself: only those who chose it, with no care to take."""

from collections.abc import Iterable

from django.utils.translation import gettext_noop

from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.people.models import Person
from intheroom.people.permissions import standings_of
from intheroom.people.queries import ways_to_reach
from intheroom.people.queries.inclusion import part_answers

PURPOSE = gettext_noop("to tell you that the project goes another way")
# Whoever said this is told by a person.
WITH_CARE = {ReachNot.NEUTRAL, ReachNot.THROUGH}


def emails_of(people: Iterable[Person], by: Person) -> dict[int, str]:
    """The address of each who ticked e-mail and lets this person see it. Leaves a line for each."""
    people = list(people)
    standings = standings_of(by, people)
    said = part_answers(
        Part.REACH,
        people,
        may_see=lambda person, level: standings[person.pk].may_see(level),
        actor=by,
        purpose=PURPOSE,
    )
    chose = [
        one
        for one in people
        if ReachBy.EMAIL in said.get(one.pk, {}).get("reach_by", ())
        and not WITH_CARE & set(said[one.pk].get("reach_not") or ())
        and standings[one.pk].may_see(one.reach_seen_by)
    ]
    found = {one.pk: ways_to_reach(one, actor=by, purpose=PURPOSE, ways=["email"])["email"] for one in chose}
    return {pk: address for pk, address in found.items() if address}
