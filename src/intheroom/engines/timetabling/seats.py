"""Who attends, once the sessions are chosen: everyone who can; and where places are few, those with fewest sessions.

Exact, in whole numbers of any size, and the same on every machine: no solver is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from intheroom.engines.timetabling.table import Table

Pair = tuple[int, int]
"""A person and an option, by their places in the table."""
_Node = tuple[str, int]
_FREE: _Node = ("free", 0)
_HOME: _Node = ("home", 0)


def seated(table: Table, chosen: tuple[int, ...]) -> set[Pair]:
    """Everyone at each of the chosen options where there is a place for them.

    Of all ways to give few places: the fairest (leximin over everyone's number of sessions), then most plain yes, then
    first sessions to first ids.
    """
    people, few = len(table.problem.people), table.few
    pairs = {
        (person, option)
        for option in chosen
        if not few[option]
        for person in range(people)
        if table.says[person, option]
    }
    scarce = [option for option in chosen if few[option] and table.places[option]]
    return pairs | _shared_out(table, scarce, pairs) if scarce else pairs


@dataclass
class _Sharing:
    """Places being given out. An arc's gain is what giving, or taking back, one place adds to how good it all is."""

    seats: dict[int, int]
    worth: dict[Pair, int]
    steps: list[int]
    had: list[int]
    given: set[Pair]

    def arcs(self) -> Iterator[tuple[_Node, _Node, int]]:
        used: dict[int, int] = dict.fromkeys(self.seats, 0)
        for _person, option in self.given:
            used[option] += 1
        for option, seats in self.seats.items():
            if used[option] < seats:
                yield _FREE, ("option", option), 0
            if used[option]:
                yield ("option", option), _FREE, 0
        for (person, option), worth in self.worth.items():
            if (person, option) in self.given:
                yield ("person", person), ("option", option), -worth
            else:
                yield ("option", option), ("person", person), worth
        taken = {person for person, _option in self.given}
        for person in sorted({person for person, _option in self.worth}):
            yield ("person", person), _HOME, self.steps[self.had[person]]
            if person in taken:
                yield _HOME, ("person", person), -self.steps[self.had[person] - 1]

    def start(self) -> None:
        """Each option in turn to those who have least, which is nearly right already."""
        for option, seats in self.seats.items():
            able = [pair for pair in self.worth if pair[1] == option]
            for person, _option in sorted(able, key=lambda pair: (self.had[pair[0]], -self.worth[pair]))[
                :seats
            ]:
                self.given.add((person, option))
                self.had[person] += 1

    def follow(self, path: list[_Node]) -> None:
        for (kind, one), (other_kind, other) in pairwise(path):
            if (kind, other_kind) == ("option", "person"):
                self.given.add((other, one))
            elif (kind, other_kind) == ("person", "option"):
                self.given.discard((one, other))
            elif other_kind == "home":
                self.had[one] += 1
            elif (kind, other_kind) == ("home", "person"):
                self.had[other] -= 1


def _shared_out(table: Table, scarce: list[int], pairs: set[Pair]) -> set[Pair]:
    people = len(table.problem.people)
    by_id = sorted(range(people), key=lambda person: table.problem.people[person].id)
    ranked = [(person, option) for option in sorted(scarce) for person in by_id if table.says[person, option]]
    # Each worth outweighs all later ones together: fairness, then yes, then who comes first.
    last = 1 << len(ranked)
    worth = {
        pair: (last if table.says[pair] > 1 else 0) + (1 << (len(ranked) - 1 - rank))
        for rank, pair in enumerate(ranked)
    }
    sessions = table.problem.sessions
    level = last * (len(ranked) + 2)
    steps = [level * (people + 1) ** (sessions - many) for many in range(sessions + 1)]
    had = [0] * people
    for person, _option in pairs:
        had[person] += 1
    sharing = _Sharing({option: int(table.places[option]) for option in scarce}, worth, steps, had, set())
    sharing.start()
    while path := _best_way(sharing):
        sharing.follow(path)
    return sharing.given


def _best_way(sharing: _Sharing) -> list[_Node] | None:
    """A way round on which something is gained: one more place given, or places exchanged."""
    arcs = list(sharing.arcs())
    best: dict[_Node, int] = {node: 0 for arc in arcs for node in arc[:2]}
    best.setdefault(_FREE, 0)
    before: dict[_Node, _Node] = {}
    arcs.append((_HOME, _FREE, 0))
    best.setdefault(_HOME, 0)
    last: _Node | None = None
    for _round in range(len(best) + 1):
        last = None
        for one, other, gain in arcs:
            if best[one] + gain > best[other]:
                best[other], before[other], last = best[one] + gain, one, other
        if last is None:
            return None
    for _step in range(len(best)):
        last = before[last]  # type: ignore[index]  # a round was gained on, so it has one before it
    around = [last]
    while (node := before[around[-1]]) != last:  # type: ignore[index]
        around.append(node)
    around.append(last)
    return around[::-1]  # type: ignore[return-value]
