"""The search for each group: what was tried, what comes next, and what the rules should look at."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_noop

from intheroom.kit.keep.sealing import unseal
from intheroom.library.queries import Way, search_length
from intheroom.people.models import Person
from intheroom.projects.choices import DateUse
from intheroom.projects.models import Project
from intheroom.projects.queries import clashes
from intheroom.recruitment import queries
from intheroom.recruitment.advice.searching import ways_to_try
from intheroom.recruitment.models import Avenue, ClosedSearch, Connector, RecruitmentPlan
from intheroom.stakeholders.models import ReachPlan, StakeholderGroup
from intheroom.stakeholders.queries import Reach, reach_from, reach_plans_of
from intheroom.team.models import OtherRoute
from intheroom.team.queries.coverage import GroupCover, coverage_of
from intheroom.team.queries.members import members_now

PURPOSE = gettext_noop("to ask you to pass a call-out on")


@dataclass(frozen=True, slots=True)
class Search:
    """How the search for one group stands."""

    cover: GroupCover
    reach: Reach
    avenues: tuple[Avenue, ...]
    connectors: tuple[Connector, ...]
    closed: ClosedSearch | None = None

    @property
    def group(self) -> StakeholderGroup:
        return self.cover.group

    @property
    def route(self) -> OtherRoute | None:
        return self.cover.route

    @property
    def is_over(self) -> bool:
        """Somebody of the group is in the team; or it was ended, and the group is heard in another way."""
        return bool(self.cover.members) or (self.closed is not None and self.route is not None)

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
    """The whole search: each group, every way, everyone who might pass it on."""

    searches: tuple[Search, ...]
    avenues: tuple[Avenue, ...]
    connectors: tuple[Connector, ...]

    @property
    def open(self) -> list[Search]:
        return [one for one in self.searches if not one.is_over]

    @property
    def heard_otherwise(self) -> list[Search]:
        """Groups without a member whose search ended, because they are heard in another way."""
        return [one for one in self.searches if one.is_over and not one.cover.members]

    def of(self, pk: int) -> Search | None:
        """The search for one group."""
        return next((one for one in self.searches if one.group.pk == pk), None)


def picture_of(project: Project) -> Picture:
    """The search for each group that a project touches, the most affected first."""
    plans = {plan.group_id: plan for plan in reach_plans_of(project)}
    closed = queries.closed_searches(project)
    avenues, connectors = queries.avenues_of(project), queries.connectors_of(project)
    searches = (
        Search(
            cover,
            reach_from(plans.get(cover.group.pk) or ReachPlan(group=cover.group)),
            tuple(one for one in avenues if cover.group in one.groups.all()),
            tuple(one for one in connectors if cover.group in one.groups.all()),
            closed.get(cover.group.pk),
        )
        for cover in coverage_of(project, members_now(project))
    )
    return Picture(tuple(searches), tuple(avenues), tuple(connectors))


def facts_for_advice(
    project: Project, plan: RecruitmentPlan | None, picture: Picture, today: datetime.date
) -> dict[str, Any]:
    """What the rules about finding people need: ``look("recruitment", …)``."""
    begins, ends = (plan.begins_on, plan.ends_on) if plan and not plan.is_left_out else (None, None)
    meeting = plan.first_meeting_on if plan else None
    return {
        "plan": plan,
        "length": search_length(),
        "today": today,
        "discover_began": queries.discover_began(project),
        "avenues": picture.avenues,
        "is_open": bool(picture.open),
        "busy": _names(clashes(project, begins, ends, DateUse.NO_RECRUITING)),
        "busy_meeting": _names(clashes(project, meeting, meeting, DateUse.NO_MEETING)),
    }


def open_contact(connector: Connector, actor: Person) -> str:
    """How to reach somebody who passes it on; leaves a line for them."""
    if connector.contact_sealed is None:
        return ""
    place = connector.place_of_contact
    return unseal(connector.key, bytes(connector.contact_sealed), place=place, actor=actor, purpose=PURPOSE)


def _names(days: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(one.name for one in days))
