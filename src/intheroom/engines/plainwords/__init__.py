"""How plainly a text reads: its sentences, its reading age, its longest sentences, its jargon. Pure Python."""

from intheroom.engines.plainwords.counting import syllables
from intheroom.engines.plainwords.jargon import Finding, jargon_in, swaps
from intheroom.engines.plainwords.reading import grade, longest_sentences, reading_age
from intheroom.engines.plainwords.splitting import sentences, words

__all__ = [
    "Finding",
    "grade",
    "jargon_in",
    "longest_sentences",
    "reading_age",
    "sentences",
    "swaps",
    "syllables",
    "words",
]
