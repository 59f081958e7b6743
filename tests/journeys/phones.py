"""A small phone in somebody's hand: 320 px wide, a keyboard, scripts turned off; signed in or not."""

from contextlib import contextmanager

from django.conf import settings
from django.test import Client
from django.urls import reverse

from intheroom.accounts.signing_in import BACKEND
from tests.chromium import opened, slides_sideways
from tests.journeys.keyboard import Keyboard

# Going on before a picture further down has come is no fault of a page.
CUT_SHORT = "net::ERR_ABORTED"
PHONE_SIZED = {"width": 320, "height": 640}


@contextmanager
def a_phone(chromium, live_server, person=None):
    """Somebody's own phone; of a person with an account, it is signed in already."""
    with a_phone_at(chromium, live_server.url, _signed_in(person.account) if person else None) as somebody:
        yield somebody


@contextmanager
def a_phone_at(chromium, address, cookie=None):
    """A phone that opens a copy at an address, with the cookie of somebody who signed in."""
    with opened(chromium, address, viewport=PHONE_SIZED, java_script_enabled=False) as (page, watch):
        if cookie is not None:
            page.context.add_cookies([cookie | {"url": address}])
        somebody = Keyboard(page)
        yield somebody
        faults = [one for one in watch.take_faults() if not one.endswith(CUT_SHORT)]
        assert not faults, faults


def _signed_in(account):
    client = Client()
    client.force_login(account, backend=BACKEND)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value}


def goes_to(somebody, *links):
    """Along the links from one's own page; whoever was there before has the address still."""
    kept = [page.split()[-1] for page in somebody.been if page.startswith(links[-1])]
    if kept:
        somebody.open(kept[0])
        return
    somebody.open(reverse("home:my_page"))
    for link in links:
        somebody.follow(link)


def fits_the_screen(somebody):
    """What axe says of these pages is in tests/pages: axe is a script, and here there are none."""
    assert slides_sideways(somebody.page) == []
