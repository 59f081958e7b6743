"""Which rows: always from the project."""

from intheroom.workshops.queries.venues import (
    advised_venue,
    is_kept_off_alcohol,
    own_word_on,
    owners_known,
    sessions_to_come,
    venue_of,
    venues_of,
    ways_in_from_afar,
    words_on,
)

__all__ = [
    "advised_venue",
    "is_kept_off_alcohol",
    "own_word_on",
    "owners_known",
    "sessions_to_come",
    "venue_of",
    "venues_of",
    "ways_in_from_afar",
    "words_on",
]
