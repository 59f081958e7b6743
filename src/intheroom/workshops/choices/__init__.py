"""The fixed words of the room."""

from intheroom.workshops.choices.story import HOW_TO_GO_ON, WHY_KEPT
from intheroom.workshops.choices.venues import AFAR, WEEKDAYS, Band, Been, Known, Neutral, VenueKind

__all__ = [
    "AFAR",
    "HOW_TO_GO_ON",
    "WEEKDAYS",
    "WHY_KEPT",
    "Band",
    "Been",
    "Known",
    "Neutral",
    "VenueKind",
]
