"""Taking a mail that came in: once, in one transaction, and nothing is kept of one that is not about us."""

from django.db import transaction
from django.utils import timezone

from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import SealBroken
from intheroom.kit.outbox.arriving.mails import Arrived
from intheroom.kit.outbox.choices import LEFT_THERE, OPEN, CameAs, Channel, Said, State
from intheroom.kit.outbox.marks import digest_mark, to_mark_of
from intheroom.kit.outbox.models import Arrival, Message
from intheroom.kit.outbox.replies import Reply, taker_of
from intheroom.kit.outbox.services.closing import close_way
from intheroom.kit.outbox.services.sending import forget_content
from intheroom.kit.refusal import Refused

# Where the address itself is at fault. Whoever is full, or turns us away, may take the next one.
CLOSES = (Said.CAME_BACK,)


@transaction.atomic
def take_mail(*, arrived: Arrived, lies_in: str = "") -> Arrival:
    """The same mail again, from wherever, changes nothing.

    ``lies_in`` says where it is in the mailbox: remembered until it was taken away there.
    """
    start = {"came_as": arrived.came_as}
    # Made first: of two who bring it at once the second one waits here for the first.
    arrival, is_new = Arrival.objects.get_or_create(digest=digest_mark(arrived.digest), defaults=start)
    if is_new:
        arrival.message = _meant(arrived)
        arrival.came_as = _take(arrived, arrival.message) if arrival.message else _belongs_to_nothing(arrived)
    if arrival.came_as not in LEFT_THERE:
        arrival.lies_in = lies_in or arrival.lies_in
    arrival.save()
    return arrival


def _meant(arrived: Arrived) -> Message | None:
    """The message that it is about. Only whoever got our message can know its mark."""
    found = Message.objects.select_for_update().filter(mark__in=arrived.marks, channel=Channel.EMAIL)
    known = {message.mark: message for message in found}
    return next((known[mark] for mark in arrived.marks if mark in known), None)


def _belongs_to_nothing(arrived: Arrived) -> CameAs:
    return CameAs.UNREADABLE if arrived.came_as == CameAs.UNREADABLE else CameAs.UNKNOWN


def _take(arrived: Arrived, message: Message) -> CameAs:
    if arrived.came_as == CameAs.FAILED:
        come_back(message, arrived.said, arrived.status)
    elif arrived.came_as == CameAs.LATE and message.state == State.SENT:
        message.said, message.said_code = arrived.said, arrived.status[:20]
        message.save(update_fields=["said", "said_code"])
    elif arrived.came_as == CameAs.REPLY and not _is_heard(arrived, message):
        return CameAs.UNKNOWN
    return arrived.came_as


def come_back(message: Message, said: Said, code: str = "") -> None:
    """It was taken once and did not arrive. The row is locked already.

    What a person decided, or did by hand, stands; that the address does not work is noted all the same.
    """
    is_settled = message.said == Said.BY_HAND or message.state not in (*OPEN, State.SENT)
    if not is_settled:
        message.state, message.said, message.said_code = State.GIVEN_UP, said, code[:20]
        message.due_at, message.ask_at, message.ended_at = None, None, timezone.now()
        # Whoever is trying it again just now comes too late with an answer.
        message.fence, message.taken_by, message.taken_until = message.fence + 1, "", None
        forget_content(message)
        message.save()
        record("outbox.came_back", by=None, about=message.about_itself, chain=message.chain, why=said)
    if said in CLOSES:
        message.said = said
        close_way(message)


def _is_heard(arrived: Arrived, message: Message) -> bool:
    """Handed to the room whose message it was. Where none takes it, it stays where it is."""
    taker = taker_of(message)
    if taker is None:
        return False
    came_from = to_mark_of(message.subject, message.channel, arrived.sender)
    words = arrived.words
    reply = Reply(message, words.text, came_from != message.to_mark, words.is_cut, words.left_out)
    try:
        with transaction.atomic():
            return taker(reply)
    except (Refused, SealBroken):
        # Such as: they asked to be forgotten.
        return False
