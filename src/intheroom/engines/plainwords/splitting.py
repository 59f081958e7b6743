"""Where one sentence ends and the next begins, and what counts as a word."""

import re

# A word may hold an apostrophe or a hyphen: "don't" and "co-production" are one word each.
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+")
# These stop after their dot without ending the sentence.
_SHORT_FORMS = ("e.g.", "i.e.", "etc.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.", "vs.")


def words(text: str) -> list[str]:
    """The words of a text, in order. Figures and signs are not words.

    >>> words("Don't worry: 3 of 5 said yes.")
    ["Don't", 'worry', 'of', 'said', 'yes']
    """
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text. A new line ends a sentence, because a heading has no full stop.

    >>> sentences("Who decides?\\nAsk Dr. Rendall. She knows.")
    ['Who decides?', 'Ask Dr. Rendall.', 'She knows.']
    """
    found = []
    for line in text.splitlines():
        held = ""
        for part in _END.split(line.strip()):
            held = f"{held} {part}".strip()
            if not held.lower().endswith(_SHORT_FORMS):
                found.append(held)
                held = ""
        if held:
            found.append(held)
    return [one for one in found if words(one)]
