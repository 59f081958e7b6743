"""One declared form, all its addresses."""

from collections.abc import Callable

from django.urls import URLPattern, path

SUFFIXES = ("", "_step", "_check", "_done", "_sheet", "_script", "_for_someone")


def paths(route: str, view: Callable) -> list[URLPattern]:
    """Addresses for every way of answering: web steps, check, done, paper, phone, for someone."""
    name = view.__name__
    return [
        path(route, view, {"way": "web"}, name=name),
        path(f"{route}step/<slug:step>/", view, {"way": "web"}, name=f"{name}_step"),
        path(f"{route}check/", view, {"way": "check"}, name=f"{name}_check"),
        path(f"{route}done/", view, {"way": "done"}, name=f"{name}_done"),
        path(f"{route}sheet/", view, {"way": "sheet"}, name=f"{name}_sheet"),
        path(f"{route}script/", view, {"way": "script"}, name=f"{name}_script"),
        path(f"{route}for-someone/", view, {"way": "for_someone"}, name=f"{name}_for_someone"),
    ]
