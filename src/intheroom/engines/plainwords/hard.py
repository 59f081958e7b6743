"""Hard words: three syllables or more, and not on a list of words that most people know by ten.

After the Gunning fog index (R. Gunning, "The Technique of Clear Writing", McGraw-Hill, 1952): hard words there have
three syllables or more, not counting names, words made of short easy ones, and those made long by -es, -ed or -ing.
The list of easy words is our own; the idea of one is E. Dale and J. S. Chall's ("A Formula for Predicting
Readability", 1948).
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from intheroom.engines.plainwords.counting import syllables
from intheroom.engines.plainwords.splitting import Part

FEWEST_SYLLABLES = 3
SHORTEST = 6
SHORTEST_STEM = 2
_NEVER_BEFORE = {"s": ("s", "u", "i"), "es": ("e",)}


@cache
def easy_words() -> frozenset[str]:
    """Words of three syllables or more that most people know."""
    text = files(__package__).joinpath("easy.txt").read_text(encoding="utf-8")
    return frozenset(
        word for line in text.splitlines() if not line.startswith("#") for word in line.lower().split()
    )


def hard_words(found: list[Part], first_in_sentence: frozenset[int]) -> Iterator[Part]:
    """The hard words; ``first_in_sentence`` are the places where a capital says nothing."""
    names = {
        part.lower for part in found if part.written[0].isupper() and part.start not in first_in_sentence
    }
    for part, after in zip(found, [*found[1:], None], strict=False):
        if len(part.written) < SHORTEST or part.written.isupper() or part.lower in names:
            continue
        # “Alexander Robertson came”: two capitals side by side are a name.
        if part.written[0].isupper() and after is not None and after.lower in names:
            continue
        if is_hard(part.lower):
            yield part


@cache
def is_hard(word: str) -> bool:
    """Whether a word in lower case is hard.

    >>> [word for word in ("families", "carefully", "bureaucracy", "entitled") if is_hard(word)]
    ['bureaucracy', 'entitled']
    """
    whole = word.removesuffix("'s")
    stems = _stems(whole)
    bare = stems - {whole} or stems
    return not stems & easy_words() and min(map(syllables, bare)) >= FEWEST_SYLLABLES


def _stems(word: str) -> set[str]:
    """The word, and the word without its endings, in each way it may have been written."""
    stems = {word}
    for ending in ("ly", "ing", "ed", "es", "s"):
        for stem in [one for one in stems if one.endswith(ending)]:
            bare = stem.removesuffix(ending)
            if len(bare) > SHORTEST_STEM and not bare.endswith(_NEVER_BEFORE.get(ending, ())):
                stems.update(_written_out(bare))
    if word.endswith(("ier", "iest")):
        stems.add(word.removesuffix("er").removesuffix("est"))
    return stems


def _written_out(bare: str) -> set[str]:
    """“entitl” is “entitle”, “studi” is “study”, “forgott” is “forgot”."""
    if bare[-1] == "l" and bare[-2] not in "aeioul":
        return {f"{bare}e"}
    ways = {bare, f"{bare}e"} if bare[-1] not in "aeiouy" else {bare}
    if bare.endswith("i"):
        ways.add(f"{bare[:-1]}y")
    if bare[-1] == bare[-2] and bare[-1] not in "aeiou":
        ways.add(bare[:-1])
    return ways
