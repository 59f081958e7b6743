"""Everything that changes a project. Each function writes its audit row in the same breath."""

from intheroom.projects.services.dates import (
    add_date,
    ask_for_days,
    choose_calendars,
    edit_date,
    import_days,
    strike_asked_days,
    strike_date,
)
from intheroom.projects.services.example import remove_example, start_example
from intheroom.projects.services.limits import (
    add_fixed_or_open,
    add_limit_setter,
    change_fixed_or_open,
    propose_item,
    strike_fixed_or_open,
)
from intheroom.projects.services.promises import add_commitment, edit_commitment, say_what_came
from intheroom.projects.services.question import (
    propose_question,
    record_question_decision,
    say_about_question,
)
from intheroom.projects.services.readiness import answer_readiness, start_readiness_round
from intheroom.projects.services.stages import (
    add_stage_part,
    judge_stage,
    set_stage,
    strike_stage_part,
)
from intheroom.projects.services.starting import (
    change_kind,
    edit_idea,
    edit_names,
    mark_progress,
    on_started,
    start_project,
)
from intheroom.projects.services.words import add_word, take_word_off

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
    "edit_commitment",
    "edit_date",
    "edit_idea",
    "edit_names",
    "import_days",
    "judge_stage",
    "mark_progress",
    "on_started",
    "propose_item",
    "propose_question",
    "record_question_decision",
    "remove_example",
    "say_about_question",
    "say_what_came",
    "set_stage",
    "start_example",
    "start_project",
    "start_readiness_round",
    "strike_asked_days",
    "strike_date",
    "strike_fixed_or_open",
    "strike_stage_part",
    "take_word_off",
]
