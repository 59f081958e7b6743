"""What the planner advises about finding people."""

from intheroom.recruitment.advice import choosing

__all__ = ["choosing"]
