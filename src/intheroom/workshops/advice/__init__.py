"""What the planner advises about sessions."""

from intheroom.workshops.advice import agenda, venues

__all__ = ["agenda", "venues"]
