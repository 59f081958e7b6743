"""A person with a keyboard and nothing else: Tab, arrows, Space, Enter and typing. No mouse, no scripts."""

import os
import re
from pathlib import Path

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
MOST_TABS = 200
TALLEST_PICTURE = 1000

WHERE_AM_I = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) {
        return {words: '', group: '', kind: '', name: '', checked: false, outlined: true, place: -1};
    }
    const tidy = words => words.replace(/\\s+/g, ' ').trim();
    const labels = [...(at.labels || [])].map(one => one.textContent).join(' ');
    const legend = at.closest('fieldset')?.querySelector('legend')?.textContent || '';
    const look = getComputedStyle(at);
    const beside = getComputedStyle((at.labels && at.labels[0]) || at, '::before');
    const marked = look.outlineStyle !== 'none' || look.boxShadow !== 'none' ||
        beside.outlineStyle !== 'none' || beside.boxShadow !== 'none';
    return {
        words: tidy(at.getAttribute('aria-label') || labels || at.textContent || ''),
        group: tidy(legend),
        kind: at.type || at.tagName.toLowerCase(),
        name: at.name || '',
        checked: at.checked || false,
        outlined: marked,
        place: [...document.querySelectorAll('a, button, input, select, textarea, summary')].indexOf(at),
    };
}"""


class Lost(AssertionError):
    """Something that should be on the page cannot be reached by keyboard."""


IS_IN_CLOSED_MENU = """words => {
    const menu = document.querySelector('.room-place__menu:not([open])');
    return menu !== null && menu.querySelector('summary').checkVisibility() &&
        [...menu.querySelectorAll('a')].some(
            link => link.textContent.trim().toLowerCase().startsWith(words.toLowerCase()));
}"""


class Keyboard:
    """What one person does at one page after another."""

    def __init__(self, page):
        self.page = page
        self.pages = []
        # The title and the address of every page: what stands in a history and on top of a paper.
        self.been = []
        page.on("response", self._note_page)

    def _note_page(self, response):
        request = response.request
        if request.is_navigation_request() and response.status not in {301, 302, 303}:
            self.pages.append(f"{request.method} {response.url} {response.status}")

    def open(self, address):
        """Type an address, or follow a link from outside."""
        self.page.goto(address)
        self._note_title()

    def _note_title(self):
        self.been.append(f"{self.page.title()} {self.page.url}")

    # -- looking ---------------------------------------------------------------------------------

    @property
    def heading(self):
        return " ".join(self.page.locator("h1").first.inner_text().split())

    @property
    def text(self):
        """All that can be seen."""
        return " ".join(self.page.locator("body").inner_text().split())

    def reads(self, *words):
        """Every one of these words stands on the page, to be seen."""
        missing = [one for one in words if one.lower() not in self.text.lower()]
        assert not missing, f"{missing} not on “{self.heading}”: {self.text[:3000]}"

    def never_reads(self, *words):
        """None of these stands anywhere in what was sent: the page, its title, its address."""
        sent = f"{self.page.url} {self.page.content()}"
        found = [one for one in words if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", sent, re.IGNORECASE)]
        assert not found, f"{found} on “{self.heading}” ({self.page.url})"

    def picture(self, name):
        """Keep a picture of the page for the documents, where that is asked for."""
        if os.environ.get("INTHEROOM_PICTURES"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            path = PICTURES / f"phone-{name}.png"
            tall = self.page.evaluate("() => document.documentElement.scrollHeight")
            part = {"x": 0, "y": 0, "width": 320, "height": min(tall, TALLEST_PICTURE)}
            self.page.screenshot(path=path, full_page=True, clip=part)
            assert path.stat().st_size <= 150 * 1024, f"{path} is too big"

    # -- moving ----------------------------------------------------------------------------------

    def tab_to(self, fits, what):
        """Press Tab until the right thing has the focus; fail where it never does."""
        seen, places = [], []
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            at = self.page.evaluate(WHERE_AM_I)
            if at["words"] and not at["outlined"]:
                raise Lost(f"The focus cannot be seen on “{at['words'][:60]}” on “{self.heading}”.")
            if fits(at):
                return at
            seen.append(at["words"][:50])
            places.append(at["place"])
            # Round the whole page, and past where it began: boxes of a date have the same words many times.
            if places.count(places[0]) > 2:
                break
        raise Lost(f"No {what} on “{self.heading}” ({self.page.url}). There is: {seen}")

    def follow(self, words):
        """Go along a link; one in the project's menu, which is closed on a small screen, by opening that first."""
        if self.page.evaluate(IS_IN_CLOSED_MENU, words):
            self.tab_to(lambda at: at["kind"] == "summary", "menu")
            self.page.keyboard.press("Enter")
        self._press("link", {"a"}, words)

    def press(self, words):
        """Press a button, or what looks like one."""
        self._press("button", {"submit", "button", "a"}, words)

    def _press(self, what, kinds, words):
        self.tab_to(
            lambda at: at["kind"] in kinds and at["words"].lower().startswith(words.lower()),
            f"{what} “{words}”",
        )
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self._note_title()

    def type_in(self, label, words):
        """Type into the box with this label; what stood in it goes."""
        self.tab_to(lambda at: _is_box(at) and label.lower() in at["words"].lower(), f"box “{label}”")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)

    def choose(self, answer, group=""):
        """Choose one of several, with the arrow keys."""

        def fits(at):
            return at["kind"] == "radio" and group.lower() in at["group"].lower()

        at = self.tab_to(fits, f"choice “{answer}” in “{group}”")
        first = at["words"]
        while not at["words"].lower().startswith(answer.lower()):
            self.page.keyboard.press("ArrowDown")
            at = self.page.evaluate(WHERE_AM_I)
            if at["words"] == first:
                raise Lost(f"No answer “{answer}” to “{at['group']}” on “{self.heading}”.")
        if not at["checked"]:
            self.page.keyboard.press("Space")

    def pick(self, label, answer):
        """Choose from a list, by typing what the answer begins with."""
        self.tab_to(
            lambda at: at["kind"] == "select-one" and label.lower() in at["words"].lower(), f"list “{label}”"
        )
        self.page.keyboard.type(answer)
        chosen = self.page.evaluate("() => document.activeElement.selectedOptions[0].textContent")
        assert chosen.startswith(answer), f"“{label}” has “{chosen}”, not “{answer}”"

    def tick(self, answer):
        """Tick a box."""
        at = self.tab_to(
            lambda at: at["kind"] == "checkbox" and at["words"].lower().startswith(answer.lower()),
            f"tick box “{answer}”",
        )
        if not at["checked"]:
            self.page.keyboard.press("Space")


def _is_box(at):
    return at["kind"] in {"text", "textarea", "email", "tel", "password", "search", "number"}
