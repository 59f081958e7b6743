"""What a team is held to, one limit at a time: so that what clashes, and what would ease it, can be named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from intheroom.engines.sortition.pool import Quota


class Kind(StrEnum):
    """What sort of limit it is."""

    LEAST = "least"  # at least so many with a tag
    MOST = "most"  # at most so many with a tag
    SIZE = "size"  # so many places, each of them filled
    HOUSEHOLD = "household"  # at most one of a household
    TOGETHER = "together"  # these come all or none


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit. ``about`` is the feature and the value, or the name of the household or of those who come together.

    ``number`` is how many people it allows or asks for; nothing where the kind says it.
    """

    kind: Kind
    about: tuple[str, ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Softening:
    """A limit, and the number it would have to have instead."""

    limit: Limit
    to: int

    @property
    def by(self) -> int:
        """By how many people."""
        return abs(self.to - (self.limit.number or 0))


def limits_of_quotas(quotas: Iterable[Quota]) -> Iterator[Limit]:
    """Both sides of each quota, where that side asks for anything, in the order of their names."""
    for quota in sorted(quotas, key=lambda one: one.tag):
        if quota.least:
            yield Limit(Kind.LEAST, quota.tag, quota.least)
        if quota.most is not None:
            yield Limit(Kind.MOST, quota.tag, quota.most)
