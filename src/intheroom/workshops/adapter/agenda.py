"""An agenda as one person may see it: whose each thing is, when it comes, and who begins a round."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.permissions import Looker
from intheroom.people.choices import Side
from intheroom.workshops.adapter.titles import name_here
from intheroom.workshops.choices import TAKES_PART
from intheroom.workshops.models import AgendaItem, Coming, Session


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the agenda: who asked for it as the reader may know, and when it begins."""

    row: AgendaItem
    name: str
    at: datetime.datetime | None
    may_change: bool


def items_seen(rows: Sequence[AgendaItem], session: Session, by: Looker) -> list[Item]:
    """The agenda in order. A time is told only as long as everything before it has its minutes."""
    at = timezone.localtime(session.starts_at) if session.starts_at else None
    found = []
    for row in rows:
        may_change = session.is_ahead and (by.leads or row.member.person_id == by.person.pk)
        found.append(Item(row, name_here(session, name_of(by, row.member)), at, may_change))
        at = at + datetime.timedelta(minutes=row.minutes) if at and row.minutes else None
    return found


def sides_told(rows: Iterable[AgendaItem]) -> list[str]:
    """From which sides the things on the agenda come: in words, and without numbers."""
    told = {
        Side.LIVED: gettext("people with lived experience"),
        Side.PROFESSIONAL: gettext("professionals"),
        Side.BOTH: gettext("people who are both"),
        Side.UNSAID: gettext("people who did not say their side"),
    }
    sides = {row.side for row in rows if not row.is_break}
    return [words for side, words in told.items() if side in sides]


def facts_about(rows: Sequence[AgendaItem], session: Session) -> dict[str, Any]:
    """What the rules ask of an agenda."""
    talks = [row for row in rows if not row.is_break]
    longest = since = 0
    for row in rows:
        since = 0 if row.is_break else since + (row.minutes or 0)
        longest = max(longest, since)
    return {
        "sides": [row.side for row in talks],
        "longest": longest,
        "planned": sum(row.minutes or 0 for row in rows),
        "minutes": session.minutes,
        "interpreters": session.interpreters,
        "items": len(talks),
        "rounds": sum(1 for row in talks if row.in_turn),
    }


def in_turn(coming: Iterable[Coming], by: Looker) -> list[str]:
    """In which order people speak in a round: those with lived experience begin."""
    there = [row for row in coming if row.joins_by in TAKES_PART and row.member.counts]
    there.sort(key=lambda row: not row.member.has_lived_experience)
    return [name_here(row.session, name_of(by, row.member)) for row in there]
