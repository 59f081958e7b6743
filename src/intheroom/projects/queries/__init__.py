"""Which projects, people, wordings, answers and stages. Always starting from a project."""

from intheroom.projects.queries.limits import (
    agenda_mix,
    agenda_of,
    fixed_items,
    limits_of,
    live_item,
    open_items,
    planning_began_on,
    struck_items,
)
from intheroom.projects.queries.people import (
    Involved,
    idea_of,
    live_role,
    people_in_project,
    person_choices,
    projects_of,
    sources_of_people,
)
from intheroom.projects.queries.question import (
    agreed_question,
    current_question,
    people_not_heard,
    questions_of,
    voices_of,
)
from intheroom.projects.queries.readiness import (
    commitment_of,
    commitments_of,
    current_round,
    latest_answers,
    own_answer,
    rounds_of,
)
from intheroom.projects.queries.stages import (
    latest_judgements,
    live_part,
    live_parts,
    stage_of,
    stages_of,
)
from intheroom.projects.queries.steps import OWN_STEPS, Step, register_step, step_of, steps_of, tasks_of

__all__ = [
    "OWN_STEPS",
    "Involved",
    "Step",
    "agenda_mix",
    "agenda_of",
    "agreed_question",
    "commitment_of",
    "commitments_of",
    "current_question",
    "current_round",
    "fixed_items",
    "idea_of",
    "latest_answers",
    "latest_judgements",
    "limits_of",
    "live_item",
    "live_part",
    "live_parts",
    "live_role",
    "open_items",
    "own_answer",
    "people_in_project",
    "people_not_heard",
    "person_choices",
    "planning_began_on",
    "projects_of",
    "questions_of",
    "register_step",
    "rounds_of",
    "sources_of_people",
    "stage_of",
    "stages_of",
    "step_of",
    "steps_of",
    "struck_items",
    "tasks_of",
    "voices_of",
]
