"""The record of a draw: everything that was asked, every ticket, the proof of fairness, the seed and who was drawn.

It is one line of JSON, keys sorted, nothing but ASCII, so that the same draw is the same bytes everywhere. In the order
in which things must happen:

1. ``prepare``: the question, the lottery and its certificate. Its ``commitment`` (SHA-256) is made public.
2. A seed that nobody could know before is drawn in public.
3. ``write``: the same record with the seed, the ticket that follows from both, and the panel that holds it.

Were the seed known first, somebody could make lotteries until one suits them; so the ticket hangs on both.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from intheroom.engines.sortition.fairness import Lottery, Panel
from intheroom.engines.sortition.pool import Question
from intheroom.engines.sortition.proving import SCALE, Branch, Leaf, Listed, Proof
from intheroom.engines.sortition.relaxed import Level

FORMAT = "in-the-room/draw/1"


def prepare(question: Question, lottery: Lottery, *, salt: str = "") -> bytes:
    """The record before the seed is known, with its commitment.

    ``salt``: where the record stays locked and only its commitment is public, something nobody can guess. Without it
    whoever knows nearly all of the answers could try the others until the commitment fits.
    """
    record = {
        "format": FORMAT,
        "salt": salt,
        "question": _question(question),
        "lottery": _lottery(question, lottery),
        "certificate": _certificate(lottery),
    }
    return _line(record | {"commitment": commitment_of(record)})


def write(question: Question, lottery: Lottery, seed: str) -> bytes:
    """The whole record of a draw with a seed."""
    return draw(prepare(question, lottery), seed)


def draw(prepared: bytes, seed: str) -> bytes:
    """The whole record, from what was prepared before and the seed. Raises ``ValueError`` for an empty seed."""
    if not seed.strip():
        raise ValueError("a draw needs a seed")
    record = json.loads(prepared)
    ticket = ticket_of(record["commitment"], seed, record["lottery"]["total"])
    names = [person["id"] for person in record["question"]["candidates"]]
    record |= {
        "seed": seed,
        "ticket": ticket,
        "drawn": [names[place] for place in _holder(record["lottery"]["panels"], ticket)],
    }
    return _line(record | {"sha256": hashlib.sha256(_line(record)).hexdigest()})


def _holder(panels: list[Any], ticket: int) -> list[int]:
    """The panel that holds a ticket. Panels hold tickets one after another, from 0."""
    held = 0
    for tickets, places in panels:
        held += tickets
        if ticket < held:
            return list(places)
    raise ValueError("no panel holds this ticket")


def commitment_of(record: dict[str, Any]) -> str:
    """The SHA-256 of the salt, the question, the lottery and the certificate."""
    kept = {key: record[key] for key in ("format", "salt", "question", "lottery", "certificate")}
    return hashlib.sha256(_line(kept)).hexdigest()


def ticket_of(commitment: str, seed: str, total: int) -> int:
    """Which ticket a seed draws, from 0: the SHA-256 of both as one large number, taken modulo the tickets.

    With 10¹² tickets no ticket is likelier than another by more than one part in 10⁶⁵.
    """
    text = f"{FORMAT}\n{commitment}\n{seed}\n"
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big") % total


def chances_in(record: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Everyone's tickets, and the tickets there are, as a record has them."""
    names = [person["id"] for person in record["question"]["candidates"]]
    held = dict.fromkeys(names, 0)
    for tickets, places in record["lottery"]["panels"]:
        for place in places:
            held[names[place]] += tickets
    return {name: (tickets, record["lottery"]["total"]) for name, tickets in held.items()}


def _question(question: Question) -> dict[str, Any]:
    tags = [quota.tag for quota in question.quotas]
    return {
        "size": question.size,
        "quotas": [
            {"feature": quota.feature, "value": quota.value, "least": quota.least, "most": quota.most}
            for quota in question.quotas
        ],
        "candidates": [
            {
                "id": person.id,
                "quotas": [place for place, tag in enumerate(tags) if tag in person.tags],
                "household": person.household,
                "together": person.together,
            }
            for person in question.candidates
        ],
    }


def _lottery(question: Question, lottery: Lottery) -> dict[str, Any]:
    places = {person.id: place for place, person in enumerate(question.candidates)}

    def row(panel: Panel) -> list[Any]:
        return [panel.tickets, [places[name] for name in panel.ids]]

    return {"total": lottery.total, "panels": [row(panel) for panel in lottery.panels]}


def _certificate(lottery: Lottery) -> dict[str, Any]:
    return {
        "scale": SCALE,
        "types": lottery.types.units,
        "levels": [_level(level) for level in lottery.levels],
    }


def _level(level: Level) -> dict[str, Any]:
    return {
        "settles": level.settled,
        "weights": _pairs(enumerate(level.weights)),
        "proof": _proof(level.proved.proof) if level.proved else None,
    }


def _pairs(numbers: Iterable[tuple[int, int]]) -> list[list[int]]:
    return [[place, number] for place, number in numbers if number]


def _proof(proof: Proof) -> dict[str, Any]:
    match proof:
        case Leaf(prices, empty):
            return {"empty" if empty else "prices": _pairs(prices)}
        case Branch(kind, at, below, above):
            return {"type": kind, "at": at, "below": _proof(below), "above": _proof(above)}
        case Listed():
            return {"listed": True}


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode() + b"\n"
