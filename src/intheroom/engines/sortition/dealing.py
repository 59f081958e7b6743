"""From shares for types of people to tickets for people: whole numbers, the same for all who are alike."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from intheroom.engines.sortition.alike import Types, Unit
from intheroom.engines.sortition.walking import Share

TICKETS = 10**12
"""Tickets in every lottery. A chance is told to one part in this many."""


@dataclass(slots=True)
class _Hand:
    """Tickets for one panel while it is dealt: seats by type still to be given, and the people in it so far."""

    tickets: int
    seats: dict[int, int]
    people: list[int] = field(default_factory=list)


def deal(types: Types, shares: Iterable[Share]) -> list[tuple[tuple[int, ...], int]]:
    """Panels of people, as places in ``question.candidates``, with their tickets, which add up to ``TICKETS``.

    Of those who are alike nobody gets more than one ticket more than another. Panels are cut in two where that is
    needed, at most once for each unit in the pool. Each unit in turn takes its tickets from the panels with most seats
    of its type still to give (the construction behind the theorem of Gale and Ryser, 1957), so nobody is dealt two
    seats of one panel, and none is left over.
    """
    hands = _whole_tickets(list(shares))
    waiting: dict[int, list[_Hand]] = defaultdict(list)
    for hand in hands:
        for kind in hand.seats:
            waiting[kind].append(hand)
    for kind in range(len(types)):
        for fresh in _deal_type(kind, types.units[kind], waiting[kind]):
            hands.append(fresh)
            for later in fresh.seats:
                if later > kind:
                    waiting[later].append(fresh)
    panels: Counter[tuple[int, ...]] = Counter()
    for hand in hands:
        panels[tuple(sorted(hand.people))] += hand.tickets
    return sorted(panels.items())


def _whole_tickets(shares: list[Share]) -> list[_Hand]:
    """Tickets by largest remainder. Panels that come to no ticket are left out."""
    exact = [share.part * TICKETS for share in shares]
    tickets = [int(many) for many in exact]
    by_rest = sorted(range(len(shares)), key=lambda place: (tickets[place] - exact[place], place))
    # The parts add up to one but for the last digits of a float, so what is missing may be less or more than nothing.
    missing = TICKETS - sum(tickets)
    each, more = divmod(missing, len(shares))
    for turn, place in enumerate(by_rest):
        tickets[place] += each + (turn < more)
    return [
        _Hand(many, {kind: int(seats) for kind, seats in enumerate(share.panel.tolist()) if seats})
        for many, share in zip(tickets, shares, strict=True)
        if many > 0
    ]


def _deal_type(kind: int, units: Sequence[Unit], hands: list[_Hand]) -> list[_Hand]:
    """Give the seats of one type to its units; the panels that were cut off on the way."""
    total = sum(hand.tickets * hand.seats[kind] for hand in hands)
    each, more = divmod(total, len(units))
    cut_off: list[_Hand] = []
    for turn, unit in enumerate(units):
        wanted = each + (turn < more)
        hands.sort(key=lambda hand: -hand.seats[kind])
        for hand in list(hands):
            if not wanted:
                break
            if hand.tickets > wanted:
                rest = _Hand(hand.tickets - wanted, dict(hand.seats), list(hand.people))
                hand.tickets = wanted
                cut_off.append(rest)
                hands.append(rest)
            wanted -= hand.tickets
            hand.seats[kind] -= 1
            hand.people += unit
        hands[:] = [hand for hand in hands if hand.seats[kind]]
    return cut_off
