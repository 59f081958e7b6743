#!/usr/bin/env python3
"""Checks the record of a draw with Python (3.10 or newer) and nothing else: checking.py transcript.json [COMMITMENT]

It shares no code with the program that makes the draw, so that one can find the other's mistakes. It checks that

* the record is whole: not a byte was changed, and it is what was committed to before the seed was known;
* each panel fills the targets, keeps together who comes together, and takes one of each household at most;
* the tickets add up, and people who are alike have the same number of tickets but for one;
* the seed gives this ticket, and the ticket this panel;
* no lottery is fairer: each level of the certificate proves that nobody's chance can be raised without lowering that
  of somebody who has less, or no more.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

FORMAT = "in-the-room/draw/1"
NEAR = Fraction(1, 10**6)
SHARE = Fraction(1, 2 * 10**6)
FEW = 10**7


def check(content: bytes, commitment: str | None = None) -> list[str]:
    """What is wrong with a record (bytes), as a list of codes; none when all is well.

    ``commitment``: what was made public before the seed was known, if the reader has it.
    """
    try:
        record = json.loads(content)
        faults = _faults(record, content, commitment)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as problem:
        return [f"unreadable: {type(problem).__name__}"]
    return faults


def _faults(record: Any, content: bytes, commitment: str | None) -> list[str]:
    faults = []
    if record.get("format") != FORMAT:
        return ["unknown_format"]
    if _line(record) != content:
        faults.append("not_as_written")
    if _digest(record, without=("sha256",)) != record["sha256"]:
        faults.append("changed")
    if _digest(record, without=("sha256", "seed", "ticket", "drawn", "commitment")) != record["commitment"]:
        faults.append("commitment_differs")
    if commitment is not None and commitment != record["commitment"]:
        faults.append("not_what_was_committed")
    question = _Question(record["question"])
    panels = record["lottery"]["panels"]
    total = record["lottery"]["total"]
    if any(question.broken_by(places) for _tickets, places in panels):
        faults.append("panel_breaks_targets")
    whole = all(type(tickets) is int and tickets > 0 for tickets, _places in panels)
    if not whole or sum(tickets for tickets, _places in panels) != total:
        faults.append("tickets_do_not_add_up")
    faults += _draw_faults(record, question)
    return faults or _certificate_faults(record, question)


def _draw_faults(record: Any, question: "_Question") -> list[str]:
    text = f"{FORMAT}\n{record['commitment']}\n{record['seed']}\n"
    ticket = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big") % record["lottery"]["total"]
    if ticket != record["ticket"]:
        return ["ticket_differs"]
    for tickets, places in record["lottery"]["panels"]:
        if ticket < tickets:
            return [] if [question.names[place] for place in places] == record["drawn"] else ["drawn_differs"]
        ticket -= tickets
    return ["ticket_differs"]


def _digest(record: Any, without: tuple[str, ...]) -> str:
    return hashlib.sha256(
        _line({key: value for key, value in record.items() if key not in without})
    ).hexdigest()


def _line(record: Any) -> bytes:
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode() + b"\n"


class _Question:
    """Who came forward and what a panel must hold."""

    def __init__(self, said: Any) -> None:
        self.size = said["size"]
        self.quotas = [(quota["least"], quota["most"]) for quota in said["quotas"]]
        self.people = said["candidates"]
        self.names = [person["id"] for person in self.people]
        if len(set(self.names)) != len(self.names):
            raise ValueError("two people under one name")
        self.together: dict[str, set[int]] = {}
        for place, person in enumerate(self.people):
            if person["together"]:
                self.together.setdefault(person["together"], set()).add(place)

    def broken_by(self, places: list[int]) -> bool:
        """Whether these people, by place, are no panel."""
        chosen = set(places)
        people = [self.people[place] for place in places]
        if len(chosen) != len(places) or len(places) != self.size or min(places) < 0:
            return True
        counts = [0] * len(self.quotas)
        for person in people:
            for quota in person["quotas"]:
                counts[quota] += 1
        for count, (least, most) in zip(counts, self.quotas, strict=True):
            if count < least or (most is not None and count > most):
                return True
        homes = [person["household"] for person in people if person["household"]]
        names = {person["together"] for person in people if person["together"]}
        left_behind = any(not chosen.issuperset(self.together[name]) for name in names)
        return left_behind or len(set(homes)) != len(homes)


class _Counts:
    """Panels as numbers of units of each type, and the rows that bound them. Types are as the certificate has them."""

    def __init__(self, question: _Question, types: Any) -> None:
        self.types = types
        self._listed: list[list[int]] | None = None
        self.many = [len(units) for units in types]
        placed = sorted(place for units in types for unit in units for place in unit)
        if placed != list(range(len(question.people))):
            raise ValueError("the types do not hold everyone once")
        homes: dict[str, int] = {}
        for units in types:
            for unit in units:
                self._must_be_a_unit(question, unit)
                for home in {question.people[place]["household"] for place in unit} - {""}:
                    homes[home] = homes.get(home, 0) + 1
        shared = sorted(home for home, many in homes.items() if many > 1)
        looks = [[self._look(question, unit, shared) for unit in units] for units in types]
        if any(look != units[0] for units in looks for look in units):
            raise ValueError("people of one type are not alike")
        self.columns = [units[0] for units in looks]
        self.limits = [(question.size, question.size)]
        self.limits += [(least, question.size if most is None else most) for least, most in question.quotas]
        self.limits += [(0, 1)] * len(shared)

    @staticmethod
    def _must_be_a_unit(question: _Question, unit: list[int]) -> None:
        names = {question.people[place]["together"] for place in unit}
        name = names.pop()
        if names or len(unit) != (len(question.together[name]) if name else 1):
            raise ValueError("a unit is not who comes together")

    @staticmethod
    def _look(question: _Question, unit: list[int], shared: list[str]) -> dict[int, int]:
        """The rows (size, quotas, households) a unit counts in, and how often."""
        column = {0: len(unit)}
        for place in unit:
            for quota in question.people[place]["quotas"]:
                column[1 + quota] = column.get(1 + quota, 0) + 1
        for place in unit:
            home = question.people[place]["household"]
            if home in shared:
                column[1 + len(question.quotas) + shared.index(home)] = 1
        return column

    def bound(self, weights: list[int], prices: dict[int, int], low: list[int], high: list[int]) -> int:
        """What a panel between low and high is worth at most, by weak duality: true for any prices at all."""
        total: int = sum(price * self.limits[row][1 if price > 0 else 0] for row, price in prices.items())
        for kind, column in enumerate(self.columns):
            left = weights[kind] - sum(prices.get(row, 0) * many for row, many in column.items())
            total += left * (high[kind] if left > 0 else low[kind])
        return total

    def proved(self, weights: list[int], proof: Any, low: list[int], high: list[int]) -> int | None:
        """The bound that a proof proves for the panels between low and high; ``None`` where there are none."""
        if "listed" in proof:
            worths = [sum(w * x for w, x in zip(weights, panel, strict=True)) for panel in self.listed()]
            return max(worths) if worths else None
        if "empty" in proof:
            if self.bound([0] * len(low), dict(map(tuple, proof["empty"])), low, high) >= 0:
                raise ValueError("a room is not empty")
            return None
        if "prices" in proof:
            return self.bound(weights, dict(map(tuple, proof["prices"])), low, high)
        kind, at = proof["type"], proof["at"]
        if kind < 0:
            raise ValueError("no such type")
        below = self.proved(
            weights, proof["below"], low, [*high[:kind], min(at, high[kind]), *high[kind + 1 :]]
        )
        above = self.proved(
            weights, proof["above"], [*low[:kind], max(at + 1, low[kind]), *low[kind + 1 :]], high
        )
        return max((bound for bound in (below, above) if bound is not None), default=None)

    def listed(self) -> list[list[int]]:
        """Every panel there is, listed once and kept."""
        if self._listed is None:
            self._listed = list(self._list())
        return self._listed

    def _list(self) -> Iterator[list[int]]:
        most_still = [dict.fromkeys(range(len(self.limits)), 0)]
        for column, many in zip(reversed(self.columns), reversed(self.many), strict=True):
            most_still.append(
                {row: so_far + many * column.get(row, 0) for row, so_far in most_still[-1].items()}
            )
        most_still.reverse()
        waiting: list[tuple[list[int], list[int]]] = [([], [0] * len(self.limits))]
        for _step in range(FEW):
            if not waiting:
                return
            panel, counts = waiting.pop()
            still = most_still[len(panel)]
            if any(
                count > most or count + still[row] < least
                for row, (count, (least, most)) in enumerate(zip(counts, self.limits, strict=True))
            ):
                continue
            if len(panel) == len(self.columns):
                yield panel
                continue
            column = self.columns[len(panel)]
            waiting.extend(
                ([*panel, units], [count + units * column.get(row, 0) for row, count in enumerate(counts)])
                for units in range(self.many[len(panel)] + 1)
            )
        raise ValueError("too many panels to list")


def _certificate_faults(record: Any, question: _Question) -> list[str]:
    counts, held = _held(record, question)
    for units in counts.types:
        tickets = [held[unit[0]] for unit in units]
        if max(tickets) - min(tickets) > 1:
            return ["alike_but_not_equal"]
    return _level_faults(record["certificate"]["levels"], counts, _chances(counts, held, record))


def _held(record: Any, question: _Question) -> tuple[_Counts, list[int]]:
    """The types, and how many tickets each person has."""
    held = [0] * len(question.people)
    for tickets, places in record["lottery"]["panels"]:
        for place in places:
            held[place] += tickets
    return _Counts(question, record["certificate"]["types"]), held


def _chances(counts: _Counts, held: list[int], record: Any) -> list[Fraction]:
    """The chance of one unit of each type."""
    total = record["lottery"]["total"]
    return [Fraction(sum(held[unit[0]] for unit in units), len(units) * total) for units in counts.types]


def gaps(record: Any) -> list[Fraction | None]:
    """By how much each level's smallest chance could be raised at most, as fractions, where that is proved."""
    counts, held = _held(record, _Question(record["question"]))
    levels = _levels(record["certificate"]["levels"], counts, _chances(counts, held, record))
    return [gap for gap, _settles in levels]


