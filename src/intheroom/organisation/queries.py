"""Which answers count for what, which figures there are, and what was published."""

import datetime
from dataclasses import dataclass
from fractions import Fraction

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.library.benchmarks import WHOLE_COUNTRY, areas, benchmarks
from intheroom.organisation.models import (
    GapWord,
    MonitoringAnswer,
    OwnFigure,
    OwnWords,
    ProjectArea,
    Release,
)
from intheroom.projects.models import Project
from intheroom.recruitment.choices import Feature, ReachOut
from intheroom.recruitment.queries.targets import Share


def quarter_of(day: datetime.date) -> datetime.date:
    """The first day of the quarter a day is in: the finest time an answer ever has."""
    return datetime.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def quarter_told(first_day: datetime.date) -> str:
    """A quarter in words, such as "July to September 2026"."""
    last = datetime.date(first_day.year, first_day.month + 2, 1)
    return gettext("{first_day} to {last}").format(
        first_day=date_format(first_day, "F"), last=date_format(last, "F Y")
    )


def end_told(first_day: datetime.date) -> str:
    """The end of a quarter in words, such as "the end of September 2026"."""
    return gettext("the end of {date}").format(
        date=date_format(datetime.date(first_day.year, first_day.month + 2, 1), "F Y")
    )


def answers_of_quarter(project: Project, quarter: datetime.date) -> QuerySet[MonitoringAnswer]:
    """A team's answers in one quarter."""
    return project.monitoring_answers.filter(quarter=quarter)


def answers_waiting(project: Project, measure: str, today: datetime.date) -> QuerySet[MonitoringAnswer]:
    """A team's answers from quarters that are over, and that no word has been said about yet."""
    waiting = project.monitoring_answers.filter(quarter__lt=quarter_of(today))
    last = project.gap_words.filter(measure=measure).first()
    return waiting.filter(quarter__gt=last.until) if last else waiting


def newest_word(project: Project, measure: str) -> GapWord | None:
    """The last word said about a team."""
    return project.gap_words.filter(measure=measure).first()


def area_of(project: Project) -> ProjectArea | None:
    """The area a project is compared with, if anybody has said."""
    return ProjectArea.objects.filter(project=project).first()


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of the people in an area, from the census or found by this organisation."""

    area: str
    year: int
    percent: str
    share: Fraction
    source: str
    note: str = ""
    is_own: bool = False

    @property
    def name(self) -> str:
        return gettext("Scotland") if self.area == WHOLE_COUNTRY else areas().get(self.area, self.area)

    @property
    def told(self) -> str:
        """The figure in one line, for what is kept beside a word."""
        return gettext("{percent} in 100, {year}").format(percent=self.percent, year=self.year)


def every_figure() -> dict[str, list[Figure]]:
    """All figures by area, the newest first; one this organisation put in stands before ours of the same year."""
    own = [
        Figure(row.area, row.year, str(row.percent), Fraction(row.percent) / 100, row.source, is_own=True)
        for row in OwnFigure.objects.all()
    ]
    ours = [
        Figure(row.area, row.year, row.percent, row.share, str(row.source), row.note) for row in benchmarks()
    ]
    found: dict[str, list[Figure]] = {code: [] for code in (WHOLE_COUNTRY, *areas())}
    for figure in sorted([*own, *ours], key=lambda figure: -figure.year):
        found.setdefault(figure.area, []).append(figure)
    return found


def figures_of(area: str) -> list[Figure]:
    """The figures for one area, the newest first."""
    return every_figure().get(area, [])


def share_around(project: Project) -> Share | None:
    """What share of the people around a project are not White, for the room that aims for people."""
    area = area_of(project)
    figures = figures_of(area.area) if area else []
    if not figures:
        return None
    newest, tag = figures[0], (Feature.REACH.value, ReachOut.MINORITY.value)
    return Share(tag, newest.share, newest.name, newest.year, newest.percent, newest.source)


def answers_to_release(today: datetime.date) -> QuerySet[MonitoringAnswer]:
    """Answers of all real projects from quarters that are over and that no release has counted."""
    waiting = MonitoringAnswer.objects.filter(quarter__lt=quarter_of(today), project__is_example=False)
    last = Release.objects.first()
    return waiting.filter(quarter__gt=last.until) if last else waiting


def own_words_to_release(today: datetime.date) -> QuerySet[OwnWords]:
    """Own words from the same quarters."""
    waiting = OwnWords.objects.filter(quarter__lt=quarter_of(today))
    last = Release.objects.first()
    return waiting.filter(quarter__gt=last.until) if last else waiting


def releases() -> QuerySet[Release]:
    """Everything published, the newest first."""
    return Release.objects.prefetch_related("cells")


def areas_of_projects() -> dict[int, str]:
    """The area of each project that has said one."""
    return dict(ProjectArea.objects.values_list("project_id", "area"))
