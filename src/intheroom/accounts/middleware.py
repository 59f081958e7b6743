"""Before the first start every page leads to one that says how; shared devices are signed out."""

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.models import Installation, remember_house
from intheroom.accounts.signing_in import SHARED_IDLE, SHARED_SEEN

FIRST_PAGES = ("accounts:waiting_for_host", "accounts:first_start")
# Each note is a write, so a page a second is not a write a second.
NOTED_EVERY = 60


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


class SharedDevice:
    """Ends a session on a shared phone or computer once nobody has used it for a while."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        seen = request.session.get(SHARED_SEEN)
        if seen is not None:
            rested = timezone.now().timestamp() - seen
            if rested > SHARED_IDLE.total_seconds():
                logout(request)
            elif rested > NOTED_EVERY:
                request.session[SHARED_SEEN] = timezone.now().timestamp()
        return self.get_response(request)
