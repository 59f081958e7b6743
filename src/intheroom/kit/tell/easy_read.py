"""A first draft for easy read: one idea a line, few words, a picture on the left. A person must check it."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import checked_line
from intheroom.kit.tell.notices import Link, Notice, Part, Told, refuse_inside_names, typed
from intheroom.kit.tell.pictures import picture_for, picture_named
from intheroom.kit.ui.languages import direction_shown, language_shown

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
    """One idea, with its picture. ``is_hard``: it is too long, and needs other words."""

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
        checked_line(self.by, gettext_lazy("The name of who checked it"))


@dataclass(frozen=True, slots=True)
class Worked:
    """What people have made of a draft: its lines, who checked them, and the page to go on with it.

    Without lines nobody has worked on it yet.
    """

    page: str
    lines: tuple[Line, ...] = ()
    checked: Checked | None = None


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
            by=self.checked.by, on=date_format(self.checked.on, "j E Y")
        )

    @property
    def has_hard_lines(self) -> bool:
        return any(line.is_hard for line in self.lines)


# Whoever keeps what people made of drafts. None: this notice has no such page.
_keepers: list[Callable[[Notice], Worked | None]] = []


def register_keeper(worked: Callable[[Notice], Worked | None]) -> None:
    """Give the function that knows what people have made of a notice's draft."""
    if worked not in _keepers:
        _keepers.append(worked)


def worked_of(notice: Notice) -> Worked | None:
    """What people have made of this notice's draft; None where it is not kept anywhere."""
    return next((found for keeper in _keepers if (found := keeper(notice)) is not None), None)


def easy_read(told: Told, worked: Worked | None = None) -> EasyRead:
    """The notice in easy read: the lines people worked on, or a draft. Links and whom to call come in by themselves."""
    notice = told.notice
    lines = worked.lines if worked else ()
    checked = worked.checked if worked and lines else None
    refuse_inside_names(notice.about, " ".join(line.words for line in lines))
    if checked is not None:
        refuse_hard(lines)
    ours = [line for link in notice.links for line in _lines_of_link(link)]
    ours += [Line(words, "phone", language_shown(), direction_shown()) for words in _cut(told.who_to_call)]
    return EasyRead(notice.title, notice.language, notice.runs, (*(lines or drafted(notice)), *ours), checked)


def drafted(notice: Notice) -> tuple[Line, ...]:
    """What the notice says itself, cut into ideas: where a person begins."""
    return tuple(
        line for section in notice.said for part in section.parts for line in _lines_of(part, section.picture)
    )


def written(words: str, picture: str) -> Line:
    """A line that somebody typed."""
    part = typed(words)
    return Line(words, picture_named(picture), part.language, part.runs, is_too_long(words))


def is_too_long(words: str) -> bool:
    return len(words.split()) > MOST_WORDS


def refuse_hard(lines: tuple[Line, ...]) -> None:
    """Nobody signs off a line that is too long."""
    if any(line.is_hard for line in lines):
        raise Refused(
            gettext("Some lines are still too long for easy read."),
            how=gettext("Say them in lines of at most {MOST_WORDS} words. Then check it again.").format(
                MOST_WORDS=MOST_WORDS
            ),
        )


def ideas_in(text: str) -> list[tuple[str, bool]]:
    """One idea each, and whether it is hard: longer than 15 words, with no place to part it."""
    ideas = [idea for sentence in _sentences(text) for idea in _parted(sentence)]
    return [(words, is_too_long(words)) for words in ideas]


def _lines_of(part: Part, picture: str) -> list[Line]:
    return [
        Line(words, part.picture or picture_for(words, picture), part.language, part.runs, is_hard)
        for text in part.lines
        for words, is_hard in ideas_in(text)
    ]


def _lines_of_link(link: Link) -> list[Line]:
    if not link.can_be_typed:
        return []
    said = f"{link.words}: {link.address}"
    return [Line(words, "screen", language_shown(), direction_shown()) for words in _cut(said)]


def _sentences(text: str) -> list[str]:
    found, held = [], ""
    for line in text.split("\n"):
        for part in _ENDS.split(line.strip()):
            held = f"{held} {part}".strip()
            if not held.lower().endswith(_GO_ON):
                found.append(held)
                held = ""
    return [one for one in [*found, held] if one]


def _parted(sentence: str) -> list[str]:
    """A long sentence where its ideas end. Where none ends in time it stays whole: a person must find other words."""
    if not is_too_long(sentence):
        return [sentence]
    found: list[str] = []
    for part in _BREAKS.split(sentence):
        words = " ".join(part.split())
        if found and not is_too_long(f"{found[-1]} {words}"):
            found[-1] = f"{found[-1]} {words}".strip()
        elif words:
            found.append(words)
    return found


def _cut(text: str) -> list[str]:
    """What we put in ourselves, such as whom to call, is never longer than a line may be."""
    ideas = [words.split() for words, _ in ideas_in(text)]
    return [
        " ".join(words[start : start + MOST_WORDS])
        for words in ideas
        for start in range(0, len(words), MOST_WORDS)
    ]
