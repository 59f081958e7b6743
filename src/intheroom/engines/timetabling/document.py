"""Reads a JSON file without guessing: every fault is found at once, and named by its place, as ``people[3].side``."""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from intheroom.engines.timetabling.problem import BadInput, Fault

LARGEST = 50_000_000
MOST_FAULTS = 50_000
# Past these nobody is asked what they meant: it takes long.
MOST_NEAREST = 200
NAMES_TO_LOOK_AT = 1000
# A number of more figures than this counts nothing that is planned.
FIGURES = 12
SMALL_PART = re.compile(r"-?\d{1,12}(\.\d{1,20})?([eE][+-]?\d{1,3})?")
LONGEST_NAME = 200
PLAIN = re.compile(r"\w[\w-]*")
# What a name must not hold: signs nobody sees, the ends of lines, halves of a letter.
NO_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class DocumentFault(StrEnum):
    """What can be wrong with a file, and with what stands at one place of it."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    LETTERS = "letters"  # bytes that are no letters
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    TWICE = "twice"  # one name two times in one object
    NO_NUMBER = "no_number"  # NaN, Infinity
    TOO_MANY_FIGURES = "too_many_figures"
    MISSING = "missing"
    UNKNOWN = "unknown"  # a name that means nothing here; about: the nearest that does
    NOT_AN_OBJECT = "not_an_object"
    NOT_A_LIST = "not_a_list"
    NOT_WORDS = "not_words"
    NO_WORDS = "no_words"  # words without a letter
    TOO_LONG = "too_long"
    ODD_LETTERS = "odd_letters"
    NOT_WHOLE = "not_whole"
    NOT_YES_OR_NO = "not_yes_or_no"
    BELOW = "below"
    ABOVE = "above"
    NONE_OF_THESE = "none_of_these"
    MORE = "more"  # how many faults are not listed


def bad_input(faults: Sequence[Fault]) -> BadInput:
    """All of it; of very many the first, and how many more there are."""
    more = len(faults) - MOST_FAULTS
    return BadInput([*faults[:MOST_FAULTS], *([Fault(DocumentFault.MORE, (str(more),))] if more > 0 else [])])


class _Object(dict[str, Any]):
    """An object as it stands in the file; ``twice`` names what stands in it more than once."""

    twice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _NoNumber:
    """Where a number should be and is none we can count with."""

    code: str
    written: str


def parse(data: bytes) -> Any:
    """What a JSON file holds. Raises ``BadInput`` where it is no JSON, or names a thing twice, or a number is none."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise BadInput([Fault(DocumentFault.EMPTY)])
    if len(data) > LARGEST:
        raise BadInput([Fault(DocumentFault.TOO_LARGE, (str(LARGEST // 1_000_000),))])
    try:
        found = json.loads(
            data.decode(json.detect_encoding(data)),
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_part,
            parse_constant=lambda written: _NoNumber(DocumentFault.NO_NUMBER, written),
        )
    except UnicodeDecodeError:
        raise BadInput([Fault(DocumentFault.LETTERS)]) from None
    except RecursionError:
        raise BadInput([Fault(DocumentFault.TOO_DEEP)]) from None
    except json.JSONDecodeError as wrong:
        place = (str(wrong.lineno), str(wrong.colno))
        raise BadInput([Fault(DocumentFault.NOT_JSON, place)]) from None
    faults = list(_faults_within(found))
    if faults:
        raise bad_input(faults)
    return found


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        many = Counter(name for name, _value in pairs)
        made.twice = tuple(name for name in made if many[name] > 1)
    return made


def _whole(written: str) -> int | _NoNumber:
    if len(written.lstrip("-")) > FIGURES:
        return _NoNumber(DocumentFault.TOO_MANY_FIGURES, written[:FIGURES])
    return int(written)


def _part(written: str) -> Decimal | _NoNumber:
    number = Decimal(written) if SMALL_PART.fullmatch(written) else Decimal("NaN")
    if number.is_nan() or not -FIGURES <= number.adjusted() < FIGURES:
        return _NoNumber(DocumentFault.TOO_MANY_FIGURES, written[:FIGURES])
    return number


def _faults_within(found: Any) -> Iterable[Fault]:
    waiting = [("", found)]
    while waiting:
        path, one = waiting.pop()
        if isinstance(one, _NoNumber):
            yield Fault(one.code, (one.written,), path)
        elif isinstance(one, _Object):
            yield from (Fault(DocumentFault.TWICE, (), step(path, name)) for name in one.twice)
            waiting += [(step(path, name), value) for name, value in reversed(one.items())]
        elif isinstance(one, list):
            waiting += [(f"{path}[{place}]", value) for place, value in reversed(list(enumerate(one)))]


def step(path: str, name: str) -> str:
    """The place of one thing in an object."""
    if PLAIN.fullmatch(name) and name.isascii():
        return f"{path}.{name}" if path else name
    return f"{path}[{json.dumps(name[:LONGEST_NAME], ensure_ascii=bool(NO_NAME.search(name)))}]"


@dataclass
class Reader:
    """Takes what is asked for from a document, and keeps what is wrong with it. What is wrong reads as nothing."""

    faults: list[Fault] = field(default_factory=list)

    def fault(self, code: str, path: str, *about: str) -> None:
        self.faults.append(Fault(code, about, path))

    def object(
        self, value: Any, path: str, known: Collection[str], needed: Collection[str] = ()
    ) -> dict[str, Any]:
        """An object that may hold the ``known`` and must hold the ``needed``."""
        if not isinstance(value, dict):
            self.fault(DocumentFault.NOT_AN_OBJECT, path, shown(value))
            return {}
        for name in value:
            if name not in known:
                self.fault(DocumentFault.UNKNOWN, step(path, name), self.nearest(name, known))
        for name in needed:
            if name not in value:
                self.fault(DocumentFault.MISSING, step(path, name))
        return value

    def list(self, value: Any, path: str) -> list[tuple[str, Any]]:
        """What stands in a list, each with its place."""
        if not isinstance(value, list):
            self.fault(DocumentFault.NOT_A_LIST, path, shown(value))
            return []
        return [(f"{path}[{place}]", one) for place, one in enumerate(value)]

    def words(self, value: Any, path: str) -> str:
        """Words: at least one letter, without spaces at the ends; nothing where they are none."""
        if not isinstance(value, str):
            self.fault(DocumentFault.NOT_WORDS, path, shown(value))
        elif not value.strip():
            self.fault(DocumentFault.NO_WORDS, path)
        elif len(value) > LONGEST_NAME:
            self.fault(DocumentFault.TOO_LONG, path, str(LONGEST_NAME))
        elif NO_NAME.search(value) or value != value.strip():
            self.fault(DocumentFault.ODD_LETTERS, path)
        else:
            return value
        return ""

    def whole(self, value: Any, path: str, least: int, most: int) -> int | None:
        """A whole number between two others; 3.0 is one, true is none."""
        number = int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value
        if isinstance(number, bool) or not isinstance(number, int):
            self.fault(DocumentFault.NOT_WHOLE, path, shown(value))
        elif number < least:
            self.fault(DocumentFault.BELOW, path, shown(value), str(least))
        elif number > most:
            self.fault(DocumentFault.ABOVE, path, shown(value), str(most))
        else:
            return number
        return None

    def truth(self, value: Any, path: str) -> bool:
        if not isinstance(value, bool):
            self.fault(DocumentFault.NOT_YES_OR_NO, path, shown(value))
        return value is True

    def one_of(self, value: Any, path: str, these: Collection[str]) -> str:
        """One of a few words; nothing where it is none of them."""
        if isinstance(value, str) and value in these:
            return value
        self.fault(DocumentFault.NONE_OF_THESE, path, shown(value), ", ".join(f"“{one}”" for one in these))
        return ""

    def nearest(self, name: str, names: Collection[str]) -> str:
        """The name that was most likely meant, or nothing. Never taken for it: only asked about."""
        if len(self.faults) > MOST_NEAREST or len(names) > NAMES_TO_LOOK_AT:
            return ""
        close = get_close_matches(name[:LONGEST_NAME], names, n=1, cutoff=0.6)
        return close[0] if close else ""

    def must_be_right(self) -> None:
        """Raises ``BadInput`` with all that is wrong so far."""
        if self.faults:
            raise bad_input(self.faults)


def shown(value: Any) -> str:
    """What stands there, in a few letters, to name it in a sentence."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    if isinstance(value, str):
        return json.dumps(value[:40], ensure_ascii=bool(NO_NAME.search(value)))
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return str(value)
