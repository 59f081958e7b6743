"""What can never be in the best plan is left out, and people who say the same are taken together."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from intheroom.engines.timetabling.rows import allowed
from intheroom.engines.timetabling.table import Floats, Ints, Marks, Table


def worth_a_look(table: Table, protected: Ints) -> Ints:
    """The places of options that keep the rules for one session and are not beaten by another of their day.

    One beats another when it could stand in for it in every plan, and that plan would be better: all who could come
    still can and as gladly, it costs no more, and it clashes with nothing that the other did not.
    ``protected`` are not beaten.
    """
    fine = allowed(table)
    by_day: dict[int, list[int]] = defaultdict(list)
    for place in np.flatnonzero(fine).tolist():
        by_day[int(table.days[place])].append(place)
    held = np.zeros(len(table.options), dtype=bool)
    held[protected] = True
    held[table.places_of(table.problem.fixed)] = True
    free = _gap_is_enough(table)
    left = [place for some in by_day.values() for place in _unbeaten(table, np.array(some), held, free=free)]
    return np.array(sorted(left), dtype=np.int64)


def _gap_is_enough(table: Table) -> bool:
    """Whether options of one day clash, and any two that overlap are on days too near to each other anyway."""
    gap = table.problem.min_gap_days
    if not gap:
        return False
    latest = np.maximum.accumulate(table.ends) if len(table.ends) else table.ends
    for place in range(1, len(table.options)):
        if latest[place - 1] <= table.starts[place]:
            continue
        on = (table.ends[:place] > table.starts[place]) & (table.days[place] - table.days[:place] >= gap)
        if on.any():
            return False
    return True


def _unbeaten(table: Table, day: Ints, held: Marks, *, free: bool) -> list[int]:
    """Of the options of one day, those that no other beats. In all of these, [one, other] asks: does one beat other?"""
    says = table.says[:, day]
    able, yes = (says > 0).astype(np.float32), (says > 1).astype(np.float32)
    # How many say more of the other than of the one.
    more = (1 - able).T @ able + (1 - yes).T @ yes
    as_good, same = more == 0, (more == 0) & (more == 0).T
    cost, room, places = table.cost[day], table.has_room[day], table.places[day]
    few = table.few[day]
    beats = (same if table.problem.series_balance is not None else as_good).copy()
    beats &= cost[:, None] <= cost[None, :]
    beats &= room[:, None] >= room[None, :]
    beats &= places[:, None] >= places[None, :]
    if not free:
        starts, ends = table.starts[day], table.ends[day]
        beats &= (starts[:, None] >= starts[None, :]) & (ends[:, None] <= ends[None, :])
    better = (as_good & ~same & ~few[:, None]) | (cost[:, None] < cost[None, :])
    earlier = np.arange(len(day))[:, None] < np.arange(len(day))[None, :]
    beats &= better | earlier
    return day[~beats.any(axis=0) | held[day]].tolist()  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Groups:
    """People who say the same of what is left. ``many`` (G,) of them; ``says`` (G, K) over what is left."""

    many: Floats
    says: Ints


def groups_of(table: Table, left: Ints) -> Groups:
    """Those who can come to nothing that is left are in no group. Where places are few everyone stands alone."""
    says = table.says[:, left]
    says = says[(says > 0).any(axis=1)]
    if table.few[left].any():
        return Groups(np.ones(len(says)), says.astype(np.int64))
    rows, many = np.unique(says, axis=0, return_counts=True)
    return Groups(many.astype(float), rows.astype(np.int64))
