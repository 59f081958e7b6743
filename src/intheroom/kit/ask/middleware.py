"""When a page cannot be saved, what was typed is shown back and kept; what was saved is not saved again."""

from __future__ import annotations

import errno
import logging
from typing import TYPE_CHECKING

from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string

from intheroom.kit.ask.again import after_waiting
from intheroom.kit.ask.once import sent_already
from intheroom.kit.ask.typing_kept import keep_typed, typed_values

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

log = logging.getLogger(__name__)

NOT_FOUND = 404
CANNOT_WRITE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


class NothingTypedIsLost:
    """Answers a failed save with the words that were typed, so they can be copied or sent again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """Called by Django when a page raised something."""
        cannot_write = isinstance(problem, OSError) and problem.errno in CANNOT_WRITE
        if request.method != "POST" or not (isinstance(problem, DatabaseError) or cannot_write):
            return None
        if (answer := after_waiting(request, problem)) is not None:
            return answer
        log.error("A page could not be saved: %s", type(problem).__name__)
        # No request context: it would ask the database that has just failed.
        page = render_to_string("ask/could_not_save.html", {"typed": _words(request), "path": request.path})
        return HttpResponse(page, status=503)


class PressedTwice:
    """A second press leads where the first one led, also where the first took away what the page was about."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code == NOT_FOUND and request.method == "POST" and (led_to := sent_already(request)):
            return HttpResponseRedirect(led_to)
        return answer


def page_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page was open too long for its forgery guard. What was typed is kept, and one press brings it back."""
    context = {"typed": _words(request), "path": request.path, "kept": keep_typed(request)}
    return render(request, "ask/page_too_old.html", context, status=403)


def _words(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (name.replace("_", " ").capitalize(), value)
        for name, values in typed_values(request.POST).items()
        for value in values
        if value.strip()
    ]
