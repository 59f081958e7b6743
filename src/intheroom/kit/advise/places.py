"""Which places, and which things in them, can be advised: the room that owns them says who may open one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404

from intheroom.kit.ui.addresses import address

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Thing:
    """One thing of a place that advice can be about: its name, and where its page is."""

    name: str
    url: str


_guards: list[Callable] = []
_homes: list[str] = []
_finders: dict[str, Callable[[Any, int], Thing | None]] = {}


def register_guard(guard: Callable) -> None:
    """Give the decorator that fetches a place by ``ref``, in scope and with permission to plan it."""
    _guards.append(guard)


def register_home(url_name: str) -> None:
    """Give the address name of a place's own front page; it takes ``ref``."""
    _homes.append(url_name)


def home_of(place: Any) -> str:
    """The address of a place's front page."""
    return address(_homes[-1], kwargs={"ref": place.ref}) if _homes else "/"


def register_things(kind: str, find: Callable[[Any, int], Thing | None]) -> None:
    """Say how a thing of this kind is found in its place, by its number."""
    _finders[kind] = find


def thing_called(place: Any, key: str) -> Thing | None:
    """The thing that a key such as "group12" names, if it is in this place."""
    found = re.fullmatch(r"([a-z]+)(\d{1,12})", key)
    find = _finders.get(found[1]) if found else None
    return find(place, int(found[2])) if found and find else None


def guarded(view: Callable) -> Callable:
    """The view behind the registered guard; 404 where no room has registered one."""

    def page(request, ref, **kwargs):
        if not _guards:
            raise Http404
        return _guards[-1](view)(request, ref=ref, **kwargs)

    return page
