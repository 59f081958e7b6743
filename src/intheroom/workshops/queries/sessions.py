"""Sessions of a project, the needs of those who come, and what of it is open."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from intheroom.inclusion.models import Arrangement
from intheroom.kit.advise.places import Thing
from intheroom.people.models import Need, Person
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project, ProjectRole
from intheroom.team.choices import HAS_A_PLACE, Status
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members, members_with_a_place
from intheroom.workshops.choices import AHEAD, TAKES_PART, State, WayIn, Why
from intheroom.workshops.models import Coming, NeedHere, Pack, Session, StateChange, SupportPlan
from intheroom.workshops.queries.packs import late_packs


def sessions_of(project: Project) -> list[Session]:
    """Every session, the earliest first, those without a day last. One query."""
    late = Exists(late_packs().filter(pk=OuterRef("pk")))
    rows = project.sessions.select_related("venue__joined_with", "again_of", "recorded_by")
    return list(rows.annotate(pack_is_late=late))


def sessions_ahead(project: Project) -> QuerySet[Session]:
    """Those that are neither over nor called off."""
    return project.sessions.filter(state__in=AHEAD)


def confirmed_sessions(project: Project) -> QuerySet[Session]:
    """Those that people are told to come to. The database lets none in here with something open."""
    return project.sessions.filter(state=State.CONFIRMED, waiting=0)


def session_of(project: Project, pk: int) -> Session | None:
    """One session of this project."""
    return _whole(project).filter(pk=pk).first()


def session_and_times(project: Project, pk: int) -> tuple[Session | None, list[Session]]:
    """One session, and its other times: it again, or to catch up; without those that are called off. One query."""
    first = Session.objects.filter(pk=pk).values(first=Coalesce("again_of", "pk"))
    found = list(_whole(project).filter(Q(pk__in=first) | Q(again_of__in=first)))
    for row in found:
        row.project = project
    others = [row for row in found if row.pk != pk and row.state != State.CANCELLED]
    return next((row for row in found if row.pk == pk), None), others


def _whole(project: Project) -> QuerySet[Session]:
    return project.sessions.select_related(
        "venue__joined_with", "again_of", "support_plan__check_in_by__person", "pack", "recorded_by"
    )


def advised_session(project: Project, pk: int) -> Thing | None:
    """A session that advice is about, for the page where a team goes another way."""
    found = session_of(project, pk)
    return Thing(found.told, found.page_url) if found else None


def next_number(project: Project) -> int:
    """The number that the next session gets."""
    last = project.sessions.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def who_comes(session: Session) -> list[Coming]:
    """Everyone who has a line here, whether or not they take part. One query.

    Ahead of it: whoever is in the team now, so nobody who takes a break. After it, or once it is called off: also
    whoever has a place, and came or was expected then.
    """
    return who_comes_at([session])


def who_comes_at(sessions: Iterable[Session]) -> list[Coming]:
    """The same for several times of one session at once."""
    by_pk = {one.pk: one for one in sessions}
    rows = Coming.objects.filter(session__in=by_pk)
    found = list(rows.select_related("member__person__inclusion", "member__project", "recorded_by"))
    for row in found:
        row.session = by_pk[row.session_id]
    return [row for row in found if _is_among_them(row)]


def _is_among_them(row: Coming) -> bool:
    if row.member.status == Status.ACTIVE:
        return True
    return not row.session.is_ahead and row.member.has_a_place and _was_among_them(row)


def _was_among_them(row: Coming) -> bool:
    """They came, or their break began only after it."""
    starts_at = row.session.starts_at
    began_later = starts_at is not None and row.member.status_at > starts_at
    return row.took_part in TAKES_PART or (row.member.status == Status.PAUSED and began_later)


def coming_of(session: Session, member: TeamMember | None) -> Coming | None:
    """One member's own line at this session."""
    if member is None:
        return None
    rows = session.coming.select_related("member__person", "member__reminder_wish", "recorded_by")
    return rows.filter(member=member).first()


def coming_with(session: Session, member_id: int) -> Coming | None:
    """The line of the member with this number."""
    rows = session.coming.select_related("member__person", "member__project", "recorded_by")
    return next((row for row in rows.filter(member=member_id) if row.member.has_a_place), None)


def need_here_of(session: Session, need: Need) -> NeedHere | None:
    """What was arranged for this need at this session."""
    return session.needs_here.filter(need=need).first()


def support_plan_of(session: Session) -> SupportPlan | None:
    """The plan for support there, once somebody wrote one."""
    return SupportPlan.objects.filter(session=session).first()


def pack_of(session: Session) -> Pack | None:
    """What people read before it, once somebody wrote it."""
    return Pack.objects.filter(session=session).first()


def needs_here_of(session: Session) -> dict[int, NeedHere]:
    """What was arranged for each need at this session, by the need's number."""
    rows = session.needs_here.select_related("owner__person", "owner__project", "recorded_by")
    return {row.need_id: row for row in rows}


def needs_of_session(session: Session, by: Person | None = None) -> list[tuple[Need, bool, bool]]:
    """What those who come need there, whether this person has its job, and whether it is open. One query."""
    mine = Arrangement.objects.filter(
        project=session.project_id, need=OuterRef("pk"), owner__person=by, owner__status__in=HAS_A_PLACE
    )
    needs = session.needs_marked().select_related("person").annotate(is_my_job=Exists(mine))
    return [(need, by is not None and need.is_my_job, need.is_open) for need in needs]


def sessions_expecting(person: Person) -> QuerySet[Session]:
    """Sessions ahead, in any project, where this person has a line."""
    return Session.objects.filter(state__in=AHEAD, coming__member__person=person).distinct()


def changes_of(session: Session) -> list[StateChange]:
    """Where it stood, the newest first."""
    return list(session.changes.select_related("by").order_by("-pk"))


def fell_back(session: Session) -> StateChange | None:
    """Since when and why it is confirmed no longer, where nobody opened it themselves."""
    if session.state != State.DRAFT:
        return None
    newest = session.changes.last()
    return newest if newest is not None and newest.why != Why.REOPENED else None


def who_lead(session: Session) -> list[TeamMember]:
    """Those in the team who lead the project."""
    leading = ProjectRole.objects.filter(project=session.project_id, ended_at=None, role__in=LEADING)
    rows = active_members(session.project).filter(person__in=leading.values("person"))
    return list(rows.select_related("person", "project"))


def lead_from_outside(session: Session) -> list[ProjectRole]:
    """The roles of those who lead the project, and have no place in its team."""
    leading = ProjectRole.objects.filter(project=session.project_id, ended_at=None, role__in=LEADING)
    here = members_with_a_place(session.project).values("person")
    rows = leading.filter(person__erased_at=None).exclude(person__in=here)
    return list(rows.select_related("person__account"))


def ways_counted(rows: list[Coming]) -> list[tuple[str, int]]:
    """How many of the members take part in each way. Whoever comes to support others is not among them."""
    return [
        (way.label, many)
        for way in WayIn
        if (many := sum(1 for row in rows if row.joins_by == way and row.member.counts))
    ]
