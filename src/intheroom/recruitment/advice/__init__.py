"""What the planner advises about finding people."""

from intheroom.recruitment.advice import callouts, choosing

__all__ = ["callouts", "choosing"]
