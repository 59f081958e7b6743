"""The menus of every page; each room puts its own lines in, from its apps.py."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui.addresses import address
from intheroom.kit.words import Words

# The headings of the menu inside a project: each holds the lines from its number on.
HEADINGS = ((0, _("The plan")), (30, _("People it touches")), (40, _("Who plans it")), (53, _("Taking part")))

# "project": inside one project. "top": beside the name of who is signed in. "footer": under every page.
AREAS = ("project", "top", "footer")


@dataclass(frozen=True)
class Entry:
    """One line of a menu, before we know who is looking."""

    label: Words
    url_name: str
    order: int
    shows: Callable[[HttpRequest], bool]


@dataclass(frozen=True)
class Link:
    """One line of a menu on one page."""

    label: Words
    href: str
    is_current: bool
    holds_current: bool
    order: int = 0


@dataclass(frozen=True)
class Group:
    """Some lines of a menu under one heading."""

    heading: Words
    links: tuple[Link, ...]


_entries: dict[str, dict[str, Entry]] = {area: {} for area in AREAS}


def _everyone(_request: HttpRequest) -> bool:
    return True


def register(
    area: str,
    label: Words,
    url_name: str,
    order: int,
    shows: Callable[[HttpRequest], bool] = _everyone,
) -> None:
    """Put a line in a menu. The same url name twice is one line: apps may get ready twice."""
    _entries[area][url_name] = Entry(label, url_name, order, shows)


def links(area: str, request: HttpRequest) -> list[Link]:
    """The menu of one page, in order, without what this person may not see."""
    place = getattr(request, "place", None)
    if area == "project" and place is None:
        return []
    kwargs = {"ref": place.ref} if area == "project" else {}
    entries = sorted(_entries[area].values(), key=lambda entry: (entry.order, str(entry.label)))
    shown = [(entry, _address(entry, kwargs)) for entry in entries if entry.shows(request)]
    here = _deepest([href for _, href in shown], request.path)
    return [
        Link(
            entry.label, href, is_current=href == request.path, holds_current=href == here, order=entry.order
        )
        for entry, href in shown
        if href
    ]


def groups(request: HttpRequest) -> list[Group]:
    """The menu inside a project, under its headings."""
    shown = links("project", request)
    ends = [begins for begins, _ in HEADINGS[1:]] + [None]
    found = (
        Group(
            heading,
            tuple(link for link in shown if begins <= link.order and (end is None or link.order < end)),
        )
        for (begins, heading), end in zip(HEADINGS, ends, strict=True)
    )
    return [group for group in found if group.links]


def _address(entry: Entry, kwargs: dict[str, str]) -> str:
    # A menu line of a room that is not there must not take every page down with it.
    try:
        return address(entry.url_name, kwargs=kwargs)
    except NoReverseMatch:
        return ""


def _deepest(hrefs: list[str], path: str) -> str:
    """The menu line the page belongs to: the longest address the path begins with."""
    return max((href for href in hrefs if href and path.startswith(href)), key=len, default="")
