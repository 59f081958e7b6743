"""Rows of finding people as the pages and the engine take them."""

from intheroom.recruitment.adapter.searching import (
    Picture,
    Search,
    facts_for_advice,
    open_contact,
    picture_of,
)

__all__ = ["Picture", "Search", "facts_for_advice", "open_contact", "picture_of"]
