"""Languages that people may use here, and what it cost somewhere to have a thing in another language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext

from intheroom.library.queries.files import read
from intheroom.library.sources import BY_KEY, Source

# What projects are run in, and what everything is in where nobody said otherwise.
OUR_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """One language: the mark for pages, its English name, its own, which way it runs, and whether it is written."""

    code: str
    name: str
    own_name: str
    direction: str = "ltr"
    signed: bool = False

    @property
    def label(self) -> str:
        """How it stands in a list: those who use it find it by its own name."""
        name = gettext(self.name)
        return name if self.own_name in name else f"{name} – {self.own_name}"


@dataclass(frozen=True, slots=True)
class Cost:
    """One price that somebody paid or asked, in one year."""

    code: str
    name: str
    pence: int
    per: str
    year: int
    source: Source

    @property
    def pounds(self) -> str:
        return f"£{self.pence / 100:,.2f}".removesuffix(".00")


@cache
def languages() -> tuple[Language, ...]:
    """Every language of the list, in its order."""
    return tuple(Language(**row) for row in read("languages.toml")["language"])


@cache
def language_coded(code: str) -> Language | None:
    """The language with this mark; None where it is not on the list."""
    return next((one for one in languages() if one.code == code), None)


def language_called(words: str) -> Language | None:
    """The language somebody named in their own words, where these are its name and nothing else."""
    said = words.strip().rstrip(".").casefold()
    return next((one for one in languages() if said in _names(one)), None) if said else None


def costs_of(codes: Iterable[str]) -> list[Cost]:
    """The dated figures we carry for these; none where we have none."""
    rows = [Cost(**{**row, "source": BY_KEY[row["source"]]}) for row in read("costs.toml")["cost"]]
    return [row for code in codes for row in rows if row.code == code]


def _names(language: Language) -> set[str]:
    names = [language.name, language.own_name, language.label, *re.split("[(),]", language.name)]
    return {name.strip().casefold() for name in names if name.strip()}
