"""Who can come to each time, in words: how many of each side, and who would be shut out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import ngettext

from intheroom.people.choices import Side
from intheroom.projects.choices import DateUse
from intheroom.projects.models import Project
from intheroom.projects.queries import Days, clashes_at_each
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
    suits: int


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
    def shut_out(self) -> int:
        """How many said that they cannot come."""
        return sum(len(side.shut_out) for side in self.sides)

    @property
    def suits(self) -> int:
        """How many it suits."""
        return sum(side.suits for side in self.sides)


def times_seen(project: Project, rows: Iterable[ProposedTime], known: list[Known]) -> list[TimeSeen]:
    """Every time that is looked at, first what shuts out the fewest and suits the most. Three queries for all."""
    rows = list(rows)
    if not rows:
        return []
    slots = [Slot(row.starts_at, row.minutes) for row in rows]
    minds = clashes_at_each(project, [(slot.starts_at, slot.ends_at) for slot in slots], DateUse.NO_MEETING)
    found = [
        TimeSeen(row, _sides(known, slot), tuple(days))
        for row, slot, days in zip(rows, slots, minds, strict=True)
    ]
    return sorted(found, key=lambda time: (time.shut_out, -time.suits, time.row.starts_at))


def _sides(known: list[Known], slot: Slot) -> tuple[SideCan, ...]:
    found = {side: [one for one in known if one.member.side == side] for side in Side}
    return tuple(_side(SIDE_TOLD[side], those, slot) for side, those in found.items() if those)


def _side(name: str, those: list[Known], slot: Slot) -> SideCan:
    said = [(one, one.can(slot)) for one in those]
    counts = {can: sum(1 for _one, found in said if found == can) for can in Can}
    shut_out = tuple(one.member.person.name for one, found in said if found == Can.NO)
    return SideCan(
        str(name), tuple(told(can, many) for can, many in counts.items() if many), shut_out, counts[Can.YES]
    )


def told(can: Can, many: int) -> str:
    """How many say so, as a whole line."""
    words = {
        Can.YES: ngettext("{many} can come", "{many} can come", many),
        Can.IF_NEED_BE: ngettext("{many} can come if need be", "{many} can come if need be", many),
        Can.NO: ngettext("{many} cannot come", "{many} cannot come", many),
        Can.UNKNOWN: ngettext("{many} has not said", "{many} have not said", many),
    }
    return words[can].format(many=many)
