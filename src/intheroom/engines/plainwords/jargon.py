"""Words that shut people out, each with a plain word to use instead."""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Finding:
    """A word of jargon in a text: where it stands, as it was written, and what to say instead."""

    start: int
    found: str
    instead: str


@cache
def swaps() -> dict[str, str]:
    """Every word of jargon we know, in lower case, with a plain swap.

    >>> swaps()["stakeholder"]
    'person it affects'
    """
    text = files(__package__).joinpath("swaps.json").read_text(encoding="utf-8")
    return {jargon: plain for jargon, plain in json.loads(text).items() if not jargon.startswith("_")}


def jargon_in(text: str) -> list[Finding]:
    """The jargon in a text, in the order it stands there. Whole words only, whatever the case.

    >>> jargon_in("We engage stakeholders.")[1]
    Finding(start=10, found='stakeholders', instead='people it affects')
    """
    return [
        Finding(start=hit.start(), found=hit.group(), instead=swaps()[_key(hit.group())])
        for hit in _pattern().finditer(text)
    ]


@cache
def _pattern() -> re.Pattern[str]:
    # The longest first, so that "hard to reach groups" is one finding and not two.
    longest_first = sorted(swaps(), key=len, reverse=True)
    whole = "|".join(re.escape(jargon).replace(r"\ ", r"\s+") for jargon in longest_first)
    return re.compile(rf"(?<![\w-])(?:{whole})(?![\w-])", re.IGNORECASE | re.ASCII)


def _key(found: str) -> str:
    return " ".join(found.lower().split())
