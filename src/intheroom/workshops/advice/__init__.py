"""What the planner advises about sessions."""

from intheroom.workshops.advice import venues

__all__ = ["venues"]
