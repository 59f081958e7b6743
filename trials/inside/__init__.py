"""Programs a trial runs inside its copy of the planner, with the served settings."""
