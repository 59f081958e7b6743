"""The sentences marked by hand, read with their marks; and which of them are held out."""

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("corpus")
KINDS = {"j": "jargon", "h": "hard_word", "a": "acronym", "p": "passive"}
MARK = re.compile(r"\{([jhap]) |\}")
LONG = "{long} "


@dataclass(frozen=True)
class Mark:
    """One mark: its kind, and where it stands."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Marked:
    """One sentence, or one list, with what was marked in it by hand."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def is_held_out(self) -> bool:
        """By the words alone, so that nobody chooses; never looked at when the checker is made better."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0


@cache
def sentences() -> tuple[Marked, ...]:
    """Every marked sentence."""
    lines = [line for file in sorted(FOLDER.glob("*.txt")) for line in file.read_text("utf-8").splitlines()]
    return tuple(read(line) for line in lines)


def read(line: str) -> Marked:
    """One line of the corpus.

    >>> read("{long} It {p was {j actioned}}.").marks[1:]
    (Mark(kind='jargon', start=7, end=15), Mark(kind='passive', start=3, end=15))
    """
    text, at, opened, marks = "", 0, [], []
    marked = line.removeprefix(LONG).replace("\\n", "\n")
    for sign in MARK.finditer(marked):
        text += marked[at : sign.start()]
        at = sign.end()
        if sign[1]:
            opened.append((KINDS[sign[1]], len(text)))
        else:
            kind, start = opened.pop()
            marks.append(Mark(kind, start, len(text)))
    text += marked[at:]
    if opened or "{" in text:
        message = f"A mark is not closed: {line}"
        raise ValueError(message)
    long = [Mark("long_sentence", 0, len(text))] if line.startswith(LONG) else []
    return Marked(text, (*long, *marks))
