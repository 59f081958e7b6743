"""Which places can be advised: the room that owns them says who may open one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from intheroom.kit.ui.addresses import address

if TYPE_CHECKING:
    from collections.abc import Callable

_guards: list[Callable] = []
_homes: list[str] = []


def register_guard(guard: Callable) -> None:
    """Give the decorator that fetches a place by ``ref``, in scope and with permission to plan it."""
    _guards.append(guard)


def register_home(url_name: str) -> None:
    """Give the address name of a place's own front page; it takes ``ref``."""
    _homes.append(url_name)


def home_of(place: Any) -> str:
    """The address of a place's front page."""
    return address(_homes[-1], kwargs={"ref": place.ref}) if _homes else "/"


def guarded(view: Callable) -> Callable:
    """The view behind the registered guard; 404 where no room has registered one."""

    def page(request, ref, **kwargs):
        if not _guards:
            raise Http404
        return _guards[-1](view)(request, ref=ref, **kwargs)

    return page
