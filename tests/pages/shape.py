"""What a page is built of, apart from its words.

The accessibility checker looks with every rule at each page that holds something no page before it held: an
element in a place where none has stood, next to others than before, or tied to something new. At the rest it
looks with the rules about place and language, which other words alone can break.
"""

from html.parser import HTMLParser

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
TIES = {
    "for",
    "list",
    "headers",
    "aria-describedby",
    "aria-labelledby",
    "aria-controls",
    "aria-owns",
}
# What is in these is words, an address or a name: another one makes no other page.
ONLY_WORDS = {
    "action",
    "aria-label",
    "checked",
    "content",
    "data-maxlength",
    "href",
    "id",
    "maxlength",
    "name",
    "value",
} | TIES
# Right to left is the same page turned round: what that can break is asked of every state.
TURNED_ROUND = {"dir", "lang"}
MATTERS = {"autocomplete", "class", "http-equiv", "media", "rel", "role", "src", "tabindex", "type", "usemap"}
HAS_NO_END = {"br", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
WORDS = "words"


def parts_of(html: str) -> set:
    """Every element with all it stands in, with what it holds, and with what it is tied to; and the steps of headings."""
    tree = Tree()
    tree.feed(html)
    found, last_heading = set(), None
    for one in tree.elements:
        found.add((one.mark, one.way_down(), WORDS in one.holds))
        found.add((one.mark, "holds", without_repeats(one.holds)))
        found |= {(one.mark, kind, tree.mark_of(name)) for kind, name in one.ties}
        if one.tag in HEADINGS:
            found.add((last_heading, "then", one.tag))
            last_heading = one.tag
    return found


def without_repeats(marks):
    """The same marks, but each run of one mark only once: a list is a list, however long."""
    return tuple(mark for mark, before in zip(marks, [None, *marks], strict=False) if mark != before)


class Element:
    """One element: what it is, what it stands in, what it holds and what it is tied to."""

    def __init__(self, tag, attrs, stands_in):
        self.tag, self.stands_in, self.holds = tag, stands_in, []
        # A field with an empty name is not the same as one with a name.
        kept = [(key, bool(value) if key in ONLY_WORDS else kept_value(key, value)) for key, value in attrs]
        self.mark = (tag, *((key, value) for key, value in kept if key not in TURNED_ROUND))
        self.kind = (tag, dict(attrs).get("class"), dict(attrs).get("role"))
        self.ties = [(key, name) for key, value in attrs if key in TIES for name in (value or "").split()]

    def way_down(self):
        """The kinds of all it stands in, from the inside out."""
        kinds, one = [], self.stands_in
        while one is not None:
            kinds.append(one.kind)
            one = one.stands_in
        return tuple(kinds)


def kept_value(key, value):
    return value if key in MATTERS or key.startswith(("aria-", "data-module")) else bool(value)


class Tree(HTMLParser):
    """The elements of a page; valid HTML is tested elsewhere, so an end closes what it names."""

    def __init__(self):
        super().__init__()
        self.elements, self.by_id, self.inside = [], {}, None

    def handle_starttag(self, tag, attrs):
        one = Element(tag, attrs, self.inside)
        if self.inside is not None:
            self.inside.holds.append(one.kind)
        self.elements.append(one)
        self.by_id[dict(attrs).get("id")] = one
        if tag not in HAS_NO_END:
            self.inside = one

    def handle_startendtag(self, tag, attrs):
        outside = self.inside
        self.handle_starttag(tag, attrs)
        self.inside = outside

    def handle_endtag(self, tag):
        while self.inside is not None:
            closed, self.inside = self.inside, self.inside.stands_in
            if closed.tag == tag:
                return

    def handle_data(self, data):
        if self.inside is not None and data.strip():
            self.inside.holds.append(WORDS)

    def mark_of(self, name):
        one = self.by_id.get(name)
        return one and one.mark
