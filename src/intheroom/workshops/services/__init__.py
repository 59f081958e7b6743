"""What changes rows about sessions."""

from intheroom.workshops.services import example, leaving

__all__ = ["example", "leaving"]
