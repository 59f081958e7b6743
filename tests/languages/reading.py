"""Which words on a page were left as they were, and not put into the language that nobody speaks."""

import re
from html.parser import HTMLParser

from tests.languages.pseudo import AS, CHANGED

HAS_NO_END = {"br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect", "source", "use"}
# What somebody typed, what a machine reads, and what says its own language.
NOT_OURS = {"bdi", "code", "script", "style", "textarea"}
READ_ALOUD = ("alt", "aria-label", "placeholder", "title")
WORD = re.compile(r"[^\W\d_]{3,}")


class Page(HTMLParser):
    """The words of a page that are ours."""

    def __init__(self):
        super().__init__()
        self.within, self.ours = [], []

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        skips = (
            tag in NOT_OURS
            or said.get("dir") == "auto"
            or "room-typed" in (said.get("class") or "")
            or said.get("lang", AS) != AS
            or bool(self.within and self.within[-1][1])
        )
        if not skips:
            self.ours += [said[name] for name in READ_ALOUD if said.get(name)]
        if tag not in HAS_NO_END:
            self.within.append((tag, skips))

    def handle_endtag(self, tag):
        while self.within and tag not in HAS_NO_END:
            if self.within.pop()[0] == tag:
                break

    def handle_data(self, data):
        if not (self.within and self.within[-1][1]):
            self.ours.append(data)


def left_as_they_are(html, known):
    """Our lines in which a word did not change; ``known`` matches those of people and places in the example."""
    page = Page()
    page.feed(html)
    return {line.strip() for line in page.ours if any(map(is_as_it_was, WORD.findall(known.sub(" ", line))))}


def is_as_it_was(word):
    """Whether a letter is in it that always changes."""
    return any(ord(letter) in CHANGED for letter in word)
