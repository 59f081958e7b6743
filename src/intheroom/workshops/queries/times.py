"""All the times of one session: it, the same again, and shorter ones to catch up. Whoever came to one was reached."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.models import Coming, Session


def first_of(session: Session) -> int:
    """The number of the session that the others are further times of."""
    return session.again_of_id or session.pk


def other_times(session: Session) -> list[Session]:
    """The others, the earliest first, without those that are called off. One query."""
    first = first_of(session)
    rows = Session.objects.filter(Q(pk=first) | Q(again_of=first), project=session.project_id)
    rows = rows.exclude(pk=session.pk).exclude(state=State.CANCELLED).select_related("venue")
    found = list(rows)
    for row in found:
        row.project = session.project
    return found


def times_to_choose(session: Session) -> list[Session]:
    """Of the others those that people can come to instead. One query."""
    return can_be_chosen(other_times(session))


def can_be_chosen(times: Iterable[Session]) -> list[Session]:
    """People are told to come to those that are confirmed, and to come."""
    now = timezone.now()
    return [
        row
        for row in times
        if row.state == State.CONFIRMED and row.starts_at is not None and row.starts_at > now
    ]


def reached_at(times: Iterable[Session], coming: Iterable[Coming]) -> dict[int, Session]:
    """Who took part in one of these, or said that they come to it; by the member's number."""
    by_pk, found = {row.pk: row for row in times}, {}
    for row in coming:
        session = by_pk.get(row.session_id)
        if session is None:
            continue
        was_there = bool(row.took_part) and row.took_part != WayIn.NOT
        will_be = session.is_ahead and row.was_said and row.joins_by != WayIn.NOT
        if was_there or (will_be and row.member_id not in found):
            found[row.member_id] = session
    return found
