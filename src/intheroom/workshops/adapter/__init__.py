"""Rows of sessions, put together for the pages."""

from intheroom.workshops.adapter.travel import Travel, travel_by_side
from intheroom.workshops.adapter.venues import (
    Facts,
    HowToJoin,
    VenueSeen,
    own_answer,
    seen,
    too_late,
    venue_so_far,
    way_in,
    words_opened,
)

__all__ = [
    "Facts",
    "HowToJoin",
    "Travel",
    "VenueSeen",
    "own_answer",
    "seen",
    "too_late",
    "travel_by_side",
    "venue_so_far",
    "way_in",
    "words_opened",
]
