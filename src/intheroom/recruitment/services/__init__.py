"""What changes rows while people are being found."""

from intheroom.recruitment.services import (
    callouts,
    coming,
    declining,
    draws,
    example,
    joining,
    letters,
    mix,
    picking,
    targets,
    withdrawing,
)
from intheroom.recruitment.services.adjusting import adjust, say_what_followed
from intheroom.recruitment.services.going_another_way import note_told, take_way_out
from intheroom.recruitment.services.planning import plan_recruitment
from intheroom.recruitment.services.searching import (
    add_avenue,
    add_connector,
    close_search,
    edit_avenue,
    edit_connector,
    open_search,
    strike_connector,
)

__all__ = [
    "add_avenue",
    "add_connector",
    "adjust",
    "callouts",
    "close_search",
    "coming",
    "declining",
    "draws",
    "edit_avenue",
    "edit_connector",
    "example",
    "joining",
    "letters",
    "mix",
    "note_told",
    "open_search",
    "picking",
    "plan_recruitment",
    "say_what_followed",
    "strike_connector",
    "take_way_out",
    "targets",
    "withdrawing",
]
