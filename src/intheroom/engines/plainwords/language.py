"""Whether a text is English: by the small words no English text is without."""

from collections.abc import Collection

from intheroom.engines.plainwords.hard import easy_words
from intheroom.engines.plainwords.jargon import vocabulary
from intheroom.engines.plainwords.listed import listed
from intheroom.engines.plainwords.splitting import Part

_SMALL = listed(
    "the and of you your that this these those with for are were have has had not they them their our from "
    "can could will would should it its at by or if what when who how which there us but all about one out up "
    "so than then been be being because please into more some any each other after before where why do does "
    "did very just make get got go come know need want like say said ask tell people time day we my me is "
    "was to in on a an"
)
# Endings that English words have and the words of our other languages hardly ever do.
_ENDINGS = ("ing", "ed", "tion", "tions", "ness", "ful", "n't", "'s", "'re", "'ll")
ENOUGH = 6
FEW = 3
SHARE = 0.16
ALSO_ELSEWHERE = listed(
    "am as be do go no of or not i o a an to in on is was me my we so are at by will some us and for"
)


def is_english(found: Collection[Part]) -> bool:
    """False for a text that is clearly in another language; where it is too short to tell, only its letters speak.

    >>> from intheroom.engines.plainwords.splitting import parts
    >>> is_english(parts("Tha fàilte oirbh uile tighinn don choinneimh againn anns an talla"))
    False
    """
    if not found:
        return True
    foreign = sum(any(letter > "ɏ" for letter in part.lower if letter.isalpha()) for part in found)
    if foreign * 2 > len(found):
        return False
    if len(found) < FEW:
        return all(part.lower.isascii() or "’" in part.lower for part in found)
    share = _share(found)
    return share >= SHARE if len(found) >= ENOUGH else share > 0


def _share(found: Collection[Part]) -> float:
    """The share of English words that tell; those that other languages have too count half."""
    return sum(map(_tells, found)) / len(found)


def _tells(part: Part) -> float:
    word = part.lower
    if word in ALSO_ELSEWHERE:
        return 0.5
    is_known = word in _SMALL or word in easy_words() or word in vocabulary() or word.endswith(_ENDINGS)
    return 1.0 if is_known else 0.0
