"""What the front page counts, in one query, so that it needs to load none of it."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from intheroom.kit.keep.prepared import Prepared
from intheroom.projects.choices import Kind, StageKind, StepState
from intheroom.projects.models import Project, Stage
from intheroom.projects.queries import PROJECT
from intheroom.recruitment.choices import OPEN_DRAWS, STILL_COMING, CallOutState
from intheroom.recruitment.models import (
    Adjustment,
    CallOut,
    ComingForward,
    Connector,
    Draw,
    MixTarget,
    WayOut,
)

_newer = MixTarget.objects.filter(
    project=OuterRef("project"), feature=OuterRef("feature"), value=OuterRef("value"), pk__gt=OuterRef("pk")
)
_coming = ComingForward.objects.filter(state__in=STILL_COMING, person__erased_at=None)
_begun = Stage.objects.filter(project=PROJECT, kind=StageKind.DISCOVER)
# Only while the project is something else than co-production.
_way_out = WayOut.objects.filter(~Q(project__kind=Kind.COPRODUCTION), project=PROJECT).order_by("-pk")


def _many(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.filter(project=PROJECT).order_by().values("project").annotate(many=Count("pk"))
    return Coalesce(Subquery(counted.values("many")), 0)


_front: Prepared[Any] = Prepared(
    lambda project: Project.objects.filter(pk=project).annotate(
        aims=_many(MixTarget.objects.filter(~Exists(_newer), at_least__isnull=False)),
        connectors_now=_many(Connector.objects.filter(ended_at=None)),
        made_easier=_many(Adjustment.objects.all()),
        out_now=_many(CallOut.objects.filter(state=CallOutState.OUT)),
        coming_now=_many(_coming),
        waiting_now=_many(_coming.filter(answered_on=None)),
        open_draws=_many(Draw.objects.filter(state__in=OPEN_DRAWS)),
        discover_began=Exists(_begun.filter(state__in=(StepState.STARTED, StepState.DONE))),
        way_out_pk=Subquery(_way_out.values("pk")[:1]),
        way_out_becomes=Subquery(_way_out.values("becomes")[:1]),
    ),
    project=-1,
)


def front_of(project: Project) -> Any:
    """The project with what its front page of finding people counts. One query."""
    return _front.first(project=project.pk)
