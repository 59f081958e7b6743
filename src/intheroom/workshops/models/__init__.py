"""The rows of sessions."""

from intheroom.workshops.models.venues import Venue

__all__ = ["Venue"]
