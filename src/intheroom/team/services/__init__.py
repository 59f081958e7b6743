"""Everything that changes a team. Nothing here ever deletes a member."""

from intheroom.team.services import (
    aims,
    example,
    giving,
    keyholders,
    members,
    places,
    reaching,
    removals,
    spaces,
)

__all__ = ["aims", "example", "giving", "keyholders", "members", "places", "reaching", "removals", "spaces"]
