"""Django's SQLite, with a better wait for whoever wants to write."""
