"""Who takes a reply: rooms join in their apps.py, by what their messages are about."""

from collections.abc import Callable
from dataclasses import dataclass

from intheroom.kit.outbox.models import Message


@dataclass(frozen=True)
class Reply:
    """What somebody answered to a message, opened and not kept anywhere yet."""

    message: Message
    words: str
    # It says that it comes from another address than the one the message went to.
    is_from_other: bool = False
    is_cut: bool = False
    left_out: int = 0


# By the part of ``about`` before the number. Each keeps it, sealed, and says whether it could.
takers: dict[str, Callable[[Reply], bool]] = {}


def taker_of(message: Message) -> Callable[[Reply], bool] | None:
    """The room that a reply to this message belongs to."""
    return takers.get(message.about.partition(":")[0])
