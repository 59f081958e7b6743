"""The scripts people start the planner with."""
