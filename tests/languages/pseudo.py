"""A language that nobody speaks: every word of ours changed so that a word left as it was can be seen.

It takes the place of Arabic, so that pages run from right to left. What is asked of it is noted.
"""

import re
from contextlib import contextmanager

from django.utils import translation
from django.utils.translation import trans_real

AS = "ar"
CHANGED = str.maketrans("AEIOUYaeiouycnszlrtdg", "ÀÊÍÖÛÝàêíöûýçñšžłŕťđğ")
# What a translator leaves as it is: places for values, tags, entities.
LEFT = re.compile(r"(%\(\w+\)\w|%%|\{[^{}]*\}|<[^>]*>|&#?\w+;)")
OPENS, CLOSES = "⟦", "⟧"


def pseudo(words):
    """The words in the pseudo-language, a third longer: as long as the longest of the languages we ship."""
    if not words.strip():
        return words
    parts = LEFT.split(words)
    changed = [part if number % 2 else part.translate(CHANGED) for number, part in enumerate(parts)]
    letters = sum(len(part) for part in parts[::2])
    # In words no longer than ours, so that a line breaks where it would in a real language.
    longer = " ~~~~" * (letters // 15)
    return f"{OPENS}{''.join(changed)}{longer}{CLOSES}"


class Pseudo(trans_real.DjangoTranslation):
    """A catalogue that has an answer for everything."""

    def __init__(self):
        super().__init__("en-gb")
        self._DjangoTranslation__language = AS
        self._DjangoTranslation__to_language = AS
        self.asked = set()

    def gettext(self, message):
        self.asked.add(message)
        # A word with its context comes as one text.
        return pseudo(message.rpartition(trans_real.CONTEXT_SEPARATOR)[2])

    def ngettext(self, singular, plural, n):
        self.asked.add(singular)
        return pseudo(singular if n == 1 else plural)


@contextmanager
def speaking_pseudo():
    """Arabic is the pseudo-language in here; gives the catalogue, which knows what it was asked for."""
    catalogue = Pseudo()
    before = trans_real._translations.get(AS)
    trans_real._translations[AS] = catalogue
    try:
        with translation.override(AS):
            yield catalogue
    finally:
        if before is None:
            trans_real._translations.pop(AS)
        else:
            trans_real._translations[AS] = before
