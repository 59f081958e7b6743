"""The engine's lottery for a draw, why there is none, and what a public number makes of it."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intheroom.engines.sortition.checking import check
from intheroom.engines.sortition.fairness import Infeasible, fair_lottery
from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted
from intheroom.engines.sortition.pool import Progress, Question, Tag
from intheroom.engines.sortition.reasons import Reasons, why_not
from intheroom.engines.sortition.transcript import chances_in, draw, prepare
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.models import Person
from intheroom.recruitment.adapter.missing import clash_told, grouped, softening_told
from intheroom.recruitment.adapter.tags import TO_LOOK
from intheroom.recruitment.adapter.words import sought
from intheroom.recruitment.choices import SEVERAL
from intheroom.recruitment.models import Draw

# What the checker finds where a lottery is sound, and only not proven to be the fairest there is.
UNPROVEN = {"level_not_proved", "could_be_fairer", "levels_out_of_order", "not_everyone_is_settled"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """The record before the number is known: its mark is made public, the rest is kept locked."""

    record: bytes
    commitment: str
    # Everyone's tickets, and the tickets there are.
    chances: dict[str, tuple[int, int]]
    # Whether the checker found that no lottery is fairer.
    is_proved: bool


@dataclass(frozen=True, slots=True)
class NotSound:
    """The checker found the record of this lottery wrong: what it found, in its codes. It is never published."""

    faults: list[str]


@dataclass(frozen=True, slots=True)
class NotPossible:
    """No team keeps all the targets: why, written as codes."""

    reasons: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """Who was drawn, who is asked next, and the whole record."""

    winners: list[str]
    reserves: list[str]
    record: bytes
    mark: str


def prepared(question: Question, progress: Progress) -> Prepared | NotPossible | NotSound:
    """The fairest lottery there is, written down and checked; or why no team can be drawn."""
    try:
        # The mark is public and the record is locked: without salt, whoever knows most answers could guess the rest.
        record = prepare(question, fair_lottery(question, progress=progress), salt=secrets.token_hex(32))
    except Infeasible:
        return NotPossible(_written(why_not(question, several=SEVERAL, progress=progress)))
    told = json.loads(record)
    # The checker reads whole records, so it is given one with a number that nobody will type in.
    faults = check(draw(record, secrets.token_hex(8)), told["commitment"])
    if set(faults) - UNPROVEN:
        return NotSound(faults)
    return Prepared(record, told["commitment"], chances_in(told), is_proved=not faults)


def drawn(record: bytes, seed: str) -> Drawn:
    """What the number makes of it. The list of those asked next hangs on the same number."""
    whole = draw(record, seed)
    told = json.loads(whole)
    left = {person["id"] for person in told["question"]["candidates"]} - set(told["drawn"])
    in_turn = sorted(left, key=lambda code: turn_of(told["commitment"], seed, code))
    return Drawn(sorted(told["drawn"]), in_turn, whole, told["sha256"])


def turn_of(commitment: str, seed: str, code: str) -> str:
    """Who is asked next: the smaller this is, the sooner. Anybody can work it out again."""
    return hashlib.sha256(f"next\n{commitment}\n{seed}\n{code}\n".encode()).hexdigest()


def _written(reasons: Reasons) -> str:
    def limit(one: Limit) -> list[Any]:
        return [one.kind.value, list(one.about), one.number]

    find, soften = reasons.find, reasons.soften
    return json.dumps(
        {
            "clash": [limit(one) for one in reasons.clash],
            "find": None if find is None else [[list(tag) for tag in one.tags] for one in find],
            "soften": None if soften is None else [[limit(one.limit), one.to] for one in soften],
        }
    )


@dataclass(frozen=True, slots=True)
class Why:
    """Why no team can be drawn, in plain words: people to find first, targets to soften last."""

    clash: str
    find: list[str]
    soften: list[str]


def why_told(draw: Draw, names: Mapping[Tag, str], by: Person) -> Why:
    """For who holds a key: what people said in confidence shows in it."""
    value = Sealed(draw.key, bytes(draw.reasons_sealed or b""), draw.place_of("reasons"))
    told = json.loads(unseal_many([value], actor=by, purpose=TO_LOOK)[0])
    find = [Wanted(tuple((feature, value) for feature, value in one)) for one in told["find"] or []]
    soften = [Softening(_limit(one), to) for one, to in told["soften"] or []]
    return Why(
        clash_told([_limit(one) for one in told["clash"]], names, beside=True),
        [sought(tags, many, names) for tags, many in grouped(find)],
        [softening_told(one, names, beside=True) for one in soften],
    )


def _limit(told: list[Any]) -> Limit:
    kind, about, number = told
    return Limit(Kind(kind), tuple(about), number)
