"""A first draft for easy read: one idea a line, few words, a picture on the left. A person must check it."""

import datetime
import re
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import checked_line
from intheroom.kit.tell.notices import Link, Part, Told
from intheroom.kit.ui.context import OUR_WORDS

MOST_WORDS = 15
_ENDS = re.compile(r"(?<=[.!?…؟۔])[\"'”’)\]]*\s+")
# These have a dot and end nothing.
_GO_ON = ("e.g.", "i.e.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.")
# Where an idea ends inside a sentence: at its signs, and before words that begin another.
_BREAKS = re.compile(
    r"(?<=[,;:،؛])\s+|\s+[–—]\s+|\s+(?=(?:and|but|or|because|so|if|when|which|who|then|until)\s)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One idea, with its picture. ``is_hard``: it was cut because it is too long, and needs other words."""

    words: str
    picture: str
    language: str
    direction: str
    is_hard: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """Who read a draft and says that it can be understood, and when."""

    by: str
    on: datetime.date

    def __post_init__(self) -> None:
        checked_line(self.by, "The name of who checked it")


@dataclass(frozen=True, slots=True)
class EasyRead:
    """The lines, and whether somebody has checked them."""

    title: str
    language: str
    direction: str
    lines: tuple[Line, ...]
    checked: Checked | None = None

    @property
    def mark(self) -> str:
        """What stands on every copy: a draft is a draft until a person has said otherwise."""
        if self.checked is None:
            return gettext("Draft until checked by ____________________")
        return gettext("Checked by {by}, {on}").format(
            by=self.checked.by, on=date_format(self.checked.on, "j F Y")
        )

    @property
    def has_hard_lines(self) -> bool:
        return any(line.is_hard for line in self.lines)


def easy_read(told: Told, checked: Checked | None = None) -> EasyRead:
    """The notice as a draft for easy read."""
    notice = told.notice
    *said, call = told.sections
    found = [line for section in said for part in section.parts for line in _lines_of(part, section.picture)]
    found += [line for link in notice.links for line in _lines_of_link(link)]
    found += [line for part in call.parts for line in _lines_of(part, call.picture)]
    if checked is not None and any(line.is_hard for line in found):
        raise Refused(
            gettext("Some lines are still too long for easy read."),
            how=gettext("Say them in sentences of at most {MOST_WORDS} words. Then check it again.").format(
                MOST_WORDS=MOST_WORDS
            ),
        )
    return EasyRead(notice.title, notice.language, notice.runs, tuple(found), checked)


def ideas_in(text: str) -> list[tuple[str, bool]]:
    """One idea each, of at most 15 words; and whether it had to be cut where no idea ends."""
    return [idea for sentence in _sentences(text) for idea in _short_enough(sentence)]


def _lines_of(part: Part, picture: str) -> list[Line]:
    shown = part.picture or picture
    return [
        Line(words, shown, part.language, part.runs, is_hard)
        for text in part.lines
        for words, is_hard in ideas_in(text)
    ]


def _lines_of_link(link: Link) -> list[Line]:
    if not link.can_be_typed:
        return []
    return [Line(f"{link.words}: {link.address}", "screen", OUR_WORDS, "ltr")]


def _sentences(text: str) -> list[str]:
    found, held = [], ""
    for line in text.split("\n"):
        for part in _ENDS.split(line.strip()):
            held = f"{held} {part}".strip()
            if not held.lower().endswith(_GO_ON):
                found.append(held)
                held = ""
    return [one for one in [*found, held] if one]


def _short_enough(sentence: str) -> list[tuple[str, bool]]:
    if len(sentence.split()) <= MOST_WORDS:
        return [(sentence, False)]
    found: list[tuple[str, bool]] = []
    held: list[str] = []
    for part in _BREAKS.split(sentence):
        words = part.split()
        if held and len(held) + len(words) > MOST_WORDS:
            found += _cut(held)
            held = []
        held += words
    return found + _cut(held)


def _cut(words: list[str]) -> list[tuple[str, bool]]:
    """Where no idea ends in time, it is cut all the same and marked: a person must find other words."""
    is_hard = len(words) > MOST_WORDS
    return [
        (" ".join(words[start : start + MOST_WORDS]), is_hard) for start in range(0, len(words), MOST_WORDS)
    ]
