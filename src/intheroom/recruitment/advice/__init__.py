"""What the planner advises about finding people."""
