"""Who is asking: the person behind the signed-in account, and the language they named."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from intheroom.accounts.models import Account
from intheroom.kit.ui.languages import speak
from intheroom.people.queries import language_of, person_of


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


def speak_their_language(request: HttpRequest, account: Account) -> None:
    """From the moment they sign in, pages are in the language they named, unless this device was told another one."""
    speak(request, language_of(person_of(account)))
