"""Everything that changes ground rules, listeners and what was told to them."""

from intheroom.decisions.services import example, leaving
from intheroom.decisions.services.concerns import (
    answer_concern,
    pass_concern_on,
    raise_concern,
    raise_unnamed,
    say_of_concern,
)
from intheroom.decisions.services.listeners import end_listener, name_listener
from intheroom.decisions.services.rules import (
    add_rules,
    agree_rule_change,
    change_rule,
    say_about_rules,
    start_rules,
)
from intheroom.decisions.services.tasks import add_task, answer_task, edit_task, move_task

__all__ = [
    "add_rules",
    "add_task",
    "agree_rule_change",
    "answer_concern",
    "answer_task",
    "change_rule",
    "edit_task",
    "end_listener",
    "example",
    "leaving",
    "move_task",
    "name_listener",
    "pass_concern_on",
    "raise_concern",
    "raise_unnamed",
    "say_about_rules",
    "say_of_concern",
    "start_rules",
]
