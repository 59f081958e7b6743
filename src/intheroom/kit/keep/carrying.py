"""What must outlive a restore: a backup is older than what people decided since, and must not undo it.

A room registers two functions: one reads what was decided from the database that is about to be replaced, the other
says it again to the one that is back.
"""

from collections.abc import Callable
from typing import Any, NamedTuple


class Carried(NamedTuple):
    """What is read before, and done after."""

    read: Callable[[], Any]
    say_again: Callable[[Any], None]


carried: dict[str, Carried] = {}


def carry(name: str, read: Callable[[], Any], say_again: Callable[[Any], None]) -> None:
    """Register what outlives a restore. The same name twice is one: apps may get ready twice."""
    carried[name] = Carried(read, say_again)
