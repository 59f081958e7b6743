"""How many syllables a word has, by its groups of vowels."""

import re
import unicodedata

_VOWELS = re.compile(r"[aeiouy]+")
# An e that is written and not said: "come", "asked", "names"; but it is said in "table" and "wanted".
_SILENT_END = re.compile(r"(?:[^laeiouy]e|[aeiouy]le|rle|[^aeioutdy]ed|(?<![sxzcg])(?<![cslh]h)(?<!pl)es)$")
_SILENT_INSIDE = re.compile(r"^some(?=[btwh])|^every(?!one)|business")
# Vowels side by side that are said apart: "idea", "radio", "science", "being", "create", "coordinate".
_SAID_APART = re.compile(
    r"i[ao](?![nru])|(?<![ctgx])i(?=ou)|(?<!t)ie(?=nce|nt|t)|eo$|ea(?=s?$)(?<!tea)(?<!sea)(?<!plea)|"
    r"crea(?=t)|coor|eatre|(?<=[aeouy])ing|(?<!q)ua(?=l|t)|yi|(?<=[sd])n$"
)


def syllables(word: str) -> int:
    """The number of syllables in an English word; at least one.

    >>> [syllables(word) for word in ("come", "asked", "table", "people", "idea", "co-production")]
    [1, 1, 2, 2, 3, 4]
    """
    # What follows an apostrophe is never said as a syllable of its own: "they're", "Freya's".
    parts = re.split(r"[-–]", re.sub(r"['’]\w*", "", word))
    return max(1, sum(_in_one_part(part) for part in parts if part))


def _in_one_part(part: str) -> int:
    plain = unicodedata.normalize("NFKD", part.lower())
    count = len(_VOWELS.findall(plain)) + len(_SAID_APART.findall(plain))
    if count > 1 and _SILENT_END.search(plain):
        count -= 1
    if count > 1 and _SILENT_INSIDE.search(plain):
        count -= 1
    return max(1, count)
