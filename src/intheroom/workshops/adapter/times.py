"""The times of one session, as people choose between them and as those who lead see whom they reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from intheroom.inclusion.permissions import Looker
from intheroom.team.queries.members import may_see_name
from intheroom.workshops.choices import WAYS_OF, Mode, State, WayIn
from intheroom.workshops.models import Coming, Session
from intheroom.workshops.notices.inviting import time_told
from intheroom.workshops.queries.times import reached_at, times_to_choose


def times_told(session: Session) -> list[tuple[str, str]]:
    """The times somebody can choose between, this one first; none where there is only one."""
    others = times_to_choose(session) if session.starts_at else []
    return [(str(one.pk), time_told(one)) for one in (session, *others)] if others else []


def ways_offered(session: Session, own: str = "") -> set[str] | None:
    """The ways somebody can choose between where there is no room to meet in, ``own`` among them; None: all of them.

    Where there is a room, whoever joins from afar may ask for it: then a way in from afar is found.
    """
    ways = set(WAYS_OF[Mode(session.mode)])
    if WayIn.ROOM not in ways and session.starts_at:
        ways.update(*(WAYS_OF[Mode(one.mode)] for one in times_to_choose(session)))
    return None if WayIn.ROOM in ways else {*ways, WayIn.WRITING, own}


@dataclass(frozen=True, slots=True)
class TimesSeen:
    """Its other times; and for those who lead, who came or comes to another one, and whom none has reached yet."""

    others: tuple[Session, ...]
    elsewhere: tuple[tuple[str, Session], ...] = ()
    not_yet: tuple[str, ...] = ()


def times_seen(
    session: Session, others: Sequence[Session], coming: Sequence[Coming], by: Looker
) -> TimesSeen:
    """``coming`` are the lines at all the times together."""
    others = tuple(others)
    if not others or not by.leads:
        return TimesSeen(others)
    reached = reached_at(others, coming)
    is_begun = any(row.state == State.HELD for row in (session, *others))
    not_here = [
        row
        for row in coming
        if row.session_id == session.pk
        and _was_not_here(row)
        and may_see_name(session.project, row.member, by.person, leads=True)
    ]
    not_here.sort(key=lambda row: row.member.person.name.casefold())
    return TimesSeen(
        others,
        tuple(
            (row.member.person.name, reached[row.member_id]) for row in not_here if row.member_id in reached
        ),
        tuple(
            row.member.person.name
            for row in not_here
            if is_begun and row.member_id not in reached and row.member.counts
        ),
    )


def _was_not_here(row: Coming) -> bool:
    """They did not take part; ahead of it, they do not come."""
    return (row.took_part or row.joins_by) == WayIn.NOT
