"""Figures and released numbers as rows for a page."""

from fractions import Fraction
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from intheroom.engines.disclosure import at_least
from intheroom.engines.disclosure.tables import TOTAL
from intheroom.library.benchmarks import areas
from intheroom.organisation.adapter import ELSEWHERE
from intheroom.organisation.choices import ANSWERS, Question, Word
from intheroom.organisation.models import Release
from intheroom.organisation.queries import Figure, quarter_told

COLOURS = {Word.GAP: "orange", Word.NO_GAP: "green", Word.NOT_ENOUGH: "grey"}
HIDDEN = _("Hidden")
FIGURES_HEAD = [_("Area"), _("Year"), _("Share"), _("Where it is from")]
AT_LEAST_HEAD = [_("Size of the team"), _("People")]
TEAM_SIZES = (6, 12, 20)


def figure_rows(figures: list[Figure]) -> list[list[str]]:
    """Each figure with its area, its year and where it is from."""
    return [
        [
            figure.name,
            str(figure.year),
            gettext("{percent} in every 100").format(percent=figure.percent),
            _where_from(figure),
        ]
        for figure in figures
    ]


def _where_from(figure: Figure) -> str:
    own = gettext("Put in here.") if figure.is_own else ""
    return " ".join(filter(None, [figure.source, gettext(figure.note), own]))


def at_least_rows(share: Fraction) -> list[list[str]]:
    """The share as people in rooms of different sizes: at least one, and never a percentage to aim for."""
    return [
        [
            ngettext("{size} person", "{size} people", size).format(size=size),
            gettext("at least {number}").format(number=at_least(share, size)),
        ]
        for size in TEAM_SIZES
    ]


def release_shown(release: Release) -> dict[str, Any]:
    """One release: a table for each question that has anything to show."""
    numbers = {(cell.question, cell.row, cell.column): cell.count for cell in release.cells.all()}
    return {
        "title": gettext("{first_day} to {last}").format(
            first_day=quarter_told(release.since), last=quarter_told(release.until)
        )
        if release.since != release.until
        else quarter_told(release.until),
        "published_on": release.published_on,
        "tables": [_table(question, numbers) for question in ANSWERS],
        "words": [f"{Question(question).label}: {words}" for question, words in release.words],
    }


def _table(question: str, numbers: dict[tuple[str, str, str], int | None]) -> dict[str, Any]:
    places = dict.fromkeys(row for asked, row, _column in numbers if asked == question and row != TOTAL)
    # One row alone is the same as the row of all together.
    rows = [*places, TOTAL] if len(places) > 1 else [TOTAL]
    columns = [*ANSWERS[question].values, TOTAL]
    return {
        "caption": Question(question).label,
        "head": [gettext("Area"), *ANSWERS[question].labels, gettext("All answers")],
        "rows": [
            [_name(row), *(_told(numbers.get((question, row, column))) for column in columns)] for row in rows
        ],
        "shows_something": any(numbers.get((question, row, column)) for row in rows for column in columns),
    }


def _name(row: str) -> str:
    return {TOTAL: gettext("All areas"), ELSEWHERE: gettext("Other areas")}.get(row) or areas().get(row, row)


def _told(count: int | None) -> str:
    return str(HIDDEN) if count is None else gettext("about {count}").format(count=count)
