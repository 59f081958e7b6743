"""In the Room: a planner for co-production projects, done together as equals."""
