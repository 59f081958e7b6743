"""Every page in a real browser: narrow and wide, right to left, in error, and with everything opened."""

from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from tests.chromium import (
    PLACE_AND_LANGUAGE,
    RUN_AXE,
    SLIDES_SIDEWAYS,
    STANDARDS,
    axe_faults,
    in_lines,
    opened,
    with_axe,
)
from tests.pages import gates
from tests.pages.matrix import MATRIX
from tests.pages.shelf import is_a_way_to_answer, marked

FIRST = "/"
# Cookies are nobody's here, and how long an answer is the server says.
OURS_TO_SAY = {"set-cookie", "content-length", "content-encoding"}
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".png": "image/png",
}
# Whatever can be pressed and is under 24 px either way, but for words in a line, which the rule lets be, and the skip
# link, which grows when it is reached. Where there is none, the checker's own long look for it finds none either.
SMALL_TARGETS = """() => {
    const within = one => getComputedStyle(one).display === 'inline' &&
        [...one.parentNode.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const pressed = 'a[href]:not(.govuk-skip-link), button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
    return [...document.querySelectorAll(pressed)].filter(one => one.checkVisibility() && !within(one)).filter(one => {
        const box = one.getBoundingClientRect();
        return box.width < 24 || box.height < 24;
    });
}"""
# Closed, with everything opened, and twice as big: what axe finds, and what slides sideways.
LOOK = f"""async ([rules, isSeenBefore]) => {{
    const slides = {SLIDES_SIDEWAYS}, found = {{}};
    found['slides sideways'] = slides();
    const all = document.querySelectorAll('summary, button[type=button]:not(.govuk-js-exit-this-page-button)');
    all.forEach(one => one.click());
    if (isSeenBefore && !({SMALL_TARGETS})().length) {{
        rules = {{type: 'rule', values: rules.values.filter(rule => rule !== 'target-size')}};
    }}
    found['opened'] = await ({RUN_AXE})(rules);
    found['opened, slides sideways'] = slides();
    document.documentElement.style.fontSize = '200%';
    found['twice as big, slides sideways'] = slides();
    return found;
}}"""


class Desk:
    """One browser tab that is handed snapshots instead of asking the planner.

    The first page is opened; each one after it is written into the same document. That keeps the first
    one's rules for scripts and styles, which are every page's, and saves starting the checker anew. Style
    sheets and the like come from a server of this desk's own, for a browser keeps only what a server gave it.
    """

    def __init__(self, page, watch):
        self.page, self.watch, self.snapshot = page, watch, None

    def answer(self, address):
        """What is handed over for an address, with its headers."""
        if address == FIRST:
            headers = [(key, value) for key, value in self.snapshot.headers if key.lower() not in OURS_TO_SAY]
            return self.snapshot.html.encode(), headers
        path = urlsplit(address).path
        found = finders.find(path.removeprefix(f"/{settings.STATIC_URL.strip('/')}/"))
        if found:
            kind = KINDS[Path(found).suffix]
            return Path(found).read_bytes(), [("Content-Type", kind), ("Cache-Control", "max-age=3600")]
        self.watch.faults.append(f"asks for {address}")
        return None, []

    def lay_out(self, snapshot, size):
        if self.page.viewport_size != size:
            self.page.set_viewport_size(size)
        if self.snapshot is None:
            self.snapshot = snapshot
            self.page.goto(FIRST, wait_until="load")
        self.page.set_content(snapshot.html, wait_until="load")

    def faults_of(self, one):
        """Closed on a wide screen, then with everything opened on a narrow one, then twice as big."""
        found = []
        if is_seen_wide(one):
            # Paper, script and thanks are one narrow column on every screen.
            rules = PLACE_AND_LANGUAGE if is_a_way_to_answer(one.name) else STANDARDS
            self.lay_out(one, gates.WIDE)
            found += [f"wide: {fault}" for fault in axe_faults(self.page, rules)]
            self.page.set_viewport_size(gates.NARROW)
        else:
            self.lay_out(one, gates.NARROW)
        with_axe(self.page)
        rules = STANDARDS if one.has_something_new else PLACE_AND_LANGUAGE
        seen = self.page.evaluate(LOOK, [rules, not one.has_something_new])
        seen["opened"] = in_lines(seen["opened"])
        return found + [f"{where}: {fault}" for where, faults in seen.items() for fault in faults]


def is_seen_wide(one):
    """A wide screen shows the same elements in the same order; so each is looked at once."""
    return one.has_something_new and (one.state == "as it is" or "error" in one.state)


class HandsOver(BaseHTTPRequestHandler):
    """Answers with whatever the desk says."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body, headers = self.server.answer(self.path)
        self.send_response(404 if body is None else 200)
        for key, value in headers:
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_words):
        """Nobody reads it."""


@pytest.fixture(scope="module")
def desk(chromium):
    with ThreadingHTTPServer(("127.0.0.1", 0), HandsOver) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        with opened(chromium, f"http://127.0.0.1:{server.server_port}") as (page, watch):
            desk = Desk(page, watch)
            server.answer = desk.answer
            thread.start()
            yield desk
        server.shutdown()
        thread.join()


@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize("name", MATRIX)
def test_a_page_has_no_fault(desk, shelf, name):
    found = []
    for one in shelf[name]:
        faults = desk.faults_of(one) + desk.watch.take_faults()
        found += [f"{one}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


@pytest.mark.browser
@pytest.mark.django_db
def test_small_targets_are_found_on_a_page_seen_before(desk, shelf):
    (before, *_) = shelf["home:front"]
    three = '<ul><li><a href="/a">a</a></li><li><a href="/b">b</a></li><li><a href="/c">c</a></li></ul>'
    page = replace(before, html=before.html.replace("</main>", f"{three}</main>"), has_something_new=False)
    faults = desk.faults_of(page) + desk.watch.take_faults()
    assert any("target-size" in fault for fault in faults), faults


@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("planted", "complaint"),
    [
        ('<img src="/static/missing.png">', "image-alt"),
        ('<a href="/a">a</a><a href="/b">b</a><a href="/c">c</a>', "target-size"),
        ("<h6>Too deep</h6>", "heading-order"),
        ('<p style="color: red">Red</p>', "Applying inline style violates"),
        ("<script>window.ours = false</script>", "Executing inline script violates"),
        (f"<pre>{'wide' * 99}</pre>", "slides sideways"),
        ('<img alt="" src="https://example.org/seen.png">', "foreign request"),
    ],
)
def test_a_planted_fault_is_found(desk, shelf, planted, complaint):
    (before, *_) = shelf["home:front"]
    page = replace(before, html=before.html.replace("</main>", f"{planted}</main>"))
    assert marked({"before": [before], "page": [page]})["page"][0].has_something_new or "wide" in planted
    faults = desk.faults_of(replace(page, has_something_new=True)) + desk.watch.take_faults()
    assert any(complaint in fault for fault in faults), faults
