"""The words on a page that are ours: what the planner says, without what people typed into it."""

import re
from html.parser import HTMLParser

INLINE = {"a", "abbr", "b", "bdi", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time", "code"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "svg", "template", "option", "textarea", "title"}
# A label or a link of two words is no sentence: it would only make the page seem easier than it is.
FEWEST_WORDS = 4
# Somebody's own words stand in ours as one short word, so that the sentence around them is still measured.
STAND_IN = "Sam"
# A date is a fact and not our choice of words; May stands for every month, or pages would be hard in February.
A_DATE = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?"
)


class OurWords(HTMLParser):
    """Collects the text of a page block by block."""

    def __init__(self, only_main):
        super().__init__()
        self.only_main = only_main
        self.blocks = [""]
        self.depth_silent = 0
        self.inside_main = not only_main
        self.stack = []

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            self.blocks.append("") if tag in {"br", "hr"} else None
            return
        given = dict(attrs)
        if given.get("class") == "ask-box":
            # A box to tick on paper begins a choice of its own.
            self.blocks.append("")
        typed = given.get("dir") == "auto" or tag == "bdi" or "data-typed" in given
        silent = tag in SILENT or typed or "hidden" in given
        if typed and not self.depth_silent:
            self._say(f" {STAND_IN} " if tag in INLINE else "")
        self.stack.append((tag, silent))
        self.depth_silent += silent
        if tag == "main":
            self.inside_main = True
        if tag not in INLINE:
            self.blocks.append("")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        while self.stack:
            opened, silent = self.stack.pop()
            self.depth_silent -= silent
            if opened not in INLINE:
                self.blocks.append("")
            if opened == "main" and self.only_main:
                self.inside_main = False
            if opened == tag:
                break

    def handle_data(self, data):
        if not self.depth_silent:
            self._say(data)

    def _say(self, text):
        if self.inside_main:
            self.blocks[-1] += text


def our_blocks(html, *, only_main=False):
    """Each paragraph, heading, label and list item of a page, in order, as plain text."""
    parser = OurWords(only_main)
    parser.feed(html)
    parser.close()
    return [block for block in (" ".join(text.split()) for text in parser.blocks) if block]


def our_prose(html, *, only_main=True):
    """The blocks that are long enough to be read as sentences, one on each line, with a short month in every date."""
    blocks = (A_DATE.sub("1 May", block) for block in our_blocks(html, only_main=only_main))
    return "\n".join(block for block in blocks if len(block.split()) >= FEWEST_WORDS)
