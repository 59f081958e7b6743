"""Which people, how to reach them, what they need, and who has seen it."""

from intheroom.people.queries.people import (
    WAYS,
    Look,
    codes_made_for,
    looks_at,
    person_of,
    person_with,
    ways_shown_to,
    ways_to_reach,
)

__all__ = [
    "WAYS",
    "Look",
    "codes_made_for",
    "looks_at",
    "person_of",
    "person_with",
    "ways_shown_to",
    "ways_to_reach",
]
