"""The one word a team may see: whether a group that lives here seems to be missing from the room."""

import math
from enum import StrEnum
from fractions import Fraction
from random import Random

from intheroom.engines.disclosure.blurring import STEP, moved
from intheroom.engines.disclosure.tables import FEWEST


class Word(StrEnum):
    """All that is ever said about one team."""

    GAP = "gap"
    NO_GAP = "no_gap"
    NOT_ENOUGH = "not_enough"


def at_least(share: Fraction, people: int) -> int:
    """A share of the area as people in a room: rounded up to whole people, and never nobody."""
    return max(1, math.ceil(share * people))


def gap_word(*, counted: int, answers: int, share: Fraction, seed: int) -> Word:
    """The word for one batch of answers. Draw the seed afresh, keep the word, and throw the seed away.

    What is compared is not the count but the count moved a little by chance: a word that followed from the count
    would tell the last answer to somebody who knows the others.
    """
    if answers < FEWEST:
        return Word.NOT_ENOUGH
    told = counted + moved(Random(seed))  # noqa: S311 - see release
    return Word.GAP if told < at_least(share, answers) else Word.NO_GAP


def chance_of(word: Word, *, counted: int, answers: int, share: Fraction) -> float:
    """How likely a word is, worked out exactly: what the promise about one person's answer rests on."""
    if answers < FEWEST:
        return float(word == Word.NOT_ENOUGH)
    missing = at_least(share, answers) - counted
    # The chance of being moved up by ``missing`` or more.
    reaches = STEP**missing / (1 + STEP) if missing > 0 else 1 - STEP ** (1 - missing) / (1 + STEP)
    return {Word.GAP: 1 - reaches, Word.NO_GAP: reaches}.get(word, 0.0)
