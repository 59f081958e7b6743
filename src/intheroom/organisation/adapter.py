"""Turns answers into the tables the engine makes safe."""

from collections import Counter
from collections.abc import Iterable, Mapping

from intheroom.engines.disclosure import Table
from intheroom.organisation.choices import ANSWERS

ELSEWHERE = "elsewhere"
# A row of a table is never one team's or two teams' own: inside a project there is no table.
FEWEST_PROJECTS_IN_A_ROW = 3

# A project, a question, an answer, and how many gave it.
Counted = tuple[int, str, str, int]


def rows_for(projects: Iterable[int], areas: Mapping[int, str]) -> dict[int, str]:
    """The row each project is counted in: its area, or "elsewhere" with all areas of too few projects."""
    row_of = {project: areas.get(project, ELSEWHERE) for project in projects}
    while True:
        sizes = Counter(row_of.values())
        small = [row for row, size in sizes.items() if size < FEWEST_PROJECTS_IN_A_ROW]
        if len(sizes) <= 1 or not small:
            return row_of
        # The smallest joins "elsewhere"; where that is itself too small, the next smallest joins it.
        joining = min(sizes, key=lambda row: (row == ELSEWHERE, sizes[row], row))
        row_of = {project: ELSEWHERE if row == joining else row for project, row in row_of.items()}


def tables_of(counted: Iterable[Counted], areas: Mapping[int, str]) -> dict[str, Table]:
    """One table for each question, all with the same rows."""
    counted = list(counted)
    row_of = rows_for({project for project, *_ in counted}, areas)
    counts: dict[str, Counter] = {question: Counter() for question in ANSWERS}
    for project, question, answer, number in counted:
        counts[question][row_of[project], answer] += number
    rows = tuple(sorted(set(row_of.values()), key=lambda row: (row == ELSEWHERE, row)))
    return {question: Table(rows, tuple(ANSWERS[question].values), counts[question]) for question in ANSWERS}
