"""Letters said for words, where nobody has said for which."""

import re
from collections.abc import Iterator

from intheroom.engines.plainwords.findings import Span
from intheroom.engines.plainwords.listed import listed

_LETTERS = re.compile(
    r"(?<![\w&@./-])((?:[A-Z](?:[A-Z&]|[a-z](?=[A-Z])){1,6})(?:-\d?[A-Z0-9]{1,2})?)(?:s|['’]s)?(?![\w&])"
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
# A king, a part, a day: I, II, XIV. Only the signs that small numbers need.
_ROMAN = re.compile(r"[IVX]+")
KNOWN = listed(
    "A&E AD AM BBC BC CD CV DIY DVD EU GP HIV HQ ID IT ITV MP MSP NHS OK PC PDF PE PIN PM PS RSVP SMS TV UFO "
    "UK UN US USA WC XL"
)
# Short words people put in capitals so that nobody misses them.
_SHOUTED = listed(
    "ALL ALWAYS AN AND ANY ARE AT BE BOTH BUT BY CAN CLOSED DO DONT EVERY FOR FREE FROM HAVE HELP HERE IF IN "
    "IS ITS JUST MUST MY NEVER NEW NO NONE NOT NOW OF OFF ON ONE ONLY OPEN OR OUR OUT PLEASE SO STOP THANK "
    "THAT THE THEY THIS TO TWO UP URGENT VERY WE WHO WHY WILL WITH YES YOU YOUR"
)


def unexplained(text: str, sentences: list[Span], explained: frozenset[str]) -> Iterator[Span]:
    """Where letters stand that neither the text nor ``explained`` (in capitals) gives words for."""
    known: dict[str, bool] = {}
    for sentence in sentences:
        if _is_shouted(text[sentence.start : sentence.end]):
            continue
        for found in _LETTERS.finditer(text, sentence.start, sentence.end):
            letters = found[1]
            if letters not in known:
                known[letters] = _is_known(letters, explained) or _is_explained_in(text, letters)
            if not known[letters]:
                yield Span(found.start(), found.end())


def _is_known(letters: str, explained: frozenset[str]) -> bool:
    everyday = letters in KNOWN or letters in _SHOUTED or _ROMAN.fullmatch(letters) is not None
    return everyday or letters.upper() in explained


def _is_shouted(sentence: str) -> bool:
    """True for a sentence in capitals: a sign on a door, not letters for words."""
    capitals = _CAPITALS.findall(sentence)
    return len(capitals) > 2 and len(capitals) * 2 > len(sentence.split())


def _is_explained_in(text: str, letters: str) -> bool:
    """True for “nurse (CPN)”, “CPN (a nurse)” and “CPN means a nurse”, anywhere in the text."""
    known = re.escape(letters)
    ways = (
        rf"[a-z]\s+\(\s*{known}s?\s*\)",
        rf"\b{known}s?\s+\([^()]{{0,200}}[a-z]{{2}}[^()]{{0,200}}\)",
        rf"\b{known}\b,?\s+(?:means?|stands? for|is short for)\b",
    )
    return any(re.search(way, text) for way in ways)
