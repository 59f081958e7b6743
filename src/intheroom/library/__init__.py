"""Words and facts the planner carries, each with its source: data files only."""
