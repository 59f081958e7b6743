"""Opening and ending a session in a browser, and the way back to the page somebody came from."""

import datetime
from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from django.contrib.auth import login
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from intheroom.accounts.choices import Device
from intheroom.accounts.models import Account

OWN_LASTS = datetime.timedelta(days=90)
SHARED_IDLE = datetime.timedelta(minutes=30)
BACKEND = "intheroom.accounts.backends.AccountBackend"

SHARED_SEEN = "shared_seen"
WAY_BACK = "way_back"
ASKED = "sign_in_asked"


# What rooms above know of whoever signs in, and pages need from the first one on; filled in their apps.py.
at_sign_in: list[Callable[[HttpRequest, Account], None]] = []


def open_session(request: HttpRequest, account: Account, device: str) -> str:
    """Sign somebody in and return where they were going. Nothing said counts as a shared device."""
    back = request.session.pop(WAY_BACK, "") or "/"
    request.session.pop(ASKED, None)
    login(request, account, backend=BACKEND)
    for note in at_sign_in:
        note(request, account)
    if device == Device.OWN:
        request.session.set_expiry(OWN_LASTS)
    else:
        # Zero: the cookie goes when the browser closes; the middleware ends it after a rest.
        request.session.set_expiry(0)
        request.session[SHARED_SEEN] = timezone.now().timestamp()
    return back


def remember_way_back(request: HttpRequest) -> None:
    """Keep where somebody was going, and the token of what they typed there, while they sign in."""
    asked_for = request.GET.get("next", "")
    if not asked_for:
        return
    kept = request.GET.get("kept", "")
    back = own_page(request, asked_for)
    joined = "&" if urlsplit(back).query else "?"
    request.session[WAY_BACK] = f"{back}{joined}{urlencode({'kept': kept})}" if kept else back


def own_page(request: HttpRequest, address: str) -> str:
    """The address, if it is one of our own pages; else the front page."""
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if is_ours else "/"
