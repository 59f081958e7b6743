"""Who is signed in, and who is the host."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from intheroom.kit.ask.once import came_from
from intheroom.kit.ask.typing_kept import keep_typed


def signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only for somebody signed in. Others sign in first and come back, with what they typed."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        return ask_to_sign_in(request)

    return page


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send to the sign-in page, which knows the way back and keeps what was typed."""
    way_back = {"next": request.get_full_path()}
    if request.method == "POST":
        kept = keep_typed(request)
        # A button without anything typed only takes a POST: go back to the page it stood on.
        way_back = {"next": request.path, "kept": kept} if kept else {"next": came_from(request)}
    return redirect(f"{reverse('accounts:sign_in')}?{urlencode(way_back)}")


def host_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only for the host; anybody else finds no page here."""

    @signed_in
    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not getattr(request.user, "is_host", False):
            raise Http404
        return view(request, *args, **kwargs)

    return page