def _level_faults(levels: Any, counts: _Counts, chances: list[Fraction]) -> list[str]:
    if not levels:
        return ["no_certificate"]
    faults = set()
    still_open = set(range(len(chances)))
    last = Fraction(0)
    for gap, settles in _levels(levels, counts, chances):
        lowest = min(chances[kind] for kind in still_open)
        if gap is None:
            faults.add("level_not_proved")
        elif gap > NEAR:
            faults.add("could_be_fairer")
        if lowest < last - NEAR:
            faults.add("levels_out_of_order")
        last = max(last, lowest)
        still_open -= set(settles)
    if still_open:
        faults.add("not_everyone_is_settled")
    return sorted(faults)


def _levels(
    levels: Any, counts: _Counts, chances: list[Fraction]
) -> Iterator[tuple[Fraction | None, list[int]]]:
    """For each level: how much more than now its smallest chance could be, and the types it settles."""
    still_open = set(range(len(chances)))
    for level in levels:
        settles = level["settles"]
        if not settles or not still_open.issuperset(settles) or len(set(settles)) != len(settles):
            raise ValueError("a level settles nobody, or somebody twice")
        lowest = min(chances[kind] for kind in still_open)
        yield _gap(level, counts, chances, still_open, lowest), settles
        still_open -= set(settles)


