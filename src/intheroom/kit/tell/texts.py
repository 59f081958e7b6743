"""The text message: what it says, which alphabet it needs, and in how many parts it goes."""

import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext

from intheroom.kit.tell.notices import Part, Told

# The alphabet of text messages (GSM 7 bit, 3GPP TS 23.038). À, È and their like in capitals are not in it.
GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# These take two places each, and the two are never parted.
GSM_7_TWICE = frozenset("\f^{}\\[~]|€")
GSM, UCS_2 = "GSM-7", "UCS-2"
# Places in a message that goes alone, and in each part of one that goes in several.
ALONE = {GSM: 160, UCS_2: 70}
EACH = {GSM: 153, UCS_2: 67}
# One curly quotation mark would more than halve what fits, so these give way to plain ones where that helps.
PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘‚", "'"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("–—‐‑", "-"),
        **dict.fromkeys("\xa0\u202f\u2009\t", " "),
        "…": "...",
    }
)


@dataclass(frozen=True, slots=True)
class Sms:
    """A text message, its alphabet and the number of parts it goes in."""

    text: str
    alphabet: str
    parts: int

    @property
    def said_of_parts(self) -> str:
        """What it costs, in words."""
        return (
            gettext("one text")
            if self.parts == 1
            else gettext("{parts} texts in one").format(parts=self.parts)
        )


def counted(text: str) -> Sms:
    """A text as it is, with its alphabet and parts."""
    alphabet = alphabet_of(text)
    return Sms(text, alphabet, _parts([_places(letter, alphabet) for letter in text], alphabet))


def alphabet_of(text: str) -> str:
    return GSM if all(letter in GSM_7 or letter in GSM_7_TWICE for letter in text) else UCS_2


def with_plain_signs(text: str) -> str:
    """Plain quotation marks and dashes, where with them the whole text fits the small alphabet."""
    text = unicodedata.normalize("NFC", text)
    plain = text.translate(PLAIN)
    return plain if alphabet_of(plain) == GSM else text


def sms(told: Told) -> Sms:
    """The shortest that still says what, when, where and whom to ring."""
    return counted(with_plain_signs(f"{told.public_name}: {_said(told)} {told.who_to_call}"))


def _said(told: Told) -> str:
    notice = told.notice
    if notice.short:
        return _on_one_line(notice.short)
    said = [_ended(notice.title)]
    for heading, parts in ((gettext("When"), notice.when), (gettext("Where"), notice.where)):
        if parts:
            said.append(_ended(f"{heading}: {_words_of(parts)}"))
    return " ".join(said)


def _words_of(parts: tuple[Part, ...]) -> str:
    """Lines one after the other: a comma between two that are no sentences."""
    *before, last = [_on_one_line(line) for part in parts for line in part.lines]
    return " ".join([*(line if _is_ended(line) else f"{line}," for line in before), last])


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _ended(words: str) -> str:
    return words if _is_ended(words) else f"{words}."


def _is_ended(words: str) -> bool:
    return words.endswith((".", "!", "?", "؟", "۔"))


def _places(letter: str, alphabet: str) -> int:
    """How many places one letter takes; a letter is never cut in two."""
    if alphabet == GSM:
        return 2 if letter in GSM_7_TWICE else 1
    return len(letter.encode("utf-16-be")) // 2


def _parts(places: list[int], alphabet: str) -> int:
    if sum(places) <= ALONE[alphabet]:
        return 1
    parts, left = 1, EACH[alphabet]
    for takes in places:
        if takes > left:
            parts, left = parts + 1, EACH[alphabet]
        left -= takes
    return parts


def shared(told: Told) -> Sms:
    """What people pass on in a program or on a wall of theirs: the short words, the number, and the page."""
    pages = " ".join(link.address for link in told.notice.links if link.can_be_typed)
    return counted(with_plain_signs(f"{told.public_name}: {_said(told)} {told.who_to_call} {pages}".strip()))
