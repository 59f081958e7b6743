"""People who are alike, counted instead of named: who comes as one, who keeps whom out, and how many of them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from intheroom.engines.sortition.pool import Candidate, Tag


@dataclass(frozen=True, slots=True, order=True)
class Bundle:
    """People who come all or none: how many, and how many of them hold each tag that counts."""

    people: int
    tags: tuple[tuple[Tag, int], ...]


@dataclass(frozen=True, slots=True, order=True)
class Choice:
    """Bundles to choose from, ``copies`` times over; of each set of places in ``apart`` at most one in each copy."""

    bundles: tuple[Bundle, ...]
    copies: int
    apart: tuple[tuple[int, ...], ...]


def choices(
    candidates: Iterable[Candidate],
    counted: Collection[Tag],
    households: Collection[str],
    together: Collection[str],
) -> list[Choice]:
    """A pool as choices, in an order that does not hang on the order of the people.

    ``counted``: the tags that matter; people who differ in others only are alike. ``households`` and ``together``: the
    names that bind; of the others people come as they like. Households of the same bundles are copies of one choice.
    Where people who come together live in different households, all bundles so tangled make one choice.
    """
    units = _units(candidates, set(counted), set(households), set(together))
    homes: dict[str, list[int]] = defaultdict(list)
    for place, (_bundle, names) in enumerate(units):
        for name in names:
            homes[name].append(place)
    tangled = {name for _bundle, names in units if len(names) > 1 for name in names}
    plain: Counter[tuple[Bundle, ...]] = Counter((bundle,) for bundle, names in units if not names)
    for name, places in homes.items():
        if name not in tangled:
            plain[tuple(sorted({units[place][0] for place in places}))] += 1
    found = [Choice(bundles, copies, (tuple(range(len(bundles))),)) for bundles, copies in plain.items()]
    return sorted(found) + list(_tangled(units, {name: homes[name] for name in sorted(tangled)}))


Unit = tuple[Bundle, tuple[str, ...]]
"""Who comes as one, and the households they keep."""


def _units(
    candidates: Iterable[Candidate], counted: set[Tag], households: set[str], together: set[str]
) -> list[Unit]:
    groups: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for person in sorted(candidates, key=lambda one: one.id):
        name = person.together if person.together in together else ""
        groups[name, "" if name else person.id].append(person)
    units = []
    for people in groups.values():
        tags = Counter(tag for person in people for tag in person.tags if tag in counted)
        homes = sorted({person.household for person in people if person.household in households})
        units.append((Bundle(len(people), tuple(sorted(tags.items()))), tuple(homes)))
    return units


def _tangled(units: list[Unit], homes: dict[str, list[int]]) -> Iterator[Choice]:
    """Every bundle that keeps a household with one of two households, each by itself."""
    if homes:
        places = sorted({place for some in homes.values() for place in some})
        where = {place: number for number, place in enumerate(places)}
        apart = tuple(tuple(where[place] for place in some) for some in homes.values())
        alone = tuple((number,) for number in range(len(places)))
        yield Choice(tuple(units[place][0] for place in places), 1, (*apart, *alone))
