"""Plans of dates, who is in each, and what changed since one was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce, Trunc

from intheroom.inclusion.permissions import Looker, looker, may_see_need
from intheroom.kit.keep.choices import MaySee
from intheroom.people.choices import NeedKind, Part
from intheroom.people.models import InclusionPart, Need, Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import AHEAD, Mode, State
from intheroom.workshops.choices.plan import PlanState
from intheroom.workshops.choices.venues import MADE_FOR
from intheroom.workshops.models import (
    DatePlan,
    PlanLine,
    PlannedSession,
    Session,
    Venue,
    VenueWord,
)
from intheroom.workshops.queries.availability import Given, given_by


def plans_of(project: Project) -> list[DatePlan]:
    """Every plan, the newest first."""
    return list(_numbered(project).select_related("by", "chosen_by", "follows"))


def plan_with(project: Project, pk: int) -> DatePlan | None:
    """One plan of this project."""
    rows = _numbered(project).filter(pk=pk)
    return rows.select_related("by", "chosen_by", "follows", "recorded_by").first()


def _numbered(project: Project) -> QuerySet[DatePlan]:
    """With ``earlier``: how many were asked for in the same minute before it, for as many sessions.

    And with ``newest``: the last plan there is now.
    """
    rows = DatePlan.objects.filter(project=project)
    rows = rows.annotate(many=KT("asked__sessions"), minute=Trunc("asked_at", "minute"))
    before = rows.filter(pk__lt=OuterRef("pk"), many=OuterRef("many"), minute=OuterRef("minute")).order_by()
    count = before.values("project").annotate(count=Count("pk")).values("count")
    newest = DatePlan.objects.filter(project=project).order_by("-pk").values("pk")[:1]
    return rows.annotate(earlier=Coalesce(Subquery(count), 0), newest=Subquery(newest))


def asked_alike(plan: DatePlan, seen: int | None) -> DatePlan | None:
    """A plan that answers the same question and is worked out now, or was asked for after the plan ``seen`` last."""
    rows = _numbered(plan.project).filter(follows=plan.follows_id).exclude(state=PlanState.STOPPED)
    is_new = Q(state=PlanState.RUNNING) if seen is None else Q(state=PlanState.RUNNING) | Q(pk__gt=seen)
    found = rows.filter(is_new).select_related("by")
    return next((one for one in found if plan.follows_id or one.asked == plan.asked), None)


def chosen_plan(project: Project) -> DatePlan | None:
    """The plan that holds now: the one that was chosen last."""
    rows = project.date_plans.filter(state=PlanState.CHOSEN)
    return rows.select_related("by", "chosen_by").order_by("-state_at", "-pk").first()


def holds_of(plans: Iterable[DatePlan]) -> DatePlan | None:
    """Of these plans the one that holds now, as ``chosen_plan`` finds it."""
    chosen = [one for one in plans if one.state == PlanState.CHOSEN]
    return max(chosen, key=lambda one: (one.state_at, one.pk), default=None)


def lines_of(plan: DatePlan) -> list[PlanLine]:
    """Everybody's line, by their name. What is in them is sealed."""
    rows = plan.lines.select_related("member__person")
    return sorted(rows, key=lambda row: (row.member.person.name.casefold(), row.pk))


def planned_of(plan: DatePlan, among: Iterable[PlannedSession] | None = None) -> list[PlannedSession]:
    """The sessions a chosen plan made or left, the earliest first; of those in ``among``, where they are here."""
    rows = planned_in(plan.project).filter(plan=plan) if among is None else among
    ours = [row for row in rows if row.plan_id == plan.pk]
    return sorted(ours, key=lambda row: (row.session.number, row.pk))


def planned_in(project: Project) -> QuerySet[PlannedSession]:
    """What every plan that was chosen here made or left."""
    rows = PlannedSession.objects.filter(session__project=project)
    return rows.select_related("session__venue__joined_with", "session__project")


def other_sessions(project: Project, besides: Iterable[int] = ()) -> list[Session]:
    """Sessions that are not called off and have a time, but for these: the plan goes round them."""
    rows = project.sessions.filter(state__in=[*AHEAD, State.HELD], starts_at__isnull=False)
    return list(rows.exclude(pk__in=list(besides)))


@dataclass(frozen=True, slots=True)
class Stamp:
    """When somebody said last when they can come, and when their calendar was read."""

    said_at: datetime | None
    busy_at: datetime | None


