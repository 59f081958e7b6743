"""What the pages and the advice need to know, gathered once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import Influence, Prompt
from intheroom.stakeholders.models import PromptAnswer, SetAside, StakeholderGroup, Viewpoint
from intheroom.stakeholders.queries.groups import groups_now, not_touched, prompts_left, who_can
from intheroom.stakeholders.queries.listing import Lists, lists_of, waiting_names
from intheroom.stakeholders.queries.places import Place, map_of
from intheroom.stakeholders.queries.setting_aside import set_asides_of

# With fewer lists than this, names that are not merged yet would show who wrote them.
ENOUGH_LISTS = 3


@dataclass(frozen=True)
class Everyone:
    """The whole list of a project, as one person may see it."""

    places: list[Place]
    set_asides: list[SetAside]
    lists: Lists
    waiting: list[str]
    prompts: list[Prompt]
    not_touched: list[tuple[Prompt, PromptAnswer]]

    @property
    def may_show_waiting(self) -> bool:
        """Only to somebody whose own list is in, and only when there are enough to hide in."""
        return self.lists.own and self.lists.handed_in >= ENOUGH_LISTS

    @property
    def groups(self) -> list[StakeholderGroup]:
        return [place.group for place in self.places]


def everyone_on_the_list(project: Project, person: Person | None) -> Everyone:
    """All groups, what waits, and who was not thought about yet. The same queries for 1 and 30 groups."""
    names = {row.name_key: row.text for row in waiting_names(project)}
    places, set_asides, told = map_of(project), list(set_asides_of(project)), not_touched(project)
    groups = [*(place.group for place in places), *(row.group for row in set_asides)]
    return Everyone(
        places=places,
        set_asides=set_asides,
        lists=lists_of(project, person),
        waiting=[names[key] for key in sorted(names)],
        prompts=prompts_left(groups, [prompt.key for prompt, _ in told]),
        not_touched=told,
    )


def facts_for_advice(project: Project, today: date, everyone: Everyone | None = None) -> dict[str, object]:
    """What the advice about the people a project touches needs: ``look("stakeholders", …)``."""
    if everyone is None:
        groups, set_asides = groups_now(project), list(set_asides_of(project))
    else:
        groups, set_asides = everyone.groups, everyone.set_asides
    views = list(Viewpoint.objects.filter(group__project=project).values_list("leaning", flat=True))
    return {
        **_can(groups),
        **_due(set_asides, today),
        "viewpoints": len(views),
        "leanings": sorted(set(views)),
    }


def _can(groups: list[StakeholderGroup]) -> dict[str, object]:
    can = who_can(groups)
    return {
        "groups": len(groups),
        "can_decide": len(can[Influence.DECIDE]),
        "can_fund": len(can[Influence.FUND]),
        "can_make": len(can[Influence.MAKE]),
    }


def _due(set_asides: Iterable[SetAside], today: date) -> dict[str, object]:
    due = [row for row in set_asides if row.review_on <= today]
    return {"due": len(due), "first_due": due[0].group.name if due else ""}
