"""Stretches of days to mind, from rows that are read once: the library's, the team's own, and those worked out."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext

from intheroom.library.queries import (
    Calendar,
    MovingDays,
    Nation,
    calendars,
    moving_days,
    nations,
    said_of_public_holidays,
)
from intheroom.library.reckoning import public_holidays
from intheroom.library.sources import Source
from intheroom.projects.choices import DateUse
from intheroom.projects.models import AskedDays, LocalDate, WhereItIs

DAY = timedelta(days=1)
AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days to mind, or to meet people in: from the library, or added by the team."""

    name: str
    uses: tuple[str, ...]
    first: date
    last: date
    means: str = ""
    # Of what the library knows: its code, and where it comes from.
    code: str = ""
    source: Source | None = None
    row: LocalDate | None = None
    # Of days that are worked out because somebody asked: what they are, and who asked.
    moving: MovingDays | None = None
    asked: AskedDays | None = None

    @property
    def use_words(self) -> list[str]:
        """What it is about, in words."""
        return [str(use.label) for use in DateUse if use in self.uses]

    @property
    def is_public(self) -> bool:
        """Whether it is a public holiday."""
        return self.code == said_of_public_holidays().code

    @property
    def is_estimated(self) -> bool:
        """Whether it may fall a day earlier or later."""
        return self.moving is not None and self.moving.is_estimated

    def meets(self, first: date, last: date) -> bool:
        """Whether any of some days may be one of these."""
        unsure = DAY if self.is_estimated else timedelta()
        return self.first - unsure <= last and self.last + unsure >= first


@dataclass(frozen=True, slots=True)
class Minded:
    """What a project minds, as its rows say. Asking it reads nothing more."""

    where: WhereItIs | None
    added: tuple[LocalDate, ...]
    asked: tuple[AskedDays, ...]

    @property
    def nation(self) -> Nation | None:
        """Whose public holidays hold, where somebody said so."""
        return nations().get(self.where.nation) if self.where else None

    @property
    def calendars(self) -> list[Calendar]:
        """Those that hold where it is, but for those the team put its own days in the stead of."""
        if self.where is None:
            return []
        areas = set(self.where.areas)
        without = {*self.where.left_out, *(one.instead_of for one in self.added)}
        return [one for one in calendars() if areas & set(one.areas) and one.code not in without]

    @property
    def moving(self) -> list[tuple[AskedDays, MovingDays]]:
        """What was asked for, and is still worked out."""
        known = moving_days()
        return [(row, known[row.code]) for row in self.asked if row.code in known]

    @property
    def each_week(self) -> list[Days]:
        """What comes each week, once: the days of it are those of any week."""
        return [moved(row, days, date.min, date.min) for row, days in self.moving if days.is_weekly]

    def between(self, first: date, last: date) -> list[Days]:
        """Every stretch that any day between two days falls in, the earliest first."""
        if last < first:
            return []
        years = range(first.year - 1, last.year + 2)
        known: list[Calendar | LocalDate] = [*self.calendars, *self.added]
        found = [
            _days(one, *one.days_in(year)) for one in known for year in years if 1 < year < date.max.year
        ]
        found += [day for year in years for day in self._worked_out(year)]
        met = {(one.name, one.first, one.last): one for one in found if one.meets(first, last)}
        return sorted(met.values(), key=lambda one: (one.first, one.last, one.name))

    def weekly_between(self, first: date, last: date) -> list[Days]:
        """Each time of what comes every week."""
        return [
            moved(row, days, day, day)
            for row, days in self.moving
            for day in days.weekly_between(first, last)
        ]

    def ahead(self, today: date) -> list[Days]:
        """What comes in the year ahead, each once. Public holidays and what comes each week stand apart."""
        seen: dict[str, Days] = {}
        for one in self.between(today, today + AHEAD):
            if not one.is_public:
                seen.setdefault(one.code or f"row {one.row and one.row.pk}", one)
        return list(seen.values())

    def holidays_ahead(self, today: date) -> list[Days]:
        """The public holidays of the year ahead."""
        found = [one for year in (today.year, today.year + 1) for one in self._holidays(year)]
        return [one for one in found if today <= one.first < today + AHEAD]

    def not_worked_out(self, today: date) -> list[MovingDays]:
        """What was asked for, where our tables end: the team types these days itself."""
        years = (today.year, today.year + 1, today.year + 2)
        yearly = [days for _row, days in self.moving if not days.is_weekly]
        return [days for days in yearly if not all(days.stretches_in(year) for year in years)]

    def _worked_out(self, year: int) -> list[Days]:
        moving = [
            moved(row, days, *stretch) for row, days in self.moving for stretch in days.stretches_in(year)
        ]
        return self._holidays(year) + moving

    def _holidays(self, year: int) -> list[Days]:
        said, nation = said_of_public_holidays(), self.nation
        if nation is None or said.code in (self.where.left_out if self.where else ()):
            return []
        means = gettext(said.means)
        return [
            Days(name, said.uses, day, day, means, said.code, said.source)
            for day, name in public_holidays(nation.code, year)
        ]


def moved(row: AskedDays, days: MovingDays, first: date, last: date) -> Days:
    """Days that are worked out, as they are shown."""
    name, means = gettext(days.name), gettext(days.means)
    return Days(name, days.uses, first, last, means, days.code, days.source, moving=days, asked=row)


def _days(one: Calendar | LocalDate, first: date, last: date) -> Days:
    if isinstance(one, LocalDate):
        return Days(one.name, tuple(one.uses), first, last, one.means, row=one)
    return Days(gettext(one.name), one.uses, first, last, gettext(one.means), one.code, one.source)
