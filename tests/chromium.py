"""A real Chromium for the tests, and a watch on what its pages ask for and complain about."""

import os
import shutil
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# No background traffic: every request the tests see is one that a page made. And none that leaves this machine.
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
STANDARDS = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# The rules that can answer differently where the same page has other words or is turned round.
PLACE_AND_LANGUAGE = {
    "type": "rule",
    "values": [
        "target-size",
        "scrollable-region-focusable",
        "html-has-lang",
        "html-lang-valid",
        "html-xml-lang-mismatch",
        "valid-lang",
        "label-content-name-mismatch",
    ],
}


def where_chromium_is():
    """The path of the browser. A missing browser fails the tests: skipping them would hide a fault."""
    given = os.environ.get("INTHEROOM_CHROMIUM")
    found = given or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.fail(
            "There is no Chromium here. Run `apt-get install -y --no-install-recommends chromium-headless-shell`, "
            "or set INTHEROOM_CHROMIUM to its path."
        )
    return found


@pytest.fixture(scope="session")
def chromium():
    """One browser for the whole run; tests open their own contexts in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where_chromium_is(), args=SWITCHES)
        yield browser
        browser.close()


@cache
def axe_source():
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


RUN_AXE = """rules => axe.run(document, {
    runOnly: rules, resultTypes: ['violations'], elementRef: false, preload: false})"""


SLIDES_SIDEWAYS = """() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide <= 0) return [];
    const out = [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 ||
                     e.getBoundingClientRect().left < -1)
        .map(e => e.outerHTML.slice(0, 120));
    return [`${wide} px too wide`, ...out.slice(0, 3)];
}"""


def with_axe(page):
    """The page, with the checker in it."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe_source())
    return page


def axe_faults(page, rules=STANDARDS):
    """What axe finds wrong on the page as it stands now, one line for each fault."""
    return in_lines(with_axe(page).evaluate(RUN_AXE, rules))


def in_lines(found):
    """What axe found, one line for each fault."""
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:160]} ({'; '.join(part['message'] for part in node['any'][:1])})"
        for fault in found["violations"]
        for node in fault["nodes"][:3]
    ]


def slides_sideways(page):
    """The elements that push the page wider than the screen; none where it fits."""
    return page.evaluate(SLIDES_SIDEWAYS)


class Watch:
    """Everything a page did that it should not: complaints, failures, requests that leave the machine."""

    def __init__(self, page, home):
        self.page = page
        self.home = urlsplit(home).netloc
        self.faults = []
        self.asked = []
        page.on("console", self._complained)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)

    def _failed(self, request):
        # Chromium drops what it was still fetching when the next page is opened: no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _complained(self, message):
        # The answer 422 to a form in error is right, and Chromium notes it as an error all the same.
        about_the_page = message.location.get("url") == self.page.url
        refused = "responded with a status of 4" in message.text and about_the_page
        if message.type in {"error", "warning"} and not refused:
            self.faults.append(f"console: {message.text}")

    def _asked(self, request):
        self.asked.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self.home:
            self.faults.append(f"foreign request: {request.url}")

    def take_faults(self):
        """The faults so far, and a clean slate."""
        found, self.faults, self.asked = self.faults, [], []
        return found


@contextmanager
def opened(chromium, home, **context_settings):
    """A fresh page in its own context, and the watch on it."""
    context = chromium.new_context(base_url=home, **context_settings)
    context.set_default_timeout(15_000)
    page = context.new_page()
    try:
        yield page, Watch(page, home)
    finally:
        context.close()
