"""Calendar files (.ics): invitations that we write, and calendars of others, of which only the busy times are read."""
