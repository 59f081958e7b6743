"""Plans of dates, who is in each, and what changed since one was asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from intheroom.inclusion.permissions import Looker, looker, may_see_need
from intheroom.people.choices import NeedKind
from intheroom.people.models import Need, Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import AHEAD, State
from intheroom.workshops.choices.plan import PlanState
from intheroom.workshops.choices.venues import MADE_FOR
from intheroom.workshops.models import (
    Availability,
    BusyTimes,
    DatePlan,
    PlanLine,
    PlannedSession,
    Session,
    Venue,
)
from intheroom.workshops.queries.availability import who_answered


def plans_of(project: Project) -> list[DatePlan]:
    """Every plan, the newest first."""
    return list(project.date_plans.select_related("by", "chosen_by", "follows"))


def plan_with(project: Project, pk: int) -> DatePlan | None:
    """One plan of this project."""
    return (
        project.date_plans.filter(pk=pk).select_related("by", "chosen_by", "follows", "recorded_by").first()
    )


def chosen_plan(project: Project) -> DatePlan | None:
    """The plan that holds now: the one that was chosen last."""
    rows = project.date_plans.filter(state=PlanState.CHOSEN)
    return rows.select_related("by", "chosen_by").order_by("-state_at", "-pk").first()


def lines_of(plan: DatePlan) -> list[PlanLine]:
    """Everybody's line, by their name. What is in them is sealed."""
    rows = plan.lines.select_related("member__person")
    return sorted(rows, key=lambda row: (row.member.person.name.casefold(), row.pk))


def planned_of(plan: DatePlan) -> list[PlannedSession]:
    """The sessions a chosen plan made or left, the earliest first."""
    rows = plan.planned.select_related("session__venue__joined_with", "session__project")
    return sorted(rows, key=lambda row: (row.session.number, row.pk))


def other_sessions(project: Project, besides: Iterable[int] = ()) -> list[Session]:
    """Sessions that are not called off and have a time, but for these: the plan goes round them."""
    rows = project.sessions.filter(state__in=[*AHEAD, State.HELD], starts_at__isnull=False)
    return list(rows.exclude(pk__in=list(besides)))


@dataclass(frozen=True, slots=True)
class Stamp:
    """When somebody said last when they can come, and when their calendar was read."""

    said_at: datetime | None
    busy_at: datetime | None


def stamps_of(
    members: Iterable[TeamMember], said: Mapping[int, Availability] | None = None
) -> dict[int, Stamp]:
    """By the member's number. Two queries, and nothing is opened."""
    members = list(members)
    said = who_answered(members) if said is None else said
    rows = BusyTimes.objects.filter(member__in=[one.pk for one in members])
    busy = dict(rows.values_list("member_id", "read_at"))
    return {
        one.pk: Stamp(said[one.pk].said_at if one.pk in said else None, busy.get(one.pk)) for one in members
    }


def needs_for_dates(members: Iterable[TeamMember], by: Looker) -> dict[int, set[str]]:
    """What each needs of a place or a way to meet, as far as they let whoever plans see it. By the member's number."""
    at = {one.person_id: one.pk for one in members}
    kinds = {str(kind) for kind in MADE_FOR.values()}
    found: dict[int, set[str]] = {pk: set() for pk in at.values()}
    for need in Need.objects.filter(person__in=at, kind__in=kinds, ended_at=None).select_related("person"):
        if may_see_need(by, need):
            found[at[need.person_id]].add(need.kind)
    return found


@dataclass(frozen=True, slots=True)
class Since:
    """What is not as it was when a plan was asked for."""

    said: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.said or self.joined or self.left or self.gone or self.changed)


def changed_since(
    plan: DatePlan,
    lines: Iterable[PlanLine],
    now: Iterable[TeamMember],
    said: Mapping[int, Availability],
    venues: Iterable[Venue],
) -> Since:
    """By name: the team now, what it said, and the places. One query, and nothing is opened."""
    lines, members = list(lines), {one.pk: one for one in now}
    stamps = stamps_of(members.values(), said)
    known = {line.member_id for line in lines}
    used = [one for one in venues if str(one.pk) in plan.venues]
    here = [(line, stamps[line.member_id]) for line in lines if line.member_id in members]
    return Since(
        said=tuple(
            line.member.person.name for line, stamp in here if not line.rests_on(stamp.said_at, stamp.busy_at)
        ),
        joined=tuple(one.person.name for pk, one in members.items() if pk not in known),
        left=tuple(line.member.person.name for line in lines if line.member_id not in members),
        gone=tuple(one.name for one in used if one.ended_at is not None),
        changed=tuple(
            one.name for one in used if one.ended_at is None and one.version != plan.venues[str(one.pk)]
        ),
    )


def all_venues(project: Project) -> list[Venue]:
    """Also those that are off the list now: a plan may have used them."""
    return list(project.venues.select_related("joined_with"))


STEP_FREE, PHONE_ONLY = NeedKind.STEP_FREE.value, NeedKind.PHONE_ONLY.value


def looker_of(project: Project, person: Person) -> Looker:
    """How somebody who plans stands to what people said. Without a live role nobody sees anything."""
    role = project.roles.filter(person=person, ended_at=None).first()
    return looker(person, role) if role else Looker(person)
