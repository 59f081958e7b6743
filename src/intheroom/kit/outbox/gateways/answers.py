"""What a gateway is given, and the four things it can answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from intheroom.kit.outbox.choices import Said
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.marks import mark_of


@dataclass(frozen=True)
class Outgoing:
    """A message that is about to go. Its content is opened only once somebody is there to take it."""

    key: str
    channel: str
    tries: int
    open: Callable[[], Content]
    # Asked at the last moment before it is handed over: False where it must not go any more.
    may_go: Callable[[], bool]

    @property
    def mark(self) -> str:
        """The same for every try, so that whoever gets two copies can tell; it says nothing of the key."""
        return mark_of(self.key)


@dataclass(frozen=True)
class Accepted:
    """The outside has it."""

    code: str = ""


@dataclass(frozen=True)
class Refused:
    """The outside will never take it."""

    said: Said
    code: str = ""


@dataclass(frozen=True)
class TryLater:
    """Not now. It did not go out."""

    said: Said
    code: str = ""


@dataclass(frozen=True)
class Unsure:
    """It may have gone out: the answer was not seen."""

    said: Said = Said.BROKE_OFF
    code: str = ""


@dataclass(frozen=True)
class NotOurs:
    """Somebody else has it by now. Nothing was handed over."""


@dataclass(frozen=True)
class Fate:
    """What became of a message that the outside took: nobody knows yet, it arrived, or it did not."""

    said: Said = Said.NOTHING
    is_open: bool = False
    has_failed: bool = False
    code: str = ""


Answer = Accepted | Refused | TryLater | Unsure | NotOurs


class Gateway(Protocol):
    """A way outside."""

    def send(self, message: Outgoing) -> Answer:
        """Hand one message over. What cannot be told apart from success is ``Unsure``, never ``TryLater``."""
