"""The steps the team adds to a project's task list."""

from intheroom.projects.choices import StepState
from intheroom.projects.models import Project
from intheroom.projects.queries import Step
from intheroom.team.choices import TakesPart
from intheroom.team.queries.balance import SMALLEST
from intheroom.team.queries.members import active_members


def _team(project: Project) -> str:
    many = active_members(project).filter(takes_part=TakesPart.MEMBER).count()
    if many >= SMALLEST:
        return StepState.DONE
    return StepState.STARTED if many > 1 else StepState.NOT_YET


OWN_STEPS = (
    Step(
        "team",
        "The team",
        "team:members",
        60,
        _team,
        "As many people with lived experience as professionals.",
    ),
)
