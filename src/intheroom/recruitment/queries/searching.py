"""Ways that were tried, people who pass it on, what was made easier, and searches that ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, FilteredRelation, OuterRef, Q, Subquery

from intheroom.kit.keep.prepared import Prepared
from intheroom.projects.models import Project
from intheroom.recruitment.models import Adjustment, Avenue, ClosedSearch, Connector
from intheroom.recruitment.models.avenues import pounds
from intheroom.stakeholders.models import ReachPlan, StakeholderGroup
from intheroom.team.models import OtherRoute


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


# How a group is heard without a member; the newest word counts, and an empty one ends it.
_heard = OtherRoute.objects.filter(group=OuterRef("pk")).order_by("-pk").values("how")[:1]
# Each live group with the plan for reaching it and the search that ended, where there are any.
_sought: Prepared[Any] = Prepared(
    lambda project: (
        StakeholderGroup.objects.live()
        .filter(project=project)
        .annotate(
            heard=Subquery(_heard),
            planned=FilteredRelation("reach_plans", condition=Q(reach_plans__replaced_at__isnull=True)),
            ended=FilteredRelation(
                "closed_searches", condition=Q(closed_searches__opened_again_at__isnull=True)
            ),
        )
        .select_related("planned", "ended__recorded_by")
        .order_by("name_key", "pk")
    ),
    project=-1,
)
# Each way once for each group it is for, and once with nothing where it is for none.
_ways: Prepared[Any] = Prepared(
    lambda project: (
        Avenue.objects.filter(project=project)
        .select_related("recorded_by")
        .annotate(for_group=F("groups"))
        .order_by("pk", "for_group")
    ),
    project=-1,
)


@dataclass(frozen=True, slots=True)
class Sought:
    """A group that a project touches, and what there is about the search for somebody of it."""

    group: StakeholderGroup
    plan: ReachPlan | None
    closed: ClosedSearch | None
    # How it is heard without a member; empty where it is not.
    heard: str


def sought_groups(project: Project) -> list[Sought]:
    """Every live group of a project. One query."""
    found = []
    for group in _sought.rows(project=project.pk):
        group.project = project
        plan, closed = getattr(group, "planned", None), getattr(group, "ended", None)
        found.append(Sought(group, plan, closed, group.heard or ""))
    return found


def ways_for_groups(project: Project) -> dict[Avenue, list[int]]:
    """Every way that is planned or was tried, and the groups it is for. One query."""
    found: dict[Avenue, list[int]] = {}
    for row in _ways.rows(project=project.pk):
        found.setdefault(row, []).extend([] if row.for_group is None else [row.for_group])
    return found


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
