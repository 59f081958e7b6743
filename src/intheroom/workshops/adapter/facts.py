"""What the rules about a session are asked with, loaded once."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from intheroom.inclusion.models import NeedConflict
from intheroom.people.choices import NeedKind
from intheroom.projects.choices import DateUse
from intheroom.projects.queries import Days, clashes_at
from intheroom.workshops.adapter.sessions import Needs, in_the_room
from intheroom.workshops.adapter.venues import too_late
from intheroom.workshops.choices import WayIn
from intheroom.workshops.models import Coming, Session


def facts_of(session: Session, coming: Iterable[Coming], needs: Needs) -> dict[str, Any]:
    """The day, the length, who comes and what they need: counted, and never by name. Up to three queries."""
    coming = [row for row in coming if row.joins_by != WayIn.NOT]
    day = timezone.localtime(session.starts_at).date() if session.starts_at else None
    said = [getattr(row.member.person, "inclusion", None) for row in coming]
    venue = session.venue
    return {
        "days": _clashing(session),
        "mode": session.mode,
        "minutes": session.minutes,
        "breaks": session.breaks,
        "unsure": needs.counted(NeedKind.TECH_HELP),
        "kinds": needs.kinds_there,
        "settled": _settled(session) if needs.may_pull_apart else frozenset(),
        "to_ask": sum(1 for one in said if one and one.check_again_on <= (day or timezone.localdate())),
        "in_room": in_the_room(session, coming),
        "capacity": venue.capacity if venue else None,
        "number": session.number,
        "opening": session.opening,
        "misses_last_home": bool(too_late([session])),
    }


def _clashing(session: Session) -> list[Days]:
    """Days to mind, by the hour where the hour matters: a Friday noon is one, that Friday’s morning is none."""
    if session.starts_at is None or session.ends_at is None:
        return []
    return clashes_at(session.project, session.starts_at, session.ends_at, DateUse.NO_MEETING)


def _settled(session: Session) -> set[frozenset[str]]:
    """Pairs of needs of which the team wrote down which led and why."""
    rows = NeedConflict.objects.filter(project=session.project_id)
    return {frozenset(pair) for pair in rows.values_list("first__kind", "second__kind")}