def _gap(
    level: Any, counts: _Counts, chances: list[Fraction], still_open: set[int], lowest: Fraction
) -> Fraction | None:
    """The bound on the smallest chance of those still open, less what it is.

    For every lottery, the sum of weight times units times chance is at most the proved bound. Whoever is settled
    keeps at least what they have, so the rest is shared among those open, and the smallest of them is at most the
    mean. A type is only settled where its part of the weights is large enough to say so.
    """
    weights = [0] * len(chances)
    for kind, weight in level["weights"]:
        weights[kind] = weight
    if lowest >= 1 - NEAR:
        return Fraction(0)
    if min(weights) < 0 or level["proof"] is None:
        return None
    bound = counts.proved(weights, level["proof"], [0] * len(weights), list(counts.many))
    if bound is None:
        return None
    per_chance = [weight * many for weight, many in zip(weights, counts.many, strict=True)]
    open_sum = sum(per_chance[kind] for kind in still_open)
    if open_sum <= 0 or any(per_chance[kind] < SHARE * open_sum for kind in level["settles"]):
        return None
    rest = bound - sum(per_chance[kind] * chances[kind] for kind in set(range(len(weights))) - still_open)
    raised = Fraction(rest) / open_sum - lowest
    # Those this level settles must stand at its level: what they have above it was somebody else's.
    above = max(chances[kind] for kind in level["settles"]) - lowest
    return Fraction(max(raised, above))


def main(words: list[str]) -> int:
    """Check one file and say what was found; 0 when all is well, 1 when not, 2 when the words make no sense."""
    if len(words) not in {1, 2}:
        print(__doc__)
        return 2
    content = Path(words[0]).read_bytes()
    faults = check(content, *words[1:])
    if faults:
        print("This record does NOT hold: " + ", ".join(faults))
        return 1
    record = json.loads(content)
    print(f"This record holds. Commitment: {record['commitment']}")
    print(f"{len(record['question']['candidates'])} people, {record['question']['size']} places.")
    print(f"The seed {record['seed']!r} draws ticket {record['ticket']} of {record['lottery']['total']}:")
    print("\n".join(record["drawn"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
