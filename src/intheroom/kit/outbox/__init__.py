"""What goes outside: one row for each person and channel, sent once, never lost, and what came of it."""
