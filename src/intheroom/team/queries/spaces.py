"""Spaces of their own: which there are, for everybody; who is in one, only for those who may know."""

from dataclasses import dataclass

from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import HAS_A_PLACE
from intheroom.team.models import Space, TeamMember


def open_spaces(project: Project) -> QuerySet[Space]:
    """Every space that is open. Whom the asker may read of is for ``permissions`` to say."""
    return project.spaces.filter(closed_at__isnull=True).select_related("keeper__person", "recorded_by")


def roster_of(space: Space) -> QuerySet[TeamMember]:
    """Who is in a space. Ask ``may_open_space`` first."""
    members = TeamMember.objects.filter(in_spaces__space=space, status__in=HAS_A_PLACE)
    return members.select_related("person").order_by("person__name", "pk")


def is_in_space(space: Space, person: Person | None) -> bool:
    """Whether this person is in the space."""
    return person is not None and roster_of(space).filter(person=person).exists()


@dataclass(frozen=True, slots=True)
class SpaceSeen:
    """A space as the asker may see it: never how many are in it."""

    space: Space
    is_open_to_me: bool
    am_in_it: bool


def spaces_seen(project: Project, asker: Person) -> list[SpaceSeen]:
    """Every open space, and whether the asker is in it or looks after it. Two queries."""
    mine = set(
        Space.objects.filter(project=project, places__member__person=asker).values_list("pk", flat=True)
    )
    return [
        SpaceSeen(space, space.pk in mine or space.keeper.person_id == asker.pk, space.pk in mine)
        for space in open_spaces(project)
    ]
