"""The rows of the team room."""

from intheroom.team.models.breaks import Break
from intheroom.team.models.giving import Exchange
from intheroom.team.models.keyholders import Keyholder
from intheroom.team.models.members import OtherRoute, TargetChange, TeamMember
from intheroom.team.models.reaching import ReachThrough
from intheroom.team.models.removals import Removal, RemovalLine
from intheroom.team.models.roles import RoleDescription, RoleReview
from intheroom.team.models.spaces import InSpace, Space

__all__ = [
    "Break",
    "Exchange",
    "InSpace",
    "Keyholder",
    "OtherRoute",
    "ReachThrough",
    "Removal",
    "RemovalLine",
    "RoleDescription",
    "RoleReview",
    "Space",
    "TargetChange",
    "TeamMember",
]
