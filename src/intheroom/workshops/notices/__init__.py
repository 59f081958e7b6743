"""What is told about sessions, once, for every way."""

from intheroom.workshops.notices.availability import letter_to_employer

__all__ = ["letter_to_employer"]
