"""Ways that were tried, people who pass it on, what was made easier, and searches that ended."""

from collections.abc import Iterable
from dataclasses import dataclass

from intheroom.projects.models import Project
from intheroom.recruitment.models import Adjustment, Avenue, ClosedSearch, Connector
from intheroom.recruitment.models.avenues import pounds


@dataclass(frozen=True, slots=True)
class Tried:
    """One way at one place, with every try at it: the newest last."""

    avenues: tuple[Avenue, ...]

    @property
    def first(self) -> Avenue:
        return self.avenues[0]

    @property
    def cost(self) -> str:
        """What all tries together cost; empty where it is one try, or nobody said."""
        known = [one.cost_pence for one in self.avenues if one.cost_pence is not None]
        return pounds(sum(known)) if len(known) > 1 else ""


def avenues_of(project: Project) -> list[Avenue]:
    """Every way that is planned or was tried. Two queries."""
    return list(project.avenues.select_related("recorded_by").prefetch_related("groups"))


def grouped(avenues: Iterable[Avenue]) -> list[Tried]:
    """The same way at the same place stands together: trying it again is not another way."""
    found: dict[tuple[str, str], list[Avenue]] = {}
    for one in avenues:
        found.setdefault(one.like, []).append(one)
    return [Tried(tuple(rows)) for rows in found.values()]


def avenue_of(project: Project, pk: int) -> Avenue | None:
    """One of a project's ways."""
    return project.avenues.filter(pk=pk).prefetch_related("groups").first()


def connectors_of(project: Project) -> list[Connector]:
    """Everyone on the list who might pass it on. Two queries."""
    return list(
        project.connectors.filter(ended_at=None).select_related("recorded_by").prefetch_related("groups")
    )


def connector_of(project: Project, pk: int) -> Connector | None:
    """One of them, while they are on the list."""
    return project.connectors.filter(pk=pk, ended_at=None).prefetch_related("groups").first()


def adjustments_of(project: Project) -> list[Adjustment]:
    """What was made easier, in order."""
    return list(project.adjustments.select_related("recorded_by"))


def closed_searches(project: Project) -> dict[int, ClosedSearch]:
    """The searches that ended, by group."""
    rows = project.closed_searches.filter(opened_again_at=None).select_related("recorded_by")
    return {row.group_id: row for row in rows}
