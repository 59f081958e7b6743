"""Which members, how many on each side, and who is missing."""
