"""The search for each group: what was tried, what comes next, and what the rules should look at."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_noop

from intheroom.kit.keep.sealing import unseal
from intheroom.library.queries import Way, search_length
from intheroom.people.models import Person
from intheroom.projects.choices import DateUse
from intheroom.projects.models import Project
from intheroom.projects.queries import Minded, clashes, minded_in
from intheroom.recruitment import queries
from intheroom.recruitment.advice.searching import ways_to_try
from intheroom.recruitment.models import Avenue, ClosedSearch, Connector, RecruitmentPlan
from intheroom.stakeholders.choices import STEPS
from intheroom.stakeholders.models import ReachPlan, StakeholderGroup
from intheroom.stakeholders.queries import Reach, impacts_of, reach_from
from intheroom.team.queries.coverage import group_counts

PURPOSE = gettext_noop("to ask you to pass a call-out on")


@dataclass(frozen=True, slots=True)
class Search:
    """How the search for one group stands. It says how many of the group are in the team, never which."""

    group: StakeholderGroup
    impact: str
    members: int
    # How the group is heard without a member; empty where it is not.
    heard: str
    reach: Reach
    avenues: tuple[Avenue, ...] = ()
    connectors: tuple[Connector, ...] = ()
    closed: ClosedSearch | None = None

    @property
    def is_over(self) -> bool:
        """Somebody of the group is in the team; or it was ended, and the group is heard in another way."""
        return bool(self.members) or (self.closed is not None and bool(self.heard))

    @property
    def used(self) -> set[str]:
        """The ways that are planned or were tried for them."""
        return {one.by_way for one in self.avenues}

    @property
    def may_be_asked(self) -> list[Connector]:
        """Who said that we may ask them to pass it on."""
        return [one for one in self.connectors if one.may_be_asked]

    @property
    def next_way(self) -> Way | None:
        """What to try next; nothing where every way that suits them was tried."""
        return next(iter(self.next_ways()), None)

    def next_ways(self, ages: Collection[str] = ()) -> list[Way]:
        return ways_to_try(self.reach, self.used, ages)

    @property
    def reach_with_avenues(self) -> Reach:
        """The plan for reaching them, with the ways that were written down here."""
        return replace(self.reach, ways=self.reach.ways | self.used)


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole search: each group, and every way."""

    searches: tuple[Search, ...]
    avenues: tuple[Avenue, ...]

    @property
    def open(self) -> list[Search]:
        return [one for one in self.searches if not one.is_over]

    @property
    def heard_otherwise(self) -> list[Search]:
        """Groups without a member whose search ended, because they are heard in another way."""
        return [one for one in self.searches if one.is_over and not one.members]

    def of(self, pk: int) -> Search | None:
        """The search for one group."""
        return next((one for one in self.searches if one.group.pk == pk), None)


def picture_of(project: Project, connectors: Iterable[Connector] = ()) -> Picture:
    """The search for each group that a project touches, the most affected first. Four queries.

    With those who might pass it on, where the page shows them: each with their groups.
    """
    many, impacts = group_counts(project), impacts_of(project)
    avenues, connectors = queries.ways_for_groups(project), tuple(connectors)
    searches = [
        Search(
            one.group,
            impacts.get(one.group.pk, ""),
            many[one.group.pk],
            one.heard,
            reach_from(one.plan or ReachPlan(group=one.group)),
            tuple(avenue for avenue, groups in avenues.items() if one.group.pk in groups),
            tuple(each for each in connectors if one.group in each.groups.all()),
            one.closed,
        )
        for one in queries.sought_groups(project)
    ]
    return Picture(tuple(sorted(searches, key=_most_affected_first)), tuple(avenues))


def _most_affected_first(one: Search) -> tuple[int, bool, str]:
    return (-STEPS.get(one.impact, -1), bool(one.members or one.heard), one.group.name_key)


def facts_for_advice(
    project: Project,
    plan: RecruitmentPlan | None,
    picture: Picture,
    today: datetime.date,
    *,
    discover_began: bool,
    minded: Minded | None = None,
) -> dict[str, Any]:
    """What the rules about finding people need: ``look("recruitment", …)``."""
    minded = minded or minded_in(project)
    begins, ends = (plan.begins_on, plan.ends_on) if plan and not plan.is_left_out else (None, None)
    meeting = plan.first_meeting_on if plan else None
    return {
        "plan": plan,
        "length": search_length(),
        "today": today,
        "discover_began": discover_began,
        "avenues": picture.avenues,
        "is_open": bool(picture.open),
        "busy": _names(clashes(project, begins, ends, DateUse.NO_RECRUITING, minded)),
        "busy_meeting": _names(clashes(project, meeting, meeting, DateUse.NO_MEETING, minded)),
    }


def open_contact(connector: Connector, actor: Person) -> str:
    """How to reach somebody who passes it on; leaves a line for them."""
    if connector.contact_sealed is None:
        return ""
    place = connector.place_of_contact
    return unseal(connector.key, bytes(connector.contact_sealed), place=place, actor=actor, purpose=PURPOSE)


def _names(days: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(one.name for one in days))
