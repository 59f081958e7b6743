"""Which members, how many on each side, who is missing, and who holds the keys."""

from intheroom.team.queries.trust import keyholders

__all__ = ["keyholders"]
