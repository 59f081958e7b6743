"""What the planner advises about sessions."""
