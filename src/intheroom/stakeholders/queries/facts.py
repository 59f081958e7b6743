"""What the pages and the advice need to know, gathered once."""

from dataclasses import dataclass
from datetime import date

from intheroom.projects.models import Project
from intheroom.stakeholders.choices import Influence, Prompt
from intheroom.stakeholders.models import PromptAnswer, SetAside, Viewpoint
from intheroom.stakeholders.queries.groups import (
    influence_of,
    live_groups,
    not_touched,
    open_prompts,
)
from intheroom.stakeholders.queries.listing import is_merged, lists_handed_in, waiting_names
from intheroom.stakeholders.queries.places import Place, map_of
from intheroom.stakeholders.queries.setting_aside import set_asides_due, set_asides_of

# With fewer lists than this, names that are not merged yet would show who wrote them.
ENOUGH_LISTS = 3


@dataclass(frozen=True)
class Everyone:
    """The whole list of a project, for its page."""

    places: list[Place]
    set_asides: list[SetAside]
    lists: int
    is_merged: bool
    waiting: list[str]
    prompts: list[Prompt]
    not_touched: list[tuple[Prompt, PromptAnswer]]

    @property
    def may_show_waiting(self) -> bool:
        return self.lists >= ENOUGH_LISTS


def everyone_on_the_list(project: Project) -> Everyone:
    """All groups, what waits, and who was not thought about yet. The same queries for 1 and 30 groups."""
    names = {row.name_key: row.text for row in waiting_names(project)}
    return Everyone(
        places=map_of(project),
        set_asides=list(set_asides_of(project)),
        lists=lists_handed_in(project),
        is_merged=is_merged(project),
        waiting=[names[key] for key in sorted(names)],
        prompts=open_prompts(project),
        not_touched=not_touched(project),
    )


def facts_for_advice(project: Project, today: date) -> dict[str, object]:
    """What the advice about the people a project touches needs: ``look("stakeholders", …)``."""
    can = influence_of(project)
    due = list(set_asides_due(project, today))
    views = list(Viewpoint.objects.filter(group__project=project).values_list("leaning", flat=True))
    return {
        "groups": live_groups(project).count(),
        "can_decide": len(can[Influence.DECIDE]),
        "can_fund": len(can[Influence.FUND]),
        "can_make": len(can[Influence.MAKE]),
        "due": len(due),
        "first_due": due[0].group.name if due else "",
        "viewpoints": len(views),
        "leanings": sorted(set(views)),
    }
