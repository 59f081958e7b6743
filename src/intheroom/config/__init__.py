"""Settings, root URLs and the server entry. No logic."""