def stamps_of(members: Iterable[TeamMember], given: Given | None = None) -> dict[int, Stamp]:
    """By the member's number. One query, and nothing is opened."""
    members = list(members)
    given = given or given_by(members)
    said, busy = given.said, given.busy
    return {
        one.pk: Stamp(
            said[one.pk].said_at if one.pk in said else None, busy[one.pk].read_at if one.pk in busy else None
        )
        for one in members
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
    needs: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    # Members said something of these places. Whose words they are is told nowhere.
    worded: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


def changed_since(
    plan: DatePlan,
    lines: Iterable[PlanLine],
    now: Iterable[TeamMember],
    given: Given,
    venues: Iterable[Venue],
    *,
    by: Looker,
) -> Since:
    """By name, as far as whoever looks may know it: the team, what it said, and the places. Nothing is opened."""
    lines, members = list(lines), {one.pk: one for one in now}
    known = {line.member_id for line in lines}
    used = [one for one in venues if str(one.pk) in plan.venues]
    stay = [one for one in used if one.ended_at is None]
    here = [line for line in lines if line.member_id in members]
    again, needs, worded = _said_anew(here, given, plan, by), _needs_anew(here, plan, by), _worded(stay, plan)
    return Since(
        said=tuple(line.member.person.name for line in here if line.member_id in again),
        needs=tuple(line.member.person.name for line in here if line.member.person_id in needs),
        joined=tuple(one.person.name for pk, one in members.items() if pk not in known),
        left=tuple(line.member.person.name for line in lines if line.member_id not in members),
        gone=tuple(one.name for one in used if one.ended_at is not None),
        changed=tuple(one.name for one in stay if _is_other_place(one, plan)),
        worded=tuple(one.name for one in stay if one.pk in worded),
    )


def _said_anew(lines: Iterable[PlanLine], given: Given, plan: DatePlan, by: Looker) -> set[int]:
    """Members who said since when they can come; who said it on the inclusion form alone, there. One query."""
    lines = list(lines)
    stamps = stamps_of((line.member for line in lines), given)
    found = {
        line.member_id
        for line in lines
        if not line.rests_on(stamps[line.member_id].said_at, stamps[line.member_id].busy_at)
    }
    on_form = {line.member.person_id: line.member_id for line in lines if line.member_id not in given.said}
    parts = InclusionPart.objects.filter(
        part=Part.TIMES, answers__person__in=on_form, changed_at__gt=plan.asked_at
    )
    for person, level in parts.values_list("answers__person", "may_see"):
        is_own = person == by.person.pk
        if MaySee(level).lets_in(is_own=is_own, in_team=True, is_keyholder=by.has_keys):
            found.add(on_form[person])
    return found


def _needs_anew(lines: Iterable[PlanLine], plan: DatePlan, by: Looker) -> set[int]:
    """People who need another way in now than when it was asked, as far as they let whoever looks see it. One query."""
    people = [line.member.person_id for line in lines]
    rows = Need.objects.filter(person__in=people, kind__in=(STEP_FREE, PHONE_ONLY))
    rows = rows.filter(Q(started_at__gt=plan.asked_at) | Q(ended_at__gt=plan.asked_at))
    return {need.person_id for need in rows.select_related("person") if may_see_need(by, need)}


def _is_other_place(venue: Venue, plan: DatePlan) -> bool:
    """Somebody looked at it again, or the way in from afar that stood beside it is gone."""
    modes = {one[3]: one[4] for one in plan.options}
    has_lost_its_way = modes.get(venue.pk) == Mode.HYBRID and venue.joined_with_id is None
    return (
        venue.version != plan.venues[str(venue.pk)] or venue.answered_at > plan.asked_at or has_lost_its_way
    )


def _worded(venues: Iterable[Venue], plan: DatePlan) -> set[int]:
    rows = VenueWord.objects.filter(venue__in=list(venues), answered_at__gt=plan.asked_at)
    return set(rows.values_list("venue_id", flat=True))


def all_venues(project: Project) -> list[Venue]:
    """Also those that are off the list now: a plan may have used them."""
    return list(project.venues.select_related("joined_with"))


STEP_FREE, PHONE_ONLY = NeedKind.STEP_FREE.value, NeedKind.PHONE_ONLY.value


def looker_of(project: Project, person: Person) -> Looker:
    """How somebody who plans stands to what people said. Without a live role nobody sees anything."""
    role = project.roles.filter(person=person, ended_at=None).first()
    return looker(person, role) if role else Looker(person)
