"""Every page in a real browser: narrow and wide, right to left, in error, and with everything opened."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from tests.chromium import (
    PLACE_AND_LANGUAGE,
    STANDARDS,
    axe_faults,
    axe_source,
    opened,
    slides_sideways,
)
from tests.pages import gates
from tests.pages.matrix import MATRIX
from tests.pages.shelf import is_a_way_to_answer

HOME = "http://localhost:8000"
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".png": "image/png",
}
TWICE_AS_BIG = "() => { document.documentElement.style.fontSize = '200%' }"
PRESS_ALL = """() => {
    const all = document.querySelectorAll('summary, button[type=button]:not(.govuk-js-exit-this-page-button)');
    all.forEach(one => one.click());
    return all.length;
}"""


class Desk:
    """One browser tab that is handed snapshots instead of asking a server."""

    def __init__(self, page, watch):
        self.page, self.watch, self.snapshot = page, watch, None
        page.route("**/*", self.hand_over)

    def hand_over(self, route):
        parts = urlsplit(route.request.url)
        if route.request.is_navigation_request():
            headers = {key: value for key, value in self.snapshot.headers if key.lower() != "set-cookie"}
            route.fulfill(status=self.snapshot.status, headers=headers, body=self.snapshot.html)
            return
        found = finders.find(parts.path.removeprefix(f"/{settings.STATIC_URL.strip('/')}/"))
        if f"{parts.scheme}://{parts.netloc}" == HOME and found:
            route.fulfill(body=Path(found).read_bytes(), content_type=KINDS[Path(found).suffix])
        else:
            self.watch.faults.append(f"asks for {route.request.url}")
            route.abort()

    def lay_out(self, snapshot, size):
        self.snapshot = snapshot
        self.page.set_viewport_size(size)
        self.page.goto(HOME + snapshot.address, wait_until="load")

    def faults_of(self, one):
        """Closed on a wide screen, then with everything opened on a narrow one, then twice as big."""
        found = []
        self.lay_out(one, gates.WIDE if is_seen_wide(one) else gates.NARROW)
        if is_seen_wide(one):
            # Paper, script and thanks are one narrow column on every screen.
            rules = PLACE_AND_LANGUAGE if is_a_way_to_answer(one.name) else STANDARDS
            found += [f"wide: {fault}" for fault in axe_faults(self.page, rules)]
            self.page.set_viewport_size(gates.NARROW)
        found += [f"slides sideways: {what}" for what in slides_sideways(self.page)]
        self.page.evaluate(PRESS_ALL)
        rules = STANDARDS if one.is_first_of_its_shape else PLACE_AND_LANGUAGE
        found += [f"opened: {fault}" for fault in axe_faults(self.page, rules)]
        found += [f"opened, slides sideways: {what}" for what in slides_sideways(self.page)]
        self.page.evaluate(TWICE_AS_BIG)
        return found + [f"twice as big, slides sideways: {what}" for what in slides_sideways(self.page)]


def is_seen_wide(one):
    """A wide screen shows the same elements in the same order; so each shape is looked at once."""
    return one.is_first_of_its_shape and (one.state == "as it is" or "error" in one.state)


@pytest.fixture(scope="module")
def desk(chromium):
    with opened(chromium, HOME) as (page, watch):
        # Read before each page's own scripts, so that no page's policy has to let it in.
        page.add_init_script(axe_source())
        yield Desk(page, watch)


@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize("name", MATRIX)
def test_a_page_has_no_fault(desk, shelf, name):
    found = []
    for one in shelf[name]:
        faults = desk.faults_of(one) + desk.watch.take_faults()
        found += [f"{one}: {fault}" for fault in faults]
    assert not found, "\n".join(found)
