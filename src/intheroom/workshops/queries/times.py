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
    """Of the others those that people can still come to instead."""
    now = timezone.now()
    return [
        row
        for row in other_times(session)
        if row.state == State.CONFIRMED and row.starts_at is not None and row.starts_at > now
    ]


def reached_at(times: Iterable[Session]) -> dict[int, Session]:
    """Who took part in one of these, or said that they come to it; by the member's number. One query, if any."""
    by_pk = {row.pk: row for row in times}
    if not by_pk:
        return {}
    rows = Coming.objects.filter(session__in=by_pk).exclude(took_part=WayIn.NOT)
    rows = rows.filter(Q(took_part__gt="") | (Q(was_said=True) & ~Q(joins_by=WayIn.NOT)))
    return {
        row.member_id: by_pk[row.session_id]
        for row in rows.order_by("took_part", "pk")
        if row.took_part or by_pk[row.session_id].is_ahead
    }
