"""The team agreement, and telling somebody that something was wrong."""
