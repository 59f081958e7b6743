"""Who may change the organisation's own part of the library: the rooms above say."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

View = Callable[..., HttpResponse]

# Filled from above: what sends somebody to sign in first, and who may change what everybody reads.
_sign_in: list[Callable[[View], View]] = []
_editors: list[Callable[[HttpRequest], bool]] = []


def register_editors(sign_in: Callable[[View], View], may_edit: Callable[[HttpRequest], bool]) -> None:
    """Say how to sign in, and who may add and hide. The last word counts: apps may get ready twice."""
    _sign_in[:] = [sign_in]
    _editors[:] = [may_edit]


def may_edit_library(request: HttpRequest) -> bool:
    """Whether the asker may add to the library and hide from it."""
    return any(may(request) for may in _editors)


def library_editor_page(view: View) -> View:
    """Only for those who may change the library; others find no page here."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not _sign_in:
            raise Http404
        return _sign_in[0](_for_editors)(request, *args, **kwargs)

    def _for_editors(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_edit_library(request):
            raise Http404
        return view(request, *args, **kwargs)

    return page
