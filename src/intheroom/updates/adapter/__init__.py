"""Rows as what somebody tells from: how each person is reached, what goes to them, lists and letters."""

from intheroom.team.queries.tell_by import Reach, languages_shown, way_for, ways_that_fit
from intheroom.updates.adapter.reaching import reaches_of
from intheroom.updates.adapter.telling import (
    GOES_OUT_BY,
    Entry,
    Sheet,
    content_of,
    entry_of,
    letters_for,
    replies_opened,
    rows_of_list,
    sheets_for,
)

__all__ = [
    "GOES_OUT_BY",
    "Entry",
    "Reach",
    "Sheet",
    "content_of",
    "entry_of",
    "languages_shown",
    "letters_for",
    "reaches_of",
    "replies_opened",
    "rows_of_list",
    "sheets_for",
    "way_for",
    "ways_that_fit",
]
