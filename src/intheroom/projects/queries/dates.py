"""Times to mind where a project is, as every room that plans a day can ask for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext

from intheroom.kit.keep.prepared import Prepared
from intheroom.library.queries import Calendar, OwnDays, calendars, own_days
from intheroom.library.sources import Source
from intheroom.projects.choices import DateUse
from intheroom.projects.models import LocalDate, Project, WhereItIs

AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days to mind, or to meet people in: from the library, or added by the team."""

    name: str
    uses: tuple[str, ...]
    first: date
    last: date
    means: str = ""
    # Of a calendar of the library: its code, and where it comes from.
    code: str = ""
    source: Source | None = None
    row: LocalDate | None = None

    @property
    def use_words(self) -> list[str]:
        """What it is about, in words."""
        return [str(use.label) for use in DateUse if use in self.uses]

    def meets(self, first: date, last: date) -> bool:
        return self.first <= last and self.last >= first


_where: Prepared[WhereItIs] = Prepared(
    lambda project: WhereItIs.objects.filter(project=project).select_related("recorded_by"), project=-1
)
_added: Prepared[LocalDate] = Prepared(
    lambda project: LocalDate.objects.filter(project=project, struck_at__isnull=True).select_related(
        "recorded_by"
    ),
    project=-1,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a project says of its days, loaded once for a page that asks more than once."""

    where: WhereItIs | None
    added: list[LocalDate]


def kept_in(project: Project) -> Kept:
    """Two queries."""
    return Kept(where_it_is(project), _added.rows(project=project.pk))


def where_it_is(project: Project) -> WhereItIs | None:
    """What kind of places the project is in, where somebody said so."""
    return next(iter(_where.rows(project=project.pk)), None)


def local_date_of(project: Project, pk: int) -> LocalDate | None:
    """One of the dates that stand."""
    return project.local_dates.filter(pk=pk, struck_at=None).first()


def calendars_of(kept: Kept) -> list[Calendar]:
    """The calendars that hold where a project is, but for those the team put its own days in the stead of."""
    if kept.where is None:
        return []
    areas, without = set(kept.where.areas), {*kept.where.left_out, *(one.instead_of for one in kept.added)}
    return [one for one in calendars() if areas & set(one.areas) and one.code not in without]


def days_between(project: Project, first: date, last: date, kept: Kept | None = None) -> list[Days]:
    """Every stretch that any day between two days falls in, the earliest first. Two queries, or none if ``kept``."""
    if last < first:
        return []
    kept = kept or kept_in(project)
    years = range(first.year - 1, last.year + 1)
    known: list[Calendar | LocalDate] = [*calendars_of(kept), *kept.added]
    found = [_days(one, *one.days_in(year)) for one in known for year in years]
    met = {(one.name, one.first, one.last): one for one in found if one.meets(first, last)}
    return sorted(met.values(), key=lambda one: (one.first, one.last, one.name))


def clashes(
    project: Project, first: date | None, last: date | None, use: DateUse, kept: Kept | None = None
) -> list[Days]:
    """The stretches with one use that some days fall in: what a plan for those days should mind."""
    first, last = first or last, last or first
    if first is None or last is None:
        return []
    return [one for one in days_between(project, first, last, kept) if use in one.uses]


def dates_ahead(project: Project, today: date) -> list[Days]:
    """What comes in the year ahead, each once."""
    seen: dict[str, Days] = {}
    for one in days_between(project, today, today + AHEAD):
        seen.setdefault(one.code or f"row {one.row and one.row.pk}", one)
    return list(seen.values())


def days_to_ask_for(project: Project) -> list[OwnDays]:
    """Days that differ from place to place, which a team there has to ask for."""
    where = where_it_is(project)
    return [
        one for one in own_days() if where is None or set(where.areas) & set(one.areas) or not where.areas
    ]


def _days(one: Calendar | LocalDate, first: date, last: date) -> Days:
    if isinstance(one, LocalDate):
        return Days(one.name, tuple(one.uses), first, last, one.means, row=one)
    return Days(gettext(one.name), one.uses, first, last, gettext(one.means), one.code, one.source)
