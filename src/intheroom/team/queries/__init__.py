"""Which members, how many on each side, who is missing, and who holds the keys."""

from intheroom.team.queries.trust import holds_keys

__all__ = ["holds_keys"]
