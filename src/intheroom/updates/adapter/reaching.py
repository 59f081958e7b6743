"""How each person is told of an update: opened for whoever tells them, and for that alone."""

from collections.abc import Iterable

from django.utils.translation import gettext_noop

from intheroom.people.models import Person
from intheroom.team.models import TeamMember
from intheroom.team.queries import tell_by
from intheroom.team.queries.tell_by import Reach

PURPOSE = gettext_noop("to send you an update of the project")


def reaches_of(members: Iterable[TeamMember], by: Person) -> dict[int, Reach]:
    """How to reach each member, by their number. Leaves a line for each."""
    return tell_by.reaches_of(members, by, purpose=PURPOSE)
