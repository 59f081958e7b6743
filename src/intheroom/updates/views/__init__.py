"""The pages of updates."""

from intheroom.updates.views.telling import (
    begin_telling,
    call_list,
    came_back,
    letters,
    note_telling,
    reply_to_update,
    stop_telling,
    update,
)
from intheroom.updates.views.writing import (
    add_line,
    agree_updates,
    say_credit,
    say_thanks,
    updates,
    write_update,
)

__all__ = [
    "add_line",
    "agree_updates",
    "begin_telling",
    "call_list",
    "came_back",
    "letters",
    "note_telling",
    "reply_to_update",
    "say_credit",
    "say_thanks",
    "stop_telling",
    "update",
    "updates",
    "write_update",
]
