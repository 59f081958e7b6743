"""What a person decides about messages that could not go out, and what happens to them after a restore."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.outbox.choices import ENDED, OPEN, Said, State
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.services.closing import open_way_of
from intheroom.kit.outbox.services.queueing import make_due
from intheroom.kit.outbox.services.sending import forget_content
from intheroom.kit.refusal import Refused


@transaction.atomic
def try_again(*, by: HasSubject | None, message: Message) -> Message:
    """Send what was given up, or waits for hands, once more from the start."""
    return _send(message, by, {State.GIVEN_UP, State.BY_HAND}, "outbox.tried_again")


@transaction.atomic
def release(*, by: HasSubject | None, message: Message) -> Message:
    """Somebody says yes: what was held back may go."""
    return _send(message, by, {State.HELD}, "outbox.released")


@transaction.atomic
def do_by_hand(*, by: HasSubject | None, message: Message) -> Message:
    """A person takes it over: print and post it, ring, read it out."""
    found = _locked(message, {*OPEN, State.GIVEN_UP, State.HELD})
    found.state = State.BY_HAND
    return _settled(found, by, "outbox.by_hand")


@transaction.atomic
def done_by_hand(*, by: HasSubject | None, message: Message) -> Message:
    """A person has done it."""
    found = _locked(message, {State.BY_HAND})
    found.state, found.said, found.ended_at = State.SENT, Said.BY_HAND, timezone.now()
    forget_content(found)
    return _settled(found, by, "outbox.done_by_hand")


@transaction.atomic
def withdraw(*, by: HasSubject | None, message: Message) -> Message:
    """Somebody decides that it is not sent at all. What is on its way already cannot be called back."""
    found = _locked(message, {*OPEN, State.DRAFT, State.APPROVED, State.BY_HAND, State.GIVEN_UP, State.HELD})
    return _not_wanted(found, by)


@transaction.atomic
def withdraw_all_to(*, by: HasSubject | None, subject: UUID) -> int:
    """They said anew how they are reached: what has not gone to them yet went the way that held before."""
    waiting = Message.objects.select_for_update().filter(subject=subject, content_sealed__isnull=False)
    found = list(waiting.exclude(state__in=ENDED))
    for message in found:
        _not_wanted(message, by)
    return len(found)


@transaction.atomic
def hold_all() -> int:
    """After a restore: nothing goes by itself, since it may have gone before."""
    waiting = Message.objects.select_for_update().filter(state__in=OPEN)
    for message in waiting:
        message.state, message.said = State.HELD, Said.RESTORED
        _settled(message, None, "outbox.held")
    return len(waiting)


def _send(message: Message, by: HasSubject | None, states: set[State], verb: str) -> Message:
    found = _locked(message, states)
    if found.content_sealed is None:
        raise Refused(
            gettext("What was to be sent is no longer kept."),
            how=gettext("Write it again, as a new message."),
        )
    open_way_of(found)
    make_due(found)
    found.ended_at = None
    return _settled(found, by, verb)


def _not_wanted(found: Message, by: HasSubject | None) -> Message:
    found.state, found.said, found.ended_at = State.WITHDRAWN, Said.NOT_WANTED, timezone.now()
    forget_content(found)
    return _settled(found, by, "outbox.withdrawn")


def _settled(found: Message, by: HasSubject | None, verb: str) -> Message:
    # Whoever has it just now comes too late with an answer.
    found.fence, found.taken_by, found.taken_until = found.fence + 1, "", None
    found.save()
    record(verb, by=by, about=found.about_itself, chain=found.chain, channel=found.channel)
    return found


def _locked(message: Message, states: set[State]) -> Message:
    found = Message.objects.select_for_update().filter(pk=message.pk, state__in=states).first()
    if found is None:
        raise Refused(gettext("This message has moved on."), how=gettext("Look at the list again."))
    return found
