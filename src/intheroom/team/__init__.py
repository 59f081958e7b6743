"""Who is in the room: members, sides, balance, and how leaving is kept fair."""
