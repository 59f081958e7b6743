"""The fixed words of the room."""

from intheroom.recruitment.choices.callouts import HOLDS, WITHOUT_A_SCREEN, CallOutState, LanguageAt, ReplyWay
from intheroom.recruitment.choices.choosing import (
    NOT_SOUND,
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
    ToldBy,
)
from intheroom.recruitment.choices.coming import STILL_COMING, WENT_AWAY, After, ComingState
from intheroom.recruitment.choices.declining import OPEN_NOT_NOW, NotNowAct, NotNowState
from intheroom.recruitment.choices.searching import LONGEST_LINE, Agreed, CameOf, DecidedBy, Lever
from intheroom.recruitment.choices.story import HOW_TO_GO_ON, WHY_KEPT

__all__ = [
    "HOLDS",
    "HOW_TO_GO_ON",
    "LONGEST_LINE",
    "NOT_SOUND",
    "OFTEN_LEFT_OUT",
    "OPEN_DRAWS",
    "OPEN_NOT_NOW",
    "REACH_SAID",
    "SEALED_FEATURES",
    "SEVERAL",
    "SIDE",
    "STILL_COMING",
    "WENT_AWAY",
    "WHY_KEPT",
    "WITHOUT_A_SCREEN",
    "After",
    "Agreed",
    "CallOutState",
    "CameOf",
    "ComingState",
    "DecidedBy",
    "DrawState",
    "Feature",
    "LanguageAt",
    "Lever",
    "NotNowAct",
    "NotNowState",
    "Outcome",
    "ReachOut",
    "ReplyWay",
    "ToldBy",
]
