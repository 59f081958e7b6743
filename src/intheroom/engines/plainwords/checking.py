"""The checker: reads a text and says, place by place, what may be hard to read. It advises; it never blocks."""

import re
from collections.abc import Iterable, Iterator

from intheroom.engines.plainwords.acronyms import unexplained
from intheroom.engines.plainwords.findings import ORDER, Checked, Code, Finding, OwnWord, Span
from intheroom.engines.plainwords.hard import hard_words
from intheroom.engines.plainwords.jargon import find_jargon, plurals
from intheroom.engines.plainwords.language import ENOUGH, is_english
from intheroom.engines.plainwords.passive import passives
from intheroom.engines.plainwords.phrases import Phrases
from intheroom.engines.plainwords.reading import hardest_sentence, reads_like
from intheroom.engines.plainwords.splitting import Part, parts, sentence_spans, without_quotes, words

LONGEST_SENTENCE = 25

WHY = {
    Code.LONG_SENTENCE: "This sentence has {count} words. After 25, many readers lose the thread. Can it be two?",
    Code.AVOIDED: "Your team says this another way.",
    Code.JARGON: "A word of the trade. People outside it may not know it.",
    Code.ACRONYM: "Not everyone knows these letters. Write the words out, or put them in your word list.",
    Code.HARD_WORD: "A long word that some readers will stop at. Is there a shorter one?",
    Code.PASSIVE: "It does not begin with who does it. If that matters, say who.",
}


def check(text: str, *, language: str = "en", own_words: Iterable[OwnWord] = ()) -> Checked:
    """What may be hard to read in a text. Quiet for any language but English, whoever says which it is.

    The team's own word list wins: what is in it is never flagged, and what it replaces always is.

    >>> [(found.words, found.swap) for found in check("We utilise a hall.").findings]
    [('utilise', 'use')]
    """
    if language.lower().partition("-")[0] != "en":
        return Checked()
    plain = _english_only(without_quotes(text))
    own = tuple(own_words)
    spans = sentence_spans(text)
    read = [span for span in spans if plain[span.start : span.end].strip()]
    if not read:
        return Checked()
    found = [*_long(text, read), *_hard_to_know(plain, spans, own), *_passive(plain, spans)]
    english = "\n".join(text[span.start : span.end] for span in read)
    return Checked(
        findings=tuple(sorted(found, key=lambda one: (one.start, -one.end))),
        reads_like=reads_like(english),
        hardest=hardest_sentence(text, read),
    )


def _english_only(text: str) -> str:
    """The text with the lines in other languages blotted out; the whole speaks for a line too short to tell."""
    whole = is_english(parts(text))
    return "".join(
        line if _line_is_english(line, whole=whole) else re.sub(r"[^\r\n]", " ", line)
        for line in text.splitlines(keepends=True)
    )


def _line_is_english(line: str, *, whole: bool) -> bool:
    found = parts(line)
    return is_english(found) if len(found) >= ENOUGH else whole


def _long(text: str, spans: list[Span]) -> Iterator[Finding]:
    for span in spans:
        count = len(words(text[span.start : span.end]))
        if count > LONGEST_SENTENCE:
            why = WHY[Code.LONG_SENTENCE].format(count=count)
            yield Finding(Code.LONG_SENTENCE, span.start, span.end, text[span.start : span.end], why)


def _hard_to_know(text: str, sentences: list[Span], own: tuple[OwnWord, ...]) -> Iterator[Finding]:
    """Words people may not know: one finding for each place, and none where the team uses the word itself."""
    found = parts(text)
    # A letter of the text each: whether something is told of it already, and whether the team's own word covers it.
    taken, used = bytearray(len(text)), bytearray(len(text))
    for span in _own_places(text, found, own):
        used[span.start : span.end] = b"1" * (span.end - span.start)
    for finding in sorted(_each_word(text, found, sentences, own), key=lambda one: ORDER.index(one.code)):
        place = slice(finding.start, finding.end)
        is_theirs = finding.code != Code.AVOIDED and any(used[place])
        if not is_theirs and not any(taken[place]):
            taken[place] = b"1" * (finding.end - finding.start)
            yield finding


def _own_places(text: str, found: list[Part], own: tuple[OwnWord, ...]) -> Iterator[Span]:
    """Where the team's own words stand."""
    theirs = Phrases((form, "") for word in own for form in (word.word, *plurals(word.word)) if word.word)
    for hit in theirs.find(text, found):
        yield Span(found[hit.first].start, found[hit.after - 1].end)


def _each_word(
    text: str, found: list[Part], sentences: list[Span], own: tuple[OwnWord, ...]
) -> Iterator[Finding]:
    avoided = Phrases(
        (form, word.word) for word in own for old in word.instead_of if old for form in (old, *plurals(old))
    )
    for hit in avoided.find(text, found):
        yield _finding(text, Code.AVOIDED, found[hit.first].start, found[hit.after - 1].end, hit.meant)
    for jargon in find_jargon(text, found):
        yield _finding(text, Code.JARGON, jargon.start, jargon.start + len(jargon.found), jargon.instead)
    explained = frozenset(word.word.upper() for word in own)
    for span in unexplained(text, sentences, explained):
        yield _finding(text, Code.ACRONYM, span.start, span.end)
    firsts = frozenset(_first_places(found, sentences))
    for part in hard_words(found, firsts):
        yield _finding(text, Code.HARD_WORD, part.start, part.end)


def _first_places(found: list[Part], sentences: list[Span]) -> Iterator[int]:
    """Where the first word of each sentence begins."""
    waiting = iter(sentences)
    sentence = next(waiting, None)
    for part in found:
        while sentence is not None and part.start >= sentence.end:
            sentence = next(waiting, None)
        if sentence is not None and part.start >= sentence.start:
            yield part.start
            sentence = next(waiting, None)


def _passive(text: str, sentences: list[Span]) -> Iterator[Finding]:
    for span in sentences:
        inside = text[span.start : span.end]
        found = parts(inside)
        ends = [0, *(part.end for part in found)]
        joined = [
            inside[end : part.start].strip("-–") in {"", " "} for end, part in zip(ends, found, strict=False)
        ]
        for first, last in passives(found, joined):
            yield _finding(text, Code.PASSIVE, span.start + first.start, span.start + last.end)


def _finding(text: str, code: Code, start: int, end: int, swap: str = "") -> Finding:
    return Finding(code, start, end, text[start:end], WHY[code], swap)
