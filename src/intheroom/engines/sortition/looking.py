"""People to look for: each with the tags they should bring, asked of as evenly as can be."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from intheroom.engines.sortition.pool import Tag


@dataclass(frozen=True, slots=True)
class Wanted:
    """One person to look for: what they should bring, in the order of the names. What else they are is free."""

    tags: tuple[Tag, ...]


def fewest(wanted: Mapping[Tag, int], several: Collection[str] = ()) -> int:
    """The fewest people who can bring so many of each tag, nobody with two values of one feature but of ``several``.

    It is the largest number in any hand: two values of one feature need two people, and hands can be laid one upon
    the other.
    """
    return max((len(hand) for hand in _hands(wanted, several)), default=0)


def deal(wanted: Mapping[Tag, int], many: int, several: Collection[str] = ()) -> tuple[Wanted, ...]:
    """So many people who bring, together, exactly so many of each tag; ``many`` is ``fewest`` or more.

    Dealt round like cards, the feature most wanted first: so no two bring a different number of tags by more than
    one, and whoever asks again, with everything in another order, gets the same people.
    """
    people: list[list[Tag]] = [[] for _place in range(many)]
    turn = 0
    for hand in _hands(wanted, several):
        for tag in hand:
            people[turn % many].append(tag)
            turn += 1
    return tuple(
        sorted((Wanted(tuple(sorted(tags))) for tags in people), key=lambda one: (not one.tags, one.tags))
    )


def _hands(wanted: Mapping[Tag, int], several: Collection[str]) -> list[list[Tag]]:
    """The tags that must go to as many people as there are: the values of one feature, or one value of ``several``."""
    hands: dict[tuple[str, ...], list[Tag]] = {}
    for tag, many in sorted(wanted.items(), key=lambda one: (-one[1], one[0])):
        hands.setdefault(tag if tag[0] in several else tag[:1], []).extend([tag] * many)
    return [hands[name] for name in sorted(hands, key=lambda name: (-len(hands[name]), name))]
