"""What somebody said when they came forward, sealed as one value and opened for whoever may read it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field

from django.utils.translation import gettext_noop

from intheroom.kit.keep.sealing import Sealed, seal, unseal_many
from intheroom.people.models import Person
from intheroom.people.queries import WAYS
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


def all_opened(replies: Iterable[tuple[ComingForward, Iterable[ContactNote]]], by: Person) -> list[Opened]:
    """Everything for the page of one person, who may have replied twice. Each opening leaves a line they can read.

    Of whoever said no, and would like to hear no more, nothing is opened any longer but what they said with it.
    """
    told = [
        (one, [note for note in notes if not one.is_closed or note.by_id == one.person_id])
        for one, notes in replies
    ]
    values = [value for one, notes in told for value in _sealed_of(one, notes)]
    opened = unseal_many(values, actor=by, purpose=TO_ANSWER) if values else []
    words = dict(zip((value.place for value in values), opened, strict=True))
    return [_opened(one, notes, words) for one, notes in told]


def _sealed_of(coming: ComingForward, notes: list[ContactNote]) -> Iterator[Sealed]:
    """All that is sealed of one reply, as far as it may still be opened."""
    subject = coming.person.subject
    yield from (
        Sealed(subject, bytes(one.words_sealed), one.place_of_words) for one in notes if one.words_sealed
    )
    if coming.is_closed:
        return
    if coming.words_sealed:
        yield Sealed(subject, bytes(coming.words_sealed), coming.place_of_words)
    for way in WAYS:
        blob = getattr(coming.person, f"{way}_sealed")
        if blob:
            yield Sealed(subject, bytes(blob), coming.person.place_of(way))


def _opened(coming: ComingForward, notes: list[ContactNote], words: dict[str, str]) -> Opened:
    said = words.get(coming.place_of_words)
    return Opened(
        SaidThen(**json.loads(said)) if said else SaidThen(),
        {way: words.get(coming.person.place_of(way), "") for way in WAYS},
        [(note, words.get(note.place_of_words, "")) for note in notes],
    )
