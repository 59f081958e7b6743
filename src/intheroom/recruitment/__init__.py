"""Finding people: the plan and the effort, call-outs, who comes forward, who is missing, and a fair choice."""
