"""A page that others overtook while it was being saved is asked once more, and then sees what is there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import OperationalError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

# What PostgreSQL says where two wait for each other: it lets one go on, and undoes all of the other.
WAITED_FOR_EACH_OTHER = "40P01"
TRIES = 3


def ask_again(request: HttpRequest) -> HttpResponse:
    """The same request from its beginning. Nothing of the first try may have been kept."""
    match = request.resolver_match
    if match is None:
        message = "Only a page that was found can be asked again."
        raise RuntimeError(message)
    return match.func(request, *match.args, **match.kwargs)


def after_waiting(request: HttpRequest, problem: Exception) -> HttpResponse | None:
    """The answer of a page that was undone because it and another waited for each other; None for any other trouble."""
    for _try in range(TRIES):
        # A file that was sent has been read by now.
        if request.FILES or not _waited_for_each_other(problem):
            return None
        try:
            return ask_again(request)
        except OperationalError as trouble:
            problem = trouble
    return None


def _waited_for_each_other(problem: Exception) -> bool:
    return getattr(problem.__cause__, "sqlstate", "") == WAITED_FOR_EACH_OTHER
