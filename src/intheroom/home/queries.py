"""What a project looks like on one page, read from every room."""

from typing import Any

from intheroom.inclusion.adapter import waiting_for
from intheroom.inclusion.permissions import Looker
from intheroom.projects.models import Project, ProjectRole
from intheroom.projects.queries import tasks_of
from intheroom.stakeholders.queries import gaps_of, gaps_without_a_plan, map_of
from intheroom.team.queries.picture import picture_of

MISSING_SHOWN = 4
GAPS_SHOWN = 3


def project_page_facts(project: Project, role: ProjectRole) -> dict[str, Any]:
    """What is overdue, who is missing, gaps without a plan, what waits, and the steps with their states."""
    exact = role.is_leading and not project.is_sensitive
    places = map_of(project)
    picture = picture_of(project, exact=exact, places=places)
    open_gaps = gaps_without_a_plan(gaps_of(project, places))
    tasks = tasks_of(project, role.person)
    return {
        "overdue": [task for task in tasks if task["overdue"]],
        "picture": picture,
        "missing": picture.who_is_missing[:MISSING_SHOWN],
        "more_missing": max(len(picture.who_is_missing) - MISSING_SHOWN, 0),
        "gaps": open_gaps[:GAPS_SHOWN],
        "more_gaps": max(len(open_gaps) - GAPS_SHOWN, 0),
        "tasks": tasks,
        "waiting": waiting_for(project, Looker(role.person, leads=role.is_leading)),
    }
