"""Words that shut people out, each with a plain word to use instead."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from intheroom.engines.plainwords.phrases import Phrases
from intheroom.engines.plainwords.splitting import Part, parts

# Words that are jargon in an office and plain on a farm: what stands near tells which.
NEAR = 12
_SOFT_END = re.compile(r"[^aeiou]y$")
_HISSES = re.compile(r"(?:s|x|z|ch|sh)$")
_AMERICAN = re.compile(r"(?<=\w{3})is(?=(?:e|es|ed|ing|ation)$)")


@dataclass(frozen=True, slots=True)
class Jargon:
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
    kinds = _kept()
    return {**kinds["verbs"], **kinds["nouns"], **kinds["phrases"]}


def jargon_in(text: str) -> list[Jargon]:
    """The jargon in a text, in the order it stands there. Whole words only, whatever the case.

    >>> jargon_in("We engage stakeholders.")[1]
    Jargon(start=10, found='stakeholders', instead='people it affects')
    """
    return list(find_jargon(text, parts(text)))


def find_jargon(text: str, found: list[Part]) -> Iterator[Jargon]:
    """The same for a text that has been taken apart already."""
    for hit in _phrases().find(text, found):
        key, instead = hit.meant
        near = {part.lower for part in found[max(0, hit.first - NEAR) : hit.after + NEAR]}
        if not _everyday().get(key, frozenset()) & near:
            start, end = found[hit.first].start, found[hit.after - 1].end
            yield Jargon(start, text[start:end].removesuffix("'s").removesuffix("’s"), instead)


@cache
def vocabulary() -> frozenset[str]:
    """Every word that stands in a phrase of jargon."""
    return frozenset(word for key in swaps() for word in key.replace("-", " ").split())


@cache
def _kept() -> dict[str, dict[str, str]]:
    text = files(__package__).joinpath("swaps.json").read_text(encoding="utf-8")
    kinds: dict[str, dict[str, str]] = json.loads(text)
    return kinds


@cache
def _everyday() -> dict[str, frozenset[str]]:
    return {key: frozenset(near.split()) for key, near in _kept()["everyday"].items()}


@cache
def _phrases() -> Phrases[tuple[str, str]]:
    """Every form of every word: what is listed itself wins over what is made from another."""
    kinds = _kept()
    made: dict[str, tuple[str, str]] = {}
    for make, kind in ((verb_forms, "verbs"), (plurals, "nouns")):
        for key, instead in kinds[kind].items():
            made.update(dict.fromkeys(make(key), (key, instead)))
    listed = {key: (key, instead) for key, instead in swaps().items()}
    ours = [*made.items(), *listed.items()]
    return Phrases([*((_AMERICAN.sub("iz", form), meant) for form, meant in ours), *ours])


def plurals(noun: str) -> list[str]:
    """The plural of a noun, as most are made.

    >>> plurals("strategy"), plurals("focus group"), plurals("theory of change")
    (['strategies'], ['focus groups'], ['theories of change'])
    """
    head, of, rest = noun.partition(" of ")
    return [f"{_with_s(head)}{of}{rest}"]


def verb_forms(verb: str) -> list[str]:
    """The forms of a verb, as most are made; of several words, the first changes.

    >>> verb_forms("feed back"), verb_forms("utilise")[1:]
    (['feeds back', 'feeding back', 'fed back'], ['utilising', 'utilised'])
    """
    first, space, rest = verb.partition(" ")
    stem = first.removesuffix("e")
    doubled = first + first[-1] if first in _DOUBLES else stem
    past = _PAST.get(first) or (f"{first[:-1]}ied" if _SOFT_END.search(first) else f"{doubled}ed")
    return [f"{form}{space}{rest}" for form in (_with_s(first), f"{doubled}ing", past)]


_DOUBLES = {"embed", "map", "plan", "run", "tap"}
_PAST = {"feed": "fed", "go": "went", "buy": "bought", "run": "ran", "think": "thought", "hit": "hit"}


def _with_s(word: str) -> str:
    if _SOFT_END.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _HISSES.search(word) else f"{word}s"
