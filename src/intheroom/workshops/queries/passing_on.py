"""What one member tells another of sessions: a buddy who rings before it, and whoever somebody is reached through."""

import datetime
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import Stand, Status, TellBy
from intheroom.team.models import ReachThrough, TeamMember
from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.choices.inviting import RemindBy, What
from intheroom.workshops.models import Coming, Session, SessionNotice
from intheroom.workshops.queries.inviting import reminded_on, told_as

# So long before the day somebody reads that a call is asked of them.
SHOWN_BEFORE = datetime.timedelta(days=7)
TO_CARRY = (What.INVITATION, What.PACK, What.REMINDER)

# Rooms above say whose buddy somebody is: from a project and a person, the numbers of the members.
_buddies: list[Callable[[Project, Person], Iterable[int]]] = []


def register_buddies(found: Callable[[Project, Person], Iterable[int]]) -> None:
    """Add a room that knows of buddies; adding one twice is adding it once."""
    if found not in _buddies:
        _buddies.append(found)


@dataclass(frozen=True, slots=True)
class ToPassOn:
    """One thing that somebody is to tell another member: as their buddy on a day, or because they go between."""

    session: Session
    member: TeamMember
    what: What
    call_on: datetime.date | None = None

    @property
    def is_due(self) -> bool:
        return self.call_on is None or self.call_on <= timezone.localdate()

    @property
    def told_url(self) -> str:
        """Where they say that it is done; for pages of other rooms too."""
        gaps = [self.session.project.ref, self.session.pk, self.what.value, self.member.pk]
        return reverse("workshops:passed_on", args=gaps)


def to_pass_on(project: Project, person: Person) -> list[ToPassOn]:
    """Everything this person is to tell somebody of sessions to come, what has a day last. Up to five queries."""
    through = ReachThrough.objects.filter(
        through__person=person, through__project=project, through__status=Status.ACTIVE, has_agreed=True
    )
    carried = _carried(project, set(through.values_list("member", flat=True)))
    return [*carried, *calls_asked_of(project, person)]


def calls_asked_of(project: Project, person: Person) -> list[ToPassOn]:
    """Whom this person is to ring before a session, because they are buddies. Up to three queries."""
    buddies = {pk for found in _buddies for pk in found(project, person)}
    return sorted(_calls(project, buddies), key=lambda one: (str(one.call_on), one.session.pk))


def _carried(project: Project, members: Collection[int]) -> list[ToPassOn]:
    """What waits to be told to them through somebody."""
    if not members:
        return []
    rows = SessionNotice.objects.filter(
        session__project=project,
        session__starts_at__gt=timezone.now(),
        session__state__in=(State.CONFIRMED, State.CANCELLED),
        member__in=members,
        member__status=Status.ACTIVE,
        what__in=TO_CARRY,
        way=TellBy.THROUGH,
        stand=Stand.WAITS,
    )
    rows = rows.select_related("session__venue", "member__person").order_by("session__starts_at", "pk")
    return [ToPassOn(_of(project, row.session), row.member, What(row.what)) for row in rows]


def _calls(project: Project, members: Collection[int]) -> list[ToPassOn]:
    """Before which sessions they asked that their buddy rings, and when."""
    if not members:
        return []
    now = timezone.now()
    asked = Coming.objects.filter(
        session__project=project,
        session__state=State.CONFIRMED,
        session__starts_at__gt=now,
        session__starts_at__lt=now + 2 * SHOWN_BEFORE,
        member__in=members,
        member__status=Status.ACTIVE,
        member__reminder_wish__ask_by=RemindBy.BUDDY,
    ).exclude(joins_by=WayIn.NOT)
    rows = list(asked.select_related("session__venue", "member__person", "member__reminder_wish"))
    known = _settled(rows)
    latest = timezone.localdate() + SHOWN_BEFORE
    calls = []
    for row in rows:
        day, mark = reminded_on(row.session, row), told_as(row.session, What.REMINDER, row)
        if day is not None and day <= latest and (row.session_id, row.member_id, mark) not in known:
            calls.append(ToPassOn(_of(project, row.session), row.member, What.REMINDER, day))
    return calls


def _settled(rows: list[Coming]) -> set[tuple[int, int, str]]:
    if not rows:
        return set()
    told = SessionNotice.objects.filter(
        session__in={row.session_id for row in rows},
        what=What.REMINDER,
        stand__in=(Stand.TOLD, Stand.NOT_NOW),
    )
    return set(told.values_list("session", "member", "told_as"))


def _of(project: Project, session: Session) -> Session:
    session.project = project
    return session
