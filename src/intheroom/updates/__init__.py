"""Keeping everyone told between meetings: how the team agreed on it, what goes on, and who was told how."""
