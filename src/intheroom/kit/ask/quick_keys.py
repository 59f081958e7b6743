"""Short keys for whoever types a sheet in: “7b 9ac” ticks boxes, “12 = Gaelic” fills a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from intheroom.kit.ask.shown import questions

if TYPE_CHECKING:
    from django.http import QueryDict

    from intheroom.kit.ask.forms import Form
    from intheroom.kit.ask.shown import Question

# Words go on to the end of their line, also where keys stand before them.
WORDS = re.compile(r"(?:^|(?<=[\s,;.]))(\d+)\s*=\s*(.*)")
# A number and letters; or anything else up to the next blank, which is a slip to point at.
KEY = re.compile(r"(?P<number>\d+)\s*(?P<letters>[a-z]+)(?=[\s,;.\d]|$)|(?P<slip>[^\s,;.]+)", re.IGNORECASE)


@dataclass
class KeyedIn:
    """What the keys stand for, and what is not understood."""

    ticked: dict[str, list[str]] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)

    def put_into(self, sent: QueryDict) -> QueryDict:
        """What was sent, with these boxes filled too."""
        data = sent.copy()
        for name, values in self.ticked.items():
            data.setlist(name, list(dict.fromkeys([*data.getlist(name), *values])))
        for name, value in self.chosen.items():
            data[name] = value
        return data


def read_keys(form: Form, typed: str) -> KeyedIn:
    """Read the keys for this form, in any order. Every slip is told, and the rest still counts."""
    asked = {question.number: question for question in questions(form)}
    keyed = KeyedIn()
    for line in typed.splitlines():
        words = WORDS.search(line)
        if words:
            _fill(keyed, asked.get(int(words[1])), words[1], words[2].strip())
        for found in KEY.finditer(line[: words.start()] if words else line):
            if found["slip"]:
                keyed.mistakes.append(
                    gettext("We do not know “{found}”. A key looks like 7b.").format(found=found["slip"])
                )
            else:
                _tick(keyed, asked.get(int(found["number"])), form, found)
    return keyed


def _fill(keyed: KeyedIn, question: Question | None, number: str, words: str) -> None:
    if question is None:
        keyed.mistakes.append(
            gettext("There is no question {number}. Check the number on the paper.").format(number=number)
        )
    elif question.kind not in {"short", "long", "list"}:
        keyed.mistakes.append(
            gettext("Question {number} has boxes to tick. Type {number}a for its first box.").format(
                number=number
            )
        )
    else:
        keyed.chosen[question.name] = words


def _tick(keyed: KeyedIn, question: Question | None, form: Form, found: re.Match[str]) -> None:
    number, letters = found["number"], found["letters"].lower()
    if question is None:
        keyed.mistakes.append(
            gettext("There is no question {number}. Check the number on the paper.").format(number=number)
        )
        return
    if not question.choices:
        keyed.mistakes.append(
            gettext("Question {number} takes words. Type {number} = and then the words.").format(
                number=number
            )
        )
        return
    if question.kind == "one" and len(letters) > 1:
        keyed.mistakes.append(
            gettext("Question {number} takes one answer. Choose one of “{letters}”.").format(
                number=number, letters=letters
            )
        )
        return
    for letter in letters:
        place = ascii_lowercase.index(letter)
        if place >= len(question.values):
            last = ascii_lowercase[len(question.values) - 1]
            keyed.mistakes.append(
                gettext("Question {number} has no box {letter}. Its boxes are a to {last}.").format(
                    number=number, letter=letter, last=last
                )
            )
        elif question.kind == "many":
            keyed.ticked.setdefault(question.name, []).append(question.values[place])
        else:
            keyed.chosen[question.name] = question.values[place]
