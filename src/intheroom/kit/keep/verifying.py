"""Reads every chain from its first row and says which row does not fit."""

import hmac
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS

from intheroom.kit.keep.anchors import Anchor
from intheroom.kit.keep.audit import mac_of
from intheroom.kit.keep.models import AuditEvent, ChainHead


@dataclass(frozen=True)
class Broken:
    """One place where a chain does not hold, in words for the person who looks after this copy."""

    chain: str
    number: int
    problem: str

    def __str__(self) -> str:
        return f"Chain {self.chain}, row {self.number}: {self.problem}"


def broken_rows(anchors: Iterable[Anchor] = (), *, using: str = DEFAULT_DB_ALIAS) -> list[Broken]:
    """Everything wrong with any chain; an empty list when all of it holds."""
    kept = defaultdict(list)
    for anchor in anchors:
        kept[anchor.chain].append(anchor)
    chains = {
        *AuditEvent.objects.using(using).order_by().values_list("chain", flat=True).distinct(),
        *ChainHead.objects.using(using).values_list("chain", flat=True),
        *kept,
    }
    return [found for chain in sorted(chains) for found in _check_chain(chain, kept[chain], using)]


def _check_chain(chain: str, anchors: list[Anchor], using: str) -> Iterator[Broken]:
    number, mac = 0, ""
    wanted = defaultdict(set)
    for anchor in anchors:
        wanted[anchor.number].add(anchor.mac)
    for event in AuditEvent.objects.using(using).filter(chain=chain).order_by("number").iterator(2000):
        if event.number != number + 1:
            yield Broken(chain, number + 1, f"missing, the next row is {event.number}")
        if not hmac.compare_digest(event.mac, mac_of(event, mac)):
            yield Broken(chain, event.number, "changed, moved or put in after it was written")
        if any(told != event.mac for told in wanted.pop(event.number, ())):
            yield Broken(chain, event.number, "not the row that an anchor names")
        number, mac = event.number, event.mac
    yield from _check_end(chain, number, mac, wanted, using)


def _check_end(chain: str, number: int, mac: str, left: dict[int, set[str]], using: str) -> Iterator[Broken]:
    head = ChainHead.objects.using(using).filter(chain=chain).first()
    if head is None or (head.number, head.mac) != (number, mac):
        told = head.number if head else "nothing"
        yield Broken(chain, number + 1, f"the end does not fit, the head says {told}")
    if left and max(left) > number:
        yield Broken(chain, number + 1, f"the end was cut off, an anchor tells of {max(left)} rows")
