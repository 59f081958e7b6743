"""Programs a measure runs inside its copy of the planner."""
