"""Which groups, viewpoints and kinds of influence are in the room, and which are not yet."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.utils.translation import gettext

from intheroom.kit.keep.prepared import Prepared
from intheroom.projects.models import Project
from intheroom.projects.queries import Involved
from intheroom.stakeholders.choices import HIGH_IMPACT, STEPS, Influence, Scale
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.stakeholders.queries import Place, map_of, viewpoints_of
from intheroom.team.choices import HAS_A_PLACE, Kind, Status, TakesPart
from intheroom.team.models import OtherRoute, TeamMember
from intheroom.team.queries.members import members_now

MEMBER, ROUTE, NOBODY = "member", "route", "nobody"


@dataclass(frozen=True, slots=True)
class GroupCover:
    """How one group is in the room. It says how many members, never which."""

    group: StakeholderGroup
    impact: str
    members: int
    route: OtherRoute | None

    @property
    def how(self) -> str:
        if self.members:
            return MEMBER
        return ROUTE if self.route else NOBODY

    @property
    def impact_words(self) -> str:
        """How far the group is affected, as people judged it."""
        return (
            gettext("{label} affected").format(label=Scale(self.impact).label)
            if self.impact
            else gettext("Nobody has said how far")
        )

    @property
    def is_missing(self) -> bool:
        return self.how == NOBODY

    @property
    def is_always_affected(self) -> bool:
        return self.impact == Scale.ALWAYS

    @property
    def is_much_affected(self) -> bool:
        return self.impact in HIGH_IMPACT


@dataclass(frozen=True, slots=True)
class Covered:
    """A viewpoint or a kind of influence, and whether anyone in the room brings it."""

    words: str
    is_covered: bool
    through: tuple[str, ...] = ()


# Each member once for each group, and once with nothing for whoever is in none.
_in_groups: Prepared[Any] = Prepared(
    lambda project: (
        TeamMember.objects.filter(project=project, status__in=HAS_A_PLACE)
        .annotate(in_group=F("groups"))
        .order_by("pk", "in_group")
    ),
    project=-1,
)
_routes: Prepared[OtherRoute] = Prepared(
    lambda project: OtherRoute.objects.filter(project=project).select_related("recorded_by"), project=-1
)


def coverage_of(project: Project, places: Iterable[Place] | None = None) -> list[GroupCover]:
    """Every live group and how it is in the room: always affected and missing first.

    ``places`` is the map of the project, where a page has read it already.
    """
    many = group_counts(project)
    routes = live_routes(project)
    rows = [
        GroupCover(place.group, place.impact.word, many[place.group.pk], routes.get(place.group.pk))
        for place in (map_of(project) if places is None else places)
    ]
    return sorted(rows, key=_most_affected_first)


def members_with_groups(project: Project) -> dict[TeamMember, list[int]]:
    """Everyone with a place, and the groups each belongs to. One query."""
    found: dict[TeamMember, list[int]] = {}
    for row in _in_groups.rows(project=project.pk):
        found.setdefault(row, []).extend([] if row.in_group is None else [row.in_group])
    return found


def group_counts(project: Project) -> Counter[int]:
    """Members who count, by group. A member in two groups is in both. One query."""
    belonging = members_with_groups(project)
    return Counter(group for member, groups in belonging.items() if member.counts for group in groups)


def live_routes(project: Project) -> dict[int, OtherRoute]:
    """Each group's newest way in without a member, where it still has one."""
    newest = {route.group_id: route for route in _routes.rows(project=project.pk)}
    return {group: route for group, route in newest.items() if route.how}


def viewpoint_cover(project: Project, rows: Iterable[GroupCover]) -> list[Covered]:
    """Each viewpoint, and the groups in the room that hold it. Never a person."""
    here = {row.group.pk for row in rows if not row.is_missing}
    found = []
    for words, held in viewpoints_of(project).items():
        through = tuple(view.group.name for view in held if view.group_id in here)
        found.append(Covered(words, bool(through), through))
    return found


def influence_cover(members: Iterable[TeamMember], rows: Iterable[GroupCover]) -> list[Covered]:
    """Whether someone can decide, pay, and make it happen: by a member's word, or by a group."""
    said = {kind for member in members if member.counts for kind in member.influence}
    here = [row.group for row in rows if not row.is_missing]
    found = []
    for kind in Influence:
        through = tuple(group.name for group in here if getattr(group, kind.value))
        found.append(Covered(str(kind.label), bool(through) or kind.value in said, through))
    return found


def kinds_present(members: Iterable[TeamMember]) -> list[tuple[Kind, bool]]:
    """The kinds of member to look for in a mix, and whether each is here. Prompts, not errors."""
    here = {kind for member in members if member.counts for kind in member.kinds}
    return [(kind, kind in here) for kind in Kind if kind != Kind.OTHER]


def members_by_group(project: Project) -> dict[int, int]:
    """How many active, ordinary members belong to each group."""
    return dict(group_counts(project))


def team_with_sides(project: Project) -> list[Involved]:
    """Everyone with a place and the side they say they are on; those who only attend do not count."""
    return [
        Involved(
            member.person,
            member.side,
            counts=member.takes_part == TakesPart.MEMBER and member.status != Status.INVITED,
        )
        for member in members_now(project)
    ]


def _most_affected_first(row: GroupCover) -> tuple[int, bool, str]:
    return (-STEPS.get(row.impact, -1), not row.is_missing, row.group.name_key)
