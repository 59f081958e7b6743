"""The fixed words of the room."""

from intheroom.recruitment.choices.choosing import (
    OFTEN_LEFT_OUT,
    OPEN_DRAWS,
    REACH_SAID,
    SEALED_FEATURES,
    SEVERAL,
    SIDE,
    DrawState,
    Feature,
    Outcome,
    ReachOut,
)
from intheroom.recruitment.choices.coming import STILL_COMING, WENT_AWAY, After, ComingState
from intheroom.recruitment.choices.searching import LONGEST_LINE, Agreed, CameOf, DecidedBy, Lever
from intheroom.recruitment.choices.story import HOW_TO_GO_ON, WHY_KEPT

__all__ = [
    "HOW_TO_GO_ON",
    "LONGEST_LINE",
    "OFTEN_LEFT_OUT",
    "OPEN_DRAWS",
    "REACH_SAID",
    "SEALED_FEATURES",
    "SEVERAL",
    "SIDE",
    "STILL_COMING",
    "WENT_AWAY",
    "WHY_KEPT",
    "After",
    "Agreed",
    "CameOf",
    "ComingState",
    "DecidedBy",
    "DrawState",
    "Feature",
    "Lever",
    "Outcome",
    "ReachOut",
]
