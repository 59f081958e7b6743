"""What a team aims for: which targets count now, what a target can be about, and what the census suggests."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext

from intheroom.kit.keep.prepared import Prepared
from intheroom.library.queries import ages
from intheroom.projects.models import Project
from intheroom.recruitment.choices import OFTEN_LEFT_OUT, SEALED_FEATURES, Feature, ReachOut
from intheroom.recruitment.models import MixTarget
from intheroom.recruitment.queries.searching import sought_groups
from intheroom.stakeholders.choices import Influence
from intheroom.stakeholders.models import StakeholderGroup, Viewpoint
from intheroom.stakeholders.queries import viewpoints_of
from intheroom.team.choices import Kind

Tag = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the people around here a target is about, and who says so."""

    tag: Tag
    share: Fraction
    area: str
    year: int
    percent: str
    source: str


# Filled by the room that knows which area a project is compared with.
shares: list[Callable[[Project], Share | None]] = []

_changes: Prepared[MixTarget] = Prepared(
    lambda project: (
        MixTarget.objects.filter(project=project).select_related("by", "recorded_by").order_by("pk")
    ),
    project=-1,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What targets can be about, loaded once for a page that needs it more than once."""

    groups: list[StakeholderGroup]
    # The ways that are planned to reach each group, by its number.
    planned: dict[int, list[str]]
    viewpoints: dict[str, list[Viewpoint]]
    changes: list[MixTarget]


def known_in(project: Project) -> Known:
    """Three queries."""
    sought = sought_groups(project)
    return Known(
        [one.group for one in sought],
        {one.group.pk: one.plan.ways for one in sought if one.plan},
        viewpoints_of(project),
        _changes.rows(project=project.pk),
    )


def targets_now(project: Project, known: Known | None = None) -> list[MixTarget]:
    """The targets that count: the newest of each thing, where it was not dropped."""
    changes = known.changes if known else _changes.rows(project=project.pk)
    newest = {change.tag: change for change in changes}
    order = list(Feature.values)
    live = [change for change in newest.values() if not change.is_dropped]
    return sorted(live, key=lambda one: (order.index(one.feature), one.pk))


def sealed_targets(project: Project, known: Known | None = None) -> list[MixTarget]:
    """Those that rest on what people tell in confidence."""
    return [one for one in targets_now(project, known) if one.feature in SEALED_FEATURES]


def share_of(project: Project) -> Share | None:
    """What the census says of the people around here, where somebody said where that is."""
    return next((found for source in shares if (found := source(project))), None)


def left_out_now(known: Known) -> list[Tag]:
    """Those of the people who are often left out that no target stands for. The team said nothing of them yet."""
    said = {change.tag for change in known.changes}
    return [(str(feature), str(value)) for feature, value in OFTEN_LEFT_OUT if (feature, value) not in said]


def names_of(project: Project, known: Known | None = None) -> dict[Tag, str]:
    """Everything a target can be about in this project, with its name."""
    known = known or known_in(project)
    found: dict[Tag, str] = {(Feature.REACH, one.value): str(one.label) for one in ReachOut}
    found |= {(Feature.AGE, age.code): gettext(age.name) for age in ages()}
    found |= {(Feature.GROUP, str(group.pk)): group.name for group in known.groups}
    for words, held in known.viewpoints.items():
        found[Feature.VIEWPOINT, str(min(view.pk for view in held))] = words
    found |= {(Feature.INFLUENCE, one.value): str(one.label) for one in Influence}
    found |= {(Feature.KIND, kind.value): str(kind.label) for kind in Kind if kind != Kind.OTHER}
    for change in known.changes:
        if change.feature == Feature.OWN:
            found[change.tag] = change.own_words
    return found
