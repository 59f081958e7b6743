"""A project: its two names, its idea, its limits, its question, its readiness, its stages."""
