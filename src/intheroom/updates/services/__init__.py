"""Agree how people are kept told, add lines, write updates, tell people, and hear what they say."""

from intheroom.updates.services import example
from intheroom.updates.services.hearing import hear_reply, reply_to_update
from intheroom.updates.services.telling import (
    begin_telling,
    note_list,
    note_telling,
    open_list,
    stop_telling,
    tell_newcomers,
)
from intheroom.updates.services.thanking import say_credit, say_thanks
from intheroom.updates.services.writing import add_line, agree_updates, write_update

__all__ = [
    "add_line",
    "agree_updates",
    "begin_telling",
    "example",
    "hear_reply",
    "note_list",
    "note_telling",
    "open_list",
    "reply_to_update",
    "say_credit",
    "say_thanks",
    "stop_telling",
    "tell_newcomers",
    "write_update",
]
