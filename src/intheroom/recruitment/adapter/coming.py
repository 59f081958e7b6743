"""What somebody said when they came forward, sealed as one value and opened for whoever may read it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from django.utils.translation import gettext_noop

from intheroom.kit.keep.sealing import Sealed, seal, unseal_many
from intheroom.people.models import Person
from intheroom.people.queries import WAYS, ways_to_reach
from intheroom.recruitment.models import ComingForward, ContactNote

TO_ANSWER = gettext_noop("to answer you, and see what you asked when you came forward")


@dataclass(frozen=True, slots=True)
class SaidThen:
    """Their question, who they would like to come with, and what they are in this, in codes of ``Kind``."""

    question: str = ""
    together: str = ""
    kinds: list[str] = field(default_factory=list)
    own_kind: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """All that whoever answers somebody may read of them."""

    said: SaidThen
    ways: dict[str, str]
    contacts: list[tuple[ContactNote, str]]


def sealed(coming: ComingForward, said: SaidThen) -> bytes | None:
    """The words for the row; nothing where they said nothing."""
    if said == SaidThen():
        return None
    return seal(coming.person.subject, json.dumps(asdict(said)), place=coming.place_of_words)


def said_when_coming(coming: ComingForward, by: Person) -> SaidThen:
    """Their own words. Ask who may read them first."""
    if not coming.words_sealed:
        return SaidThen()
    value = Sealed(coming.person.subject, bytes(coming.words_sealed), coming.place_of_words)
    return SaidThen(**json.loads(unseal_many([value], actor=by, purpose=TO_ANSWER)[0]))


def kinds_when_coming(
    rows: Iterable[ComingForward], *, actor: Person | None, purpose: str
) -> dict[int, list[str]]:
    """What those who came forward said they are in this, by the person's number, for whoever may read it."""
    told = [row for row in rows if row.words_sealed]
    values = [Sealed(row.person.subject, bytes(row.words_sealed), row.place_of_words) for row in told]
    words = unseal_many(values, actor=actor, purpose=purpose) if values else []
    found = {row.person_id: SaidThen(**json.loads(one)).kinds for row, one in zip(told, words, strict=True)}
    return {person: kinds for person, kinds in found.items() if kinds}


def opened_for(coming: ComingForward, contacts: Iterable[ContactNote], by: Person) -> Opened:
    """Everything for the page of one person. Each opening leaves a line that they can read.

    Of whoever said no, and would like to hear no more, nothing is opened any longer.
    """
    if coming.is_closed:
        return Opened(SaidThen(), dict.fromkeys(WAYS, ""), [])
    rows = list(contacts)
    values = [
        Sealed(coming.person.subject, bytes(row.words_sealed), row.place_of_words)
        for row in rows
        if row.words_sealed
    ]
    if coming.words_sealed:
        values.append(Sealed(coming.person.subject, bytes(coming.words_sealed), coming.place_of_words))
    words = iter(unseal_many(values, actor=by, purpose=TO_ANSWER) if values else [])
    told = [(row, next(words) if row.words_sealed else "") for row in rows]
    said = SaidThen(**json.loads(next(words))) if coming.words_sealed else SaidThen()
    return Opened(said, ways_to_reach(coming.person, actor=by, purpose=TO_ANSWER), told)
