"""The pages of ground rules, listeners and concerns."""

from intheroom.decisions.views.concerns import (
    answer_concern,
    concern,
    concerns,
    pass_concern_on,
    raise_concern,
    raise_unnamed,
    say_of_concern,
)
from intheroom.decisions.views.listeners import end_listener, name_listener
from intheroom.decisions.views.rules import (
    add_rules,
    agree_rule_change,
    change_rule,
    rules,
    say_about_rules,
)
from intheroom.decisions.views.tasks import add_task, answer_task, edit_task, move_task, tasks

__all__ = [
    "add_rules",
    "add_task",
    "agree_rule_change",
    "answer_concern",
    "answer_task",
    "change_rule",
    "concern",
    "concerns",
    "edit_task",
    "end_listener",
    "move_task",
    "name_listener",
    "pass_concern_on",
    "raise_concern",
    "raise_unnamed",
    "rules",
    "say_about_rules",
    "say_of_concern",
    "tasks",
]
