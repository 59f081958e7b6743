"""This room's rows of a project's task list, and how far each has come."""

from intheroom.projects.choices import StepState
from intheroom.projects.models import Project
from intheroom.projects.queries.steps import Step
from intheroom.stakeholders.queries.listing import is_merged, waiting_names
from intheroom.stakeholders.queries.places import gaps_without_a_plan, map_of


def _listed(project: Project) -> str:
    if is_merged(project) and not waiting_names(project).exists():
        return StepState.DONE
    begun = project.listings.exists() or project.stakeholder_groups.exists()
    return StepState.STARTED if begun else StepState.NOT_YET


def _mapped(project: Project) -> str:
    places = map_of(project)
    if places and all(place.is_placed for place in places) and not gaps_without_a_plan(places):
        return StepState.DONE
    return StepState.STARTED if any(place.judged_by for place in places) else StepState.NOT_YET


OWN_STEPS = (
    Step(
        "groups",
        "Who does it touch?",
        "stakeholders:groups",
        50,
        _listed,
        "Each person makes a list first. Then you put the lists together.",
    ),
    Step(
        "say_map",
        "Who is affected, and who has a say?",
        "stakeholders:say_map",
        55,
        _mapped,
        "Now, and as it should be. Then plan for the gaps.",
    ),
)
