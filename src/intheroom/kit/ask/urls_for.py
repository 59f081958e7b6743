"""One declared form, all its addresses."""

from collections.abc import Callable

from django.urls import URLResolver, include, path

SUFFIXES = ("", "_step", "_check", "_done", "_sheet", "_script", "_for_someone")


def paths(route: str, view: Callable, *, in_steps: bool = False) -> list[URLResolver]:
    """Addresses for every way of answering: web, done, paper, phone, for someone; and its steps and check."""
    name = view.__name__
    steps = [
        path("step/<slug:step>/", view, {"way": "web"}, name=f"{name}_step"),
        path("check/", view, {"way": "check"}, name=f"{name}_check"),
    ]
    ways = [
        path("", view, {"way": "web"}, name=name),
        *(steps if in_steps else []),
        path("done/", view, {"way": "done"}, name=f"{name}_done"),
        path("sheet/", view, {"way": "sheet"}, name=f"{name}_sheet"),
        path("script/", view, {"way": "script"}, name=f"{name}_script"),
        path("for-someone/", view, {"way": "for_someone"}, name=f"{name}_for_someone"),
    ]
    # Under one beginning, so that finding a page compares one address of a form and not seven.
    return [path(route, include(ways))]
