"""What translators wrote, as their own files say it."""

from functools import cache
from pathlib import Path

import polib
from django.conf import settings
from django.utils.translation import trans_real

from intheroom.kit.ui.languages import OURS, shipped

[LOCALE] = settings.LOCALE_PATHS
OTHERS = [code for code in shipped() if code != OURS]


def folder(code):
    return Path(LOCALE) / code / "LC_MESSAGES"


@cache
def catalogue(code):
    """Each entry, by what is asked for."""
    found = polib.pofile(str(folder(code) / "django.po"))
    sign = trans_real.CONTEXT_SEPARATOR
    return {f"{one.msgctxt}{sign}{one.msgid}" if one.msgctxt else one.msgid: one for one in found}


def missing_in(code, asked):
    """What was asked for, is ours, and was not put into this language."""
    known = catalogue(code)
    return {words for words in asked if words in known and not known[words].translated()}
