"""The page that says who sees what in a place: the room that has it says so, and every form links to it."""

from typing import Any

from intheroom.kit.ui.addresses import address

_pages: list[str] = []


def register_page(url_name: str) -> None:
    """Give the address name of the page; it takes ``ref``. The same name twice is one page."""
    if url_name not in _pages:
        _pages.append(url_name)


def page_for(place: Any) -> str:
    """The address of the page for a place; empty where there is none."""
    ref = getattr(place, "ref", "")
    return address(_pages[-1], kwargs={"ref": ref}) if _pages and ref else ""
