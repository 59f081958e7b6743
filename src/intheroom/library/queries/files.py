"""Reads the data files: words, rungs, stages, and subjects that carry stigma.

A file of the same name in the ``library`` folder of the data folder is read instead of ours, so
whoever looks after this copy can put words right without touching the program.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from intheroom.library.sources import BY_KEY, Source

SHIPPED = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the field, explained twice: plainly, and in even shorter sentences."""

    word: str
    plain: str
    easy: str

    @property
    def anchor(self) -> str:
        return re.sub(r"[^a-z]+", "-", self.word.casefold()).strip("-")


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder of co-production, in our own words, and the name it goes by."""

    code: str
    name: str
    theirs: str
    means: str


@dataclass(frozen=True, slots=True)
class StageNote:
    """What a stage is for, and what a team might do in it."""

    code: str
    name: str
    means: str
    ideas: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class StigmatisedSubject:
    """A subject some people are blamed or shamed for, worded with the person first."""

    says: str
    words: tuple[str, ...]
    # People it touches keep away from alcohol, so a team does not meet where it is served.
    keeps_off_alcohol: bool = False

    def word_in(self, text: str) -> str:
        """The first word in a text that points at this subject; empty where none does."""
        for word in self.words:
            # A listed word may end in a star: "addict*" also finds "addiction".
            ending = r"\w*" if word.endswith("*") else r"(?!\w)"
            found = re.search(rf"(?<!\w){re.escape(word.rstrip('*'))}{ending}", text, re.IGNORECASE)
            if found:
                return found.group()
        return ""


@cache
def read(name: str) -> dict[str, Any]:
    """One data file: this copy's own where it has one."""
    own = Path(settings.DATA_DIR) / "library" / name
    path = own if own.is_file() else SHIPPED / name
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words() -> tuple[Word, ...]:
    """Every word we explain, in alphabetical order."""
    found = [Word(**row) for row in read("words.toml")["word"]]
    return tuple(sorted(found, key=lambda word: word.word.casefold()))


@cache
def rungs() -> tuple[Rung, ...]:
    """The seven rungs, lowest first."""
    return tuple(Rung(**row) for row in read("ladder.toml")["rung"])


@cache
def stage_notes() -> dict[str, StageNote]:
    """What each stage is for, by its code."""
    return {
        row["code"]: StageNote(
            row["code"], row["name"], row["means"], tuple(row["ideas"]), BY_KEY[row["source"]]
        )
        for row in read("stages.toml")["stage"]
    }


@cache
def stigmatised_subjects() -> tuple[StigmatisedSubject, ...]:
    """Subjects to think about when a team names its project."""
    rows = read("stigmatised_subjects.toml")["subject"]
    return tuple(
        StigmatisedSubject(row["says"], tuple(row["words"]), row.get("keeps_off_alcohol", False))
        for row in rows
    )


def gives_away(name: str) -> str:
    """The first word in a name that points at a stigmatised subject; empty where none does."""
    return next(filter(None, (subject.word_in(name) for subject in stigmatised_subjects())), "")


def keeps_off_alcohol(*texts: str) -> bool:
    """A project with these names and these words touches people who keep away from alcohol."""
    subjects = [subject for subject in stigmatised_subjects() if subject.keeps_off_alcohol]
    return any(subject.word_in(text) for subject in subjects for text in texts)
