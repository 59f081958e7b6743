"""Which rows: always from the project."""

from intheroom.workshops.queries.venues import venues_of

__all__ = ["venues_of"]
