"""The fairest lottery there is: leximin over everyone's chance, with a proof that none is fairer."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

import numpy as np

from intheroom.engines.sortition.alike import Types, types_of
from intheroom.engines.sortition.columns import Panels, leximin, pay_out
from intheroom.engines.sortition.dealing import TICKETS, deal
from intheroom.engines.sortition.pool import Progress, Question, no_progress
from intheroom.engines.sortition.relaxed import Level, Profile, relaxed_profile
from intheroom.engines.sortition.walking import Share, walk

EXACT = Fraction(1, 10**6)
"""A lottery is called exact when no chance can be raised by more than this."""
LEFT_OVER = 1e-10


class Infeasible(Exception):
    """No panel fills the targets. ``reasons.why_not`` says what stands in the way."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One team that could be drawn, and how many of the tickets are its."""

    ids: tuple[str, ...]
    tickets: int


@dataclass(frozen=True, slots=True)
class Lottery:
    """Panels with tickets, ``total`` of them. One ticket is drawn; its panel gets the places.

    ``chances``: everyone's chance, exactly as the tickets give it, nobody left out.
    ``types`` and ``levels`` are the certificate, which ``transcript`` writes and ``checking`` checks.
    """

    panels: tuple[Panel, ...]
    total: int
    chances: dict[str, Fraction]
    types: Types
    levels: tuple[Level, ...]


def fair_lottery(
    question: Question, *, dice: Random | None = None, progress: Progress = no_progress
) -> Lottery:
    """The leximin lottery of a question. The same question and dice give the same lottery on the same machine.

    Whatever the dice, everyone's chance is the same: they only decide which panels are found to pay it out.

    Raises ``Infeasible`` where no panel fills the targets, and whatever ``progress`` raises to stop the work.
    """
    types = types_of(question)
    if not len(types):
        raise Infeasible
    progress("chances", 0.0)
    profile = relaxed_profile(types)
    if profile is None:
        raise Infeasible
    levels, shares = _realised(types, profile, dice or Random(0), progress)  # noqa: S311  # no secret hangs on it
    progress("tickets", 1.0)
    dealt = deal(types, shares)
    held = [0] * len(question.candidates)
    for places, tickets in dealt:
        for place in places:
            held[place] += tickets
    names = [person.id for person in question.candidates]
    return Lottery(
        panels=tuple(Panel(tuple(names[place] for place in places), tickets) for places, tickets in dealt),
        total=TICKETS,
        chances={name: Fraction(tickets, TICKETS) for name, tickets in zip(names, held, strict=True)},
        types=types,
        levels=tuple(levels),
    )


def _realised(
    types: Types, profile: Profile, dice: Random, progress: Progress
) -> tuple[Iterable[Level], list[Share]]:
    """Whole panels that pay the chances out; or, where none can, the fairest chances that whole panels can pay."""
    shares, left = walk(types, profile.chances, dice=dice, progress=progress)
    if left <= LEFT_OVER:
        return profile.levels, shares
    panels = Panels(types, (share.panel for share in shares))
    panels.owed(profile.chances)
    if not panels.known:
        first = panels.best(np.zeros(len(types)))
        if first is None:
            raise Infeasible
        panels.add(first)
    paid = pay_out(panels, profile.chances, progress)
    if paid is not None:
        return profile.levels, paid
    return leximin(panels, progress)
