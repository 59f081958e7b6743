"""The pages of sessions."""

from intheroom.workshops.views.sessions import sessions
from intheroom.workshops.views.venues import (
    add_venue,
    check_venue,
    end_venue,
    judge_venue,
    venue,
    venues,
)

__all__ = [
    "add_venue",
    "check_venue",
    "end_venue",
    "judge_venue",
    "sessions",
    "venue",
    "venues",
]
