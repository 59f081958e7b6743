"""Who can come to each time, in words: how many of each side, and who would be shut out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import ngettext

from intheroom.people.choices import Side
from intheroom.projects.choices import DateUse
from intheroom.projects.models import Project
from intheroom.projects.queries import Days, days_between
from intheroom.team.choices import SIDE_TOLD
from intheroom.workshops.choices.availability import Can
from intheroom.workshops.models import ProposedTime
from intheroom.workshops.queries.availability import Known, our_zone
from intheroom.workshops.queries.availability_hours import Slot


@dataclass(frozen=True, slots=True)
class SideCan:
    """One side of the team at one time."""

    name: str
    can: tuple[str, ...]
    shut_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimeSeen:
    """One time, and what it would mean for each side."""

    row: ProposedTime
    sides: tuple[SideCan, ...]
    minds: tuple[Days, ...]

    @property
    def starts_at(self) -> datetime:
        return timezone.localtime(self.row.starts_at, our_zone())

    @property
    def ends_at(self) -> datetime:
        return timezone.localtime(Slot(self.row.starts_at, self.row.minutes).ends_at, our_zone())

    @property
    def shuts_out(self) -> bool:
        return any(side.shut_out for side in self.sides)


def times_seen(project: Project, rows: Iterable[ProposedTime], known: list[Known]) -> list[TimeSeen]:
    """Every time that is looked at. The number of queries does not grow with them."""
    rows = list(rows)
    if not rows:
        return []
    days = [timezone.localdate(row.starts_at, our_zone()) for row in rows]
    minds = [one for one in days_between(project, min(days), max(days)) if DateUse.NO_MEETING in one.uses]
    return [
        TimeSeen(row, _sides(known, Slot(row.starts_at, row.minutes)), _minds(minds, day))
        for row, day in zip(rows, days, strict=True)
    ]


def _minds(minds: Iterable[Days], day: date) -> tuple[Days, ...]:
    return tuple(one for one in minds if one.meets(day, day))


def _sides(known: list[Known], slot: Slot) -> tuple[SideCan, ...]:
    found = {side: [one for one in known if one.member.side == side] for side in Side}
    return tuple(_side(SIDE_TOLD[side], those, slot) for side, those in found.items() if those)


def _side(name: str, those: list[Known], slot: Slot) -> SideCan:
    said = [(one, one.can(slot)) for one in those]
    counts = {can: sum(1 for _one, found in said if found == can) for can in Can}
    shut_out = tuple(one.member.person.name for one, found in said if found == Can.NO)
    return SideCan(str(name), tuple(told(can, many) for can, many in counts.items() if many), shut_out)


def told(can: Can, many: int) -> str:
    """How many say so, as a whole line."""
    words = {
        Can.YES: ngettext("{many} can come", "{many} can come", many),
        Can.IF_NEED_BE: ngettext("{many} can come if need be", "{many} can come if need be", many),
        Can.NO: ngettext("{many} cannot come", "{many} cannot come", many),
        Can.UNKNOWN: ngettext("{many} has not said", "{many} have not said", many),
    }
    return words[can].format(many=many)
