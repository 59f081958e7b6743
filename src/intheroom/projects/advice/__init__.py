"""What the planner advises about a project: pure functions of loaded data."""

from intheroom.projects.advice import limits, names, question, readiness, stages

__all__ = ["limits", "names", "question", "readiness", "stages"]
