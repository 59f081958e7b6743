"""Who is asking: the person behind the signed-in account."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from intheroom.people.queries import person_of


class WhoIsAsking:
    """Sets ``request.person``; None for somebody signed out.

    Read at once, not lazily: a lazy stand-in would never be ``None`` to the code that asks. A
    browser without a session costs no query.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.person = person_of(request.user)
        return self.get_response(request)
