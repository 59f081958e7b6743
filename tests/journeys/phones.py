"""A small phone in somebody's hand: 320 px wide, a keyboard, scripts turned off; signed in or not."""

from contextlib import contextmanager

from django.conf import settings
from django.test import Client

from intheroom.accounts.signing_in import BACKEND
from tests.chromium import opened, slides_sideways
from tests.journeys.keyboard import Keyboard

PHONE_SIZED = {"width": 320, "height": 640}


@contextmanager
def a_phone(chromium, live_server, person=None):
    """Somebody's own phone; of a person with an account, it is signed in already."""
    with opened(chromium, live_server.url, viewport=PHONE_SIZED, java_script_enabled=False) as (page, watch):
        if person is not None:
            page.context.add_cookies([_signed_in(person.account, live_server.url)])
        somebody = Keyboard(page)
        yield somebody
        assert watch.take_faults() == []


def _signed_in(account, address):
    client = Client()
    client.force_login(account, backend=BACKEND)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": address}


def fits_the_screen(somebody):
    """What axe says of these pages is in tests/pages: axe is a script, and here there are none."""
    assert slides_sideways(somebody.page) == []
