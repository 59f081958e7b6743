"""What the planner advises about a project: pure functions of loaded data."""

from intheroom.projects.advice import dates, limits, names, promises, question, readiness, stages

__all__ = ["dates", "limits", "names", "promises", "question", "readiness", "stages"]
