"""Which words on a page were left as they are, and not put into the language that nobody speaks."""

import re
from html.parser import HTMLParser

from tests.languages.pseudo import CLOSES, OPENS

HAS_NO_END = {"br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect", "source", "use"}
# What somebody typed, what a machine reads, and what says its own language.
NOT_OURS = {"bdi", "code", "script", "style", "textarea"}
READ_ALOUD = ("alt", "aria-label", "placeholder", "title")
WORD = re.compile(r"[^\W\d_]{3,}")


class Page(HTMLParser):
    """The words of a page that stand outside of what was changed."""

    def __init__(self):
        super().__init__()
        self.within, self.depth, self.left = [], 0, []

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        skips = (
            tag in NOT_OURS
            or said.get("dir") == "auto"
            or "room-typed" in (said.get("class") or "")
            or (tag != "html" and "lang" in said)
        )
        skips = skips or bool(self.within and self.within[-1][1])
        if not skips:
            self.left += [said[name] for name in READ_ALOUD if said.get(name) and OPENS not in said[name]]
        if tag not in HAS_NO_END:
            self.within.append((tag, skips))

    def handle_endtag(self, tag):
        while self.within and tag not in HAS_NO_END:
            if self.within.pop()[0] == tag:
                break

    def handle_data(self, data):
        outside = ""
        for letter in data:
            self.depth += (letter == OPENS) - (letter == CLOSES)
            outside += letter if not self.depth and letter != CLOSES else "\n"
        if not (self.within and self.within[-1][1]):
            self.left += outside.split("\n")


def left_as_they_are(html, known):
    """The words that should have changed; ``known`` are those of people and places in the example."""
    page = Page()
    page.feed(html)
    return {words.strip() for words in page.left if WORD.search(known.sub("", words))}
