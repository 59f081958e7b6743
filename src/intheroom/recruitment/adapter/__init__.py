"""Rows of finding people as the engine takes them, and what it answers in plain words."""
