"""Which groups a project touches, what they can do, what they think, and who belongs to them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from django.db.models import Count, QuerySet
from django.urls import reverse

from intheroom.kit.advise.places import Thing
from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.queries import people_in_project
from intheroom.stakeholders.choices import Influence, Prompt, prompts
from intheroom.stakeholders.models import PromptAnswer, StakeholderGroup, Viewpoint

# Filled by the room that knows the members: each function gives {group pk: how many members belong to it}.
count_members: list[Callable[[Project], Mapping[int, int]]] = []


def groups_of(project: Project) -> QuerySet[StakeholderGroup]:
    """Every group, in the order of its name, each with ``is_set_aside``."""
    return project.stakeholder_groups.with_set_aside().order_by("name_key", "pk")


def advised_group(project: Project, pk: int) -> Thing | None:
    """A group that advice is about, for the page where a team goes another way."""
    found = groups_of(project).filter(pk=pk).first()
    if found is None:
        return None
    here = reverse("stakeholders:group", kwargs={"ref": project.ref, "pk": pk})
    return Thing(found.name, f"{here}#barriers")


def live_groups(project: Project) -> QuerySet[StakeholderGroup]:
    """The groups that are not set aside."""
    return project.stakeholder_groups.live().order_by("name_key", "pk")


_live: Prepared[StakeholderGroup] = Prepared(
    lambda project: StakeholderGroup.objects.live().filter(project=project).order_by("name_key", "pk"),
    project=-1,
)
_with_counts: Prepared[StakeholderGroup] = Prepared(
    lambda project: (
        StakeholderGroup.objects.live()
        .filter(project=project)
        .annotate(named_by=Count("listed_names__listing", distinct=True))
        .order_by("name_key", "pk")
    ),
    project=-1,
)
_viewpoints: Prepared[Viewpoint] = Prepared(
    lambda project: (
        Viewpoint.objects.filter(group__project=project)
        .select_related("group")
        .order_by("name_key", "group__name_key", "pk")
    ),
    project=-1,
)


def groups_with_counts(project: Project) -> list[StakeholderGroup]:
    """The live groups, each with ``named_by``: how many people's lists had it. Never whose."""
    return _in_project(_with_counts, project)


def groups_now(project: Project) -> list[StakeholderGroup]:
    """The live groups, where a page only reads them."""
    return _in_project(_live, project)


def _in_project(query: Prepared[StakeholderGroup], project: Project) -> list[StakeholderGroup]:
    groups = query.rows(project=project.pk)
    for group in groups:
        group.project = project
    return groups


def open_prompts(project: Project) -> list[Prompt]:
    """Kinds of people that no group covers and nobody has answered for: “not yet thought about”."""
    answered = project.prompt_answers.filter(reopened_at__isnull=True)
    return prompts_left(project.stakeholder_groups.all(), answered.values_list("prompt", flat=True))


def prompts_left(groups: Iterable[StakeholderGroup], answered: Iterable[str]) -> list[Prompt]:
    """The same, of groups and answers that are loaded already."""
    thought_of = set(answered)
    names: list[str] = []
    for group in groups:
        thought_of.add(group.prompt)
        names += [group.name, *group.former_names()]
    return [
        prompt
        for prompt in prompts()
        if prompt.key not in thought_of and not any(prompt.is_about(name) for name in names)
    ]


def not_touched(project: Project) -> list[tuple[Prompt, PromptAnswer]]:
    """Kinds of people somebody says the project does not touch, with the reason."""
    known = {prompt.key: prompt for prompt in prompts()}
    rows = project.prompt_answers.filter(reopened_at__isnull=True).select_related("recorded_by")
    return [(known[row.prompt], row) for row in rows.order_by("prompt") if row.prompt in known]


def viewpoints_of(project: Project) -> dict[str, list[Viewpoint]]:
    """Each viewpoint in its own words, with the groups that hold it. No person is loaded."""
    found: dict[str, list[Viewpoint]] = {}
    for row in _viewpoints.rows(project=project.pk):
        found.setdefault(row.name_key, []).append(row)
    return {same[0].words: same for same in found.values()}


def influence_of(project: Project) -> dict[Influence, list[StakeholderGroup]]:
    """Which live groups can decide, can pay and can make it happen."""
    return who_can(groups_now(project))


def who_can(groups: list[StakeholderGroup]) -> dict[Influence, list[StakeholderGroup]]:
    """The same, of groups that are loaded already."""
    return {kind: [group for group in groups if getattr(group, kind.value)] for kind in Influence}


def members_in_groups(project: Project) -> dict[int, int]:
    """How many team members belong to each group, as told by the room that keeps them."""
    total: Counter[int] = Counter()
    for count in count_members:
        total.update(count(project))
    return dict(total)


def people_of(project: Project) -> list[Person]:
    """People of this project whose answers somebody may write down, by name."""
    return [involved.person for involved in people_in_project(project)]
