"""Before the host has set this copy up, every page leads to one that says how."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from intheroom.accounts.models import Installation, remember_house

FIRST_PAGES = ("accounts:waiting_for_host", "accounts:first_start")


class FirstStart:
    """Reads the house once for the whole request; without one, only the first pages open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with remember_house(Installation.objects.first()) as house:
            request.house = house
            return self.get_response(request)

    def process_view(self, request: HttpRequest, _view, _args, _kwargs) -> HttpResponse | None:
        """Turn away what is not part of the first start."""
        if request.house is None and request.resolver_match.view_name not in FIRST_PAGES:
            return redirect(reverse("accounts:waiting_for_host"))
        return None
