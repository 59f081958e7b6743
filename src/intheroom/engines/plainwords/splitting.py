"""Where one sentence ends and the next begins, and what counts as a word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from intheroom.engines.plainwords.findings import Span

# A word may hold an apostrophe or a hyphen: "don't" and "co-production" are one word each.
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# The parts of a word with hyphens, each for itself. A code with figures in it ("inclusion-7", "KW15") is no word.
_PART = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w|-\d)")
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+")
# These stop after their dot without ending the sentence.
_SHORT_FORMS = ("e.g.", "i.e.", "etc.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.", "vs.")
LONGEST_SHORT_FORM = 4
# What somebody said is theirs, and an address is no word: neither is looked at for anything but length.
_NOT_OURS = re.compile(
    r"“[^“”]{1,2000}”|(?<!\w)\"[^\"\n]{1,2000}\"|(?<!\w)‘[^‘’\n]{1,400}’(?!\w)"
    r"|(?<!\S)[^\s@]{1,200}@\S{3,200}|https?://\S+|www\.\S+"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One word, or one part of a word with hyphens: in lower case, as written, and where it stands."""

    lower: str
    written: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of a text, in order. Figures and signs are not words.

    >>> words("Don't worry: 3 of 5 said yes.")
    ["Don't", 'worry', 'of', 'said', 'yes']
    """
    return _WORD.findall(text)


def parts(text: str) -> list[Part]:
    """The words of a text with their places; of a word with a hyphen, each part.

    >>> [(part.lower, part.start) for part in parts("A co-lead")]
    [('a', 0), ('co', 2), ('lead', 5)]
    """
    return [
        Part(found[0].lower().replace("’", "'"), found[0], found.start(), found.end())
        for found in _PART.finditer(text)
    ]


def sentence_spans(text: str) -> list[Span]:
    """Where each sentence stands. A new line ends a sentence, because a heading has no full stop."""
    found: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        found.extend(_in_line(line, at))
        at += len(line)
    return [span for span in found if words(text[span.start : span.end])]


def _in_line(line: str, at: int) -> Iterator[Span]:
    start = 0
    ends = [
        end
        for end in _END.finditer(line)
        if not line[max(0, end.start() - LONGEST_SHORT_FORM) : end.start()].lower().endswith(_SHORT_FORMS)
    ]
    for end in [*(found.end() for found in ends), len(line)]:
        inside = line[start:end]
        if inside.strip():
            before = len(inside) - len(inside.lstrip())
            yield Span(at + start + before, at + start + len(inside.rstrip()))
        start = end


def sentences(text: str) -> list[str]:
    """The sentences of a text.

    >>> sentences("Who decides?\\nAsk Dr. Rendall. She knows.")
    ['Who decides?', 'Ask Dr. Rendall.', 'She knows.']
    """
    return [" ".join(text[span.start : span.end].split()) for span in sentence_spans(text)]


def without_quotes(text: str) -> str:
    """The text with every quote and address blotted out, letter for letter, so that places stay the same.

    >>> without_quotes("They said “no way”, so we left.")
    'They said ········, so we left.'
    """
    return _NOT_OURS.sub(lambda found: re.sub(r"[^\n]", "·", found[0]), text)
