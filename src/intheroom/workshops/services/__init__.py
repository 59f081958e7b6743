"""What changes rows about sessions."""

from intheroom.workshops.services import example, leaving
from intheroom.workshops.services.venues import add_venue, check_venue, end_venue, judge_venue

__all__ = ["add_venue", "check_venue", "end_venue", "example", "judge_venue", "leaving"]
