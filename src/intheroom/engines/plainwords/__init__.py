"""How plainly a text reads, and what in it may be hard to read. Pure Python, for English only.

``check`` is the door; the rest is for measuring.
"""

from intheroom.engines.plainwords.checking import LONGEST_SENTENCE, check
from intheroom.engines.plainwords.counting import syllables
from intheroom.engines.plainwords.findings import Checked, Code, Finding, OwnWord, Span
from intheroom.engines.plainwords.jargon import Jargon, jargon_in, swaps
from intheroom.engines.plainwords.reading import grade, longest_sentences, reading_age, reads_like
from intheroom.engines.plainwords.splitting import sentences, words

__all__ = [
    "LONGEST_SENTENCE",
    "Checked",
    "Code",
    "Finding",
    "Jargon",
    "OwnWord",
    "Span",
    "check",
    "grade",
    "jargon_in",
    "longest_sentences",
    "reading_age",
    "reads_like",
    "sentences",
    "swaps",
    "syllables",
    "words",
]
