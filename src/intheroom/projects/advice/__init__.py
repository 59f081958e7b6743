"""What the planner advises about a project: pure functions of loaded data."""

from intheroom.projects.advice import limits, names, promises, question, readiness, stages

__all__ = ["limits", "names", "promises", "question", "readiness", "stages"]
