"""Which rows: always from the project."""

from intheroom.workshops.queries.availability import (
    ask_again_since,
    availability_of,
    busy_of,
    calendar_address,
    can_come,
    given_by,
    known_times,
    members_to_ask,
    proposed_times,
    times_ahead,
)
from intheroom.workshops.queries.venues import (
    advised_venue,
    is_kept_off_alcohol,
    own_word_on,
    owners_known,
    sessions_to_come,
    times_used,
    venue_of,
    venues_of,
    ways_in_from_afar,
    words_on,
)

__all__ = [
    "advised_venue",
    "ask_again_since",
    "availability_of",
    "busy_of",
    "calendar_address",
    "can_come",
    "given_by",
    "is_kept_off_alcohol",
    "known_times",
    "members_to_ask",
    "own_word_on",
    "owners_known",
    "proposed_times",
    "sessions_to_come",
    "times_ahead",
    "times_used",
    "venue_of",
    "venues_of",
    "ways_in_from_afar",
    "words_on",
]
