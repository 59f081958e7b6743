"""Pages that know who is looking leave no copy behind on a shared phone or a proxy."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class PrivateCopies:
    """Asks browsers and proxies to keep no copy of a page somebody's session took part in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # The cookie, not request.user: this must cost no query and also hold for half-typed drafts.
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        starts_session = getattr(getattr(request, "session", None), "modified", False)
        if (has_session or starts_session) and "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response
