"""What a page is built like, apart from its words.

Two pages of one shape differ in their words only: the accessibility checker looks at the first of them
with every rule, and at the others with the rules about place and language.
"""

import hashlib
from html.parser import HTMLParser

POINTS_TO = {
    "id",
    "for",
    "name",
    "list",
    "headers",
    "aria-describedby",
    "aria-labelledby",
    "aria-controls",
    "aria-owns",
}
MATTERS = {
    "autocomplete",
    "class",
    "content",
    "http-equiv",
    "media",
    "rel",
    "role",
    "src",
    "tabindex",
    "type",
    "usemap",
}
# Right to left is the same page turned round: what that can break is asked of every state.
TURNED_ROUND = {"dir", "lang"}


def shape_of(html: str) -> str:
    """A mark that two pages share when they have the same elements, in the same order, tied in the same way."""
    outline = Outline()
    outline.feed(html)
    return hashlib.sha256(repr(outline.parts).encode()).hexdigest()[:20]


class Outline(HTMLParser):
    """Tags, the attributes that matter, and where there are words."""

    def __init__(self):
        super().__init__()
        self.parts, self.marks = [], {}

    def handle_starttag(self, tag, attrs):
        kept = [(key, self.kept(key, value or "")) for key, value in attrs if key not in TURNED_ROUND]
        self.parts.append((tag, *kept))

    def kept(self, key, value):
        if key in POINTS_TO:
            return " ".join(self.mark(one) for one in value.split())
        if key == "href" and value.startswith("#"):
            return self.mark(value[1:])
        if key in MATTERS or key.startswith(("aria-", "data-module")):
            return value
        return bool(value)

    def mark(self, name):
        """A name that holds the page's parts together, as a number: which name it is does not matter."""
        return f"#{self.marks.setdefault(name, len(self.marks))}"

    def handle_endtag(self, tag):
        self.parts.append(f"/{tag}")

    def handle_data(self, data):
        if data.strip() and self.parts[-1:] != ["words"]:
            self.parts.append("words")
