"""At what age a reader can be expected to follow a text, and which sentences are the longest.

The formula is the Flesch–Kincaid grade: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom,
"Derivation of New Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975.
A grade is a school year in the United States, begun at the age of grade + 5. It is for English only.
"""

from intheroom.engines.plainwords.counting import syllables
from intheroom.engines.plainwords.findings import Span
from intheroom.engines.plainwords.splitting import sentences, words

PER_SENTENCE_WORD = 0.39
PER_WORD_SYLLABLE = 11.8
OFFSET = -15.59
AGE_AT_GRADE_NOUGHT = 5
# A text or a sentence of fewer words than this says nothing: one long word would decide.
ENOUGH_WORDS = 20
ENOUGH_IN_A_SENTENCE = 6
YOUNGEST, GROWN_UP = 6, 18


def grade(text: str) -> float:
    """The Flesch–Kincaid grade of a text; an empty text has the lowest grade there is.

    >>> round(grade("The cat sat on the mat."), 2)
    -1.45
    """
    found = words(text)
    if not found:
        return -float(AGE_AT_GRADE_NOUGHT)
    per_sentence = len(found) / len(sentences(text))
    per_word = sum(map(syllables, found)) / len(found)
    return PER_SENTENCE_WORD * per_sentence + PER_WORD_SYLLABLE * per_word + OFFSET


def reading_age(text: str) -> float:
    """The age, in years, at which a reader can be expected to follow the text. Never below 0.

    >>> round(reading_age("You can bring a friend. We pay for your bus or taxi before you come."), 1)
    5.7
    """
    return max(0.0, grade(text) + AGE_AT_GRADE_NOUGHT)


def longest_sentences(text: str, *, over: int = 25) -> list[str]:
    """The sentences with more words than ``over``, longest first.

    >>> longest_sentences("One two three. One two.", over=2)
    ['One two three.']
    """
    long = [one for one in sentences(text) if len(words(one)) > over]
    return sorted(long, key=lambda one: len(words(one)), reverse=True)


def reads_like(text: str) -> str:
    """The reading age said in words; empty for a text too short to tell.

    >>> reads_like("You can bring a friend. We pay for your bus or taxi before you come. You can say no at any time.")
    'Reads like a text for someone of about 6, or younger.'
    """
    if len(words(text)) < ENOUGH_WORDS:
        return ""
    age = round(reading_age(text))
    if age <= YOUNGEST:
        return f"Reads like a text for someone of about {YOUNGEST}, or younger."
    if age >= GROWN_UP:
        return f"Reads like a text for someone of {GROWN_UP} or more who reads a lot."
    return f"Reads like a text for someone of about {age}."


def hardest_sentence(text: str, spans: list[Span]) -> Span | None:
    """Of several sentences, the one that asks most of a reader; none where there is no choice."""
    told = [one for one in spans if len(words(text[one.start : one.end])) >= ENOUGH_IN_A_SENTENCE]
    if len(told) < 2:
        return None
    return max(told, key=lambda one: reading_age(text[one.start : one.end]))
