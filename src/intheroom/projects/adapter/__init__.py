"""Turns rows, and days as others send them, into what the rules and the pages need."""

from intheroom.projects.adapter.facts import (
    given_by,
    judged_in,
    label_of,
    own_words,
    result_of,
    state_of,
    who_in,
)
from intheroom.projects.adapter.sent_days import (
    as_lines,
    days_in_lines,
    read_file,
)

__all__ = [
    "as_lines",
    "days_in_lines",
    "given_by",
    "judged_in",
    "label_of",
    "own_words",
    "read_file",
    "result_of",
    "state_of",
    "who_in",
]
