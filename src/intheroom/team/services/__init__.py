"""Everything that changes a team. Nothing here ever deletes a member."""

from intheroom.team.services import aims, example, members, places, removals

__all__ = ["aims", "example", "members", "places", "removals"]
