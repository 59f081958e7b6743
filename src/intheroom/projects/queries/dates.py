"""Times to mind where a project is, as every room that plans a day or an hour can ask for them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from django.utils import timezone

from intheroom.kit.keep.prepared import Prepared
from intheroom.library.queries import Nation, OwnDays, nations, own_days
from intheroom.library.reckoning import whole_days
from intheroom.projects.choices import DateUse
from intheroom.projects.models import AskedDays, LocalDate, Project, WhereItIs
from intheroom.projects.queries.days import Days, Minded

Moments = tuple[datetime, datetime]

_where: Prepared[WhereItIs] = Prepared(
    lambda project: WhereItIs.objects.filter(project=project).select_related("recorded_by"), project=-1
)
_added: Prepared[LocalDate] = Prepared(
    lambda project: LocalDate.objects.filter(project=project, struck_at__isnull=True).select_related(
        "recorded_by"
    ),
    project=-1,
)
_asked: Prepared[AskedDays] = Prepared(
    lambda project: AskedDays.objects.filter(project=project, struck_at__isnull=True).select_related(
        "recorded_by"
    ),
    project=-1,
)


def minded_in(project: Project) -> Minded:
    """All that a project minds, to be asked for days. Three queries."""
    added, asked = _added.rows(project=project.pk), _asked.rows(project=project.pk)
    return Minded(where_it_is(project), tuple(added), tuple(asked))


def where_it_is(project: Project) -> WhereItIs | None:
    """What kind of places the project is in, where somebody said so."""
    return next(iter(_where.rows(project=project.pk)), None)


def local_date_of(project: Project, pk: int) -> LocalDate | None:
    """One of the dates that stand."""
    return project.local_dates.filter(pk=pk, struck_at=None).first()


def asked_days_of(project: Project, pk: int) -> AskedDays | None:
    """One of what was asked for, if it stands."""
    return project.asked_days.filter(pk=pk, struck_at=None).first()


def days_between(project: Project, first: date, last: date, minded: Minded | None = None) -> list[Days]:
    """Every stretch that any day between two days falls in, the earliest first. Three queries; none if ``minded``."""
    return (minded or minded_in(project)).between(first, last)


def clashes(
    project: Project, first: date | None, last: date | None, use: DateUse, minded: Minded | None = None
) -> list[Days]:
    """The stretches with one use that some days fall in: what a plan for those days should mind.

    What comes each week matters by the hour only: ask ``clashes_at``.
    """
    first, last = first or last, last or first
    if first is None or last is None:
        return []
    return [one for one in days_between(project, first, last, minded) if use in one.uses]


def clashes_at(project: Project, starts_at: datetime, ends_at: datetime, use: DateUse) -> list[Days]:
    """The stretches with one use that some hours fall in: an evening in Ramadan is one, the noon of it is none."""
    return clashes_at_each(project, [(starts_at, ends_at)], use)[0]


def clashes_at_each(project: Project, times: Iterable[Moments], use: DateUse) -> list[list[Days]]:
    """The same for each of many times, in their order: for a plan that weighs hundreds. Three queries in all."""
    times = list(times)
    if not times:
        return []
    zone, minded = timezone.get_default_timezone(), minded_in(project)
    # What begins at sunset begins a day before, and a day that is not sure may be the one after.
    around = timedelta(days=2)
    first = min(starts for starts, _ends in times).astimezone(zone).date() - around
    last = max(ends for _starts, ends in times).astimezone(zone).date() + around
    known = [
        (one, _moments(one, minded.nation, zone))
        for one in [*minded.between(first, last), *minded.weekly_between(first, last)]
        if use in one.uses
    ]
    return [
        [one for one, moments in known if any(begins < ends and stops > starts for begins, stops in moments)]
        for starts, ends in times
    ]


def days_to_ask_for(where: WhereItIs | None) -> list[OwnDays]:
    """Days that differ from place to place, which a team there has to ask for."""
    areas = set(where.areas) if where else set()
    return [one for one in own_days() if not areas or areas & set(one.areas)]


def _moments(one: Days, nation: Nation | None, zone: tzinfo) -> list[Moments]:
    if one.moving is None:
        return [whole_days(one.first, one.last, zone)]
    # Where nobody said which nation it is, the sun of the first one in the list will do: it is about right.
    where = nation or next(iter(nations().values()))
    return one.moving.moments(one.first, one.last, where, zone)
