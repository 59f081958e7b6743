"""Whether somebody knows what they are to be told, or a message is on its way to them."""

from collections.abc import Iterable

from intheroom.kit.outbox.choices import OPEN
from intheroom.kit.outbox.choices import State as Sent
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.queries import messages_about_any
from intheroom.workshops.models import ToldModel


class ToldRow:
    """One person and one thing: what they were told last, the message that carries it, and how they are told today."""

    __slots__ = ()

    notice: ToldModel | None
    message: Message | None
    now: str

    @property
    def is_current(self) -> bool:
        """What they were told still holds."""
        return self.notice is not None and self.notice.told_as == self.now

    @property
    def was_heard(self) -> bool:
        """They know what they were told last, whether it still holds or not."""
        is_sent = self.message is not None and self.message.state == Sent.SENT
        return is_sent or (self.notice is not None and self.notice.is_settled)

    @property
    def goes(self) -> bool:
        return self.is_current and self.message is not None and self.message.state in OPEN

    @property
    def is_told(self) -> bool:
        return self.is_current and self.was_heard

    @property
    def waits(self) -> bool:
        """Somebody has to see to it, or it can be sent."""
        return not (self.is_told or self.goes)

    @property
    def was_told_before(self) -> bool:
        return self.notice is not None and self.notice.sequence > 0 and not self.is_current


def messages_of(notices: Iterable[ToldModel]) -> dict[str, Message]:
    """The messages that carry these, by their key. One query."""
    return {one.key: one for one in messages_about_any([one.about for one in notices])}
