"""The pages of a project."""

from intheroom.projects.views.dates import (
    add_date,
    ask_for_days,
    choose_calendars,
    dates,
    edit_date,
    import_days,
    strike_asked_days,
    strike_date,
)
from intheroom.projects.views.idea import (
    change_kind,
    edit_idea,
    edit_names,
    idea,
    mark_progress,
    progress,
    start_project,
)
from intheroom.projects.views.limits import (
    add_fixed_or_open,
    add_limit_setter,
    change_fixed_or_open,
    fixed_and_open,
    limits,
    propose_item,
    strike_fixed_or_open,
)
from intheroom.projects.views.promises import (
    add_commitment,
    edit_commitment,
    promises,
    say_what_came,
)
from intheroom.projects.views.question import (
    propose_question,
    question,
    record_question_decision,
    say_about_question,
)
from intheroom.projects.views.readiness import (
    answer_readiness,
    readiness,
    start_readiness_round,
)
from intheroom.projects.views.stages import (
    add_stage_part,
    judge_stage,
    set_stage,
    stage,
    stages,
    strike_stage_part,
)
from intheroom.projects.views.words import add_word, take_word_off, words

__all__ = [
    "add_commitment",
    "add_date",
    "add_fixed_or_open",
    "add_limit_setter",
    "add_stage_part",
    "add_word",
    "answer_readiness",
    "ask_for_days",
    "change_fixed_or_open",
    "change_kind",
    "choose_calendars",
    "dates",
    "edit_commitment",
    "edit_date",
    "edit_idea",
    "edit_names",
    "fixed_and_open",
    "idea",
    "import_days",
    "judge_stage",
    "limits",
    "mark_progress",
    "progress",
    "promises",
    "propose_item",
    "propose_question",
    "question",
    "readiness",
    "record_question_decision",
    "say_about_question",
    "say_what_came",
    "set_stage",
    "stage",
    "stages",
    "start_project",
    "start_readiness_round",
    "strike_asked_days",
    "strike_date",
    "strike_fixed_or_open",
    "strike_stage_part",
    "take_word_off",
    "words",
]
