"""What the planner advises about finding people."""

from intheroom.recruitment.advice import callouts, choosing, plan, searching

__all__ = ["callouts", "choosing", "plan", "searching"]
