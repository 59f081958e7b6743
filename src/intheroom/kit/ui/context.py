"""What the frame of every page needs to know: menus, direction, how to print it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from intheroom.kit.ui import nav
from intheroom.kit.ui.languages import OURS, direction_shown, language_shown, shipped


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Menus, language and direction, and whether this is the page for printing."""
    direction = getattr(request, "page_direction", "") or direction_shown()
    return {
        "project_nav": nav.groups(request),
        "top_nav": nav.links("top", request),
        "footer_nav": nav.links("footer", request),
        "page_language": language_shown(),
        "page_direction": direction,
        "languages": shipped().values(),
        "has_languages": getattr(getattr(request.resolver_match, "func", None), "in_their_language", False),
        "said_in": shipped()[get_language() or OURS],
        # Somebody who would rather read another language than the one this page is in.
        "would_rather": shipped().get(wants)
        if (wants := getattr(request, "wants", "")) != get_language()
        else None,
        "exit_page": settings.EXIT_PAGE,
        **_print_frame(request),
    }


def _print_frame(request: HttpRequest) -> dict[str, Any]:
    """Print choices: ``?print=1`` shows the page as it goes on paper, ``?print=large`` in 18 point."""
    asked = request.GET.get("print", "")
    return {
        "print_frame": bool(asked),
        "large_print": asked == "large",
        "print_href": _with_print(request, "1"),
        "large_print_href": _with_print(request, "large"),
        "screen_href": _with_print(request, ""),
    }


def _with_print(request: HttpRequest, value: str) -> str:
    query = request.GET.copy()
    query.pop("print", None)
    if value:
        query["print"] = value
    return f"{request.path}?{query.urlencode()}" if query else request.path
