"""The pages of sessions."""

from intheroom.workshops.views.sessions import sessions
from intheroom.workshops.views.venues import venues

__all__ = ["sessions", "venues"]
