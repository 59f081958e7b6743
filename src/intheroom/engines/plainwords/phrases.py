"""Finds phrases of one word or more in a text: quickly, however many phrases there are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from intheroom.engines.plainwords.splitting import Part, parts

Meant = TypeVar("Meant")
# Between the words of one phrase stands nothing but space or a hyphen.
_JOINED = re.compile(r"[\s–-]*")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Meant]):
    """A phrase in a text, by the numbers of its first part and of the part after its last."""

    first: int
    after: int
    meant: Meant


class Phrases(Generic[Meant]):
    """Phrases and what each means, kept by their first word; the longest counts."""

    def __init__(self, known: Iterable[tuple[str, Meant]]) -> None:
        self._known: dict[str, list[tuple[tuple[str, ...], Meant]]] = {}
        # “service-user” and “service user” are the same words: what was given last counts.
        by_key = {tuple(part.lower for part in parts(phrase)): meant for phrase, meant in known}
        for key, meant in by_key.items():
            if key:
                self._known.setdefault(key[0], []).append((key, meant))
        for same_start in self._known.values():
            same_start.sort(key=lambda one: -len(one[0]))

    def find(self, text: str, found: list[Part]) -> Iterator[Hit[Meant]]:
        """Every phrase in the text, whole words only, none inside another."""
        lower = [part.lower.removesuffix("'s") for part in found]
        at = 0
        while at < len(found):
            hit = self._at(text, found, lower, at)
            if hit:
                yield hit
            at = hit.after if hit else at + 1

    def _at(self, text: str, found: list[Part], lower: list[str], at: int) -> Hit[Meant] | None:
        for key, meant in self._known.get(lower[at], ()):
            after = at + len(key)
            if tuple(lower[at:after]) == key and _stand_together(text, found[at:after]):
                return Hit(at, after, meant)
        return None


def _stand_together(text: str, run: list[Part]) -> bool:
    return all(_JOINED.fullmatch(text, before.end, after.start) for before, after in pairwise(run))
