"""Rows of sessions, put together for the pages."""

from intheroom.workshops.adapter.groups import (
    groups_by_way,
    small_groups,
)
from intheroom.workshops.adapter.opened import (
    food_needs,
    largest_groups,
    offers_to,
    sealed_so_far,
    seen_to_so_far,
    tastes,
)
from intheroom.workshops.adapter.sessions import (
    blocks_told,
    expected_seen,
    in_the_room,
    needs_seen,
    pounds,
)
from intheroom.workshops.adapter.travel import (
    Travel,
    travel_by_side,
)
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
    "blocks_told",
    "expected_seen",
    "food_needs",
    "groups_by_way",
    "in_the_room",
    "largest_groups",
    "needs_seen",
    "offers_to",
    "own_answer",
    "pounds",
    "sealed_so_far",
    "seen",
    "seen_to_so_far",
    "small_groups",
    "tastes",
    "too_late",
    "travel_by_side",
    "venue_so_far",
    "way_in",
    "words_opened",
]
