"""Whose turn it is to read the mailbox, how far it was read, and what is still to be taken away there."""

import datetime

from django.db import transaction
from django.utils import timezone

from intheroom.kit.jobs.waits import wait_after
from intheroom.kit.outbox.arriving.mails import Arrived
from intheroom.kit.outbox.models import Arrival, Mailbox
from intheroom.kit.outbox.services.arriving import take_mail

# In seconds: between two looks, how long whoever looks has it, and the longest wait while it does not answer.
PAUSE, LEASE, LONGEST = 60, 180, 900
NAME = "mailbox"


def take_turn() -> Mailbox | None:
    """The mailbox, where it is time to look and nobody else does."""
    now = timezone.now()
    if Mailbox.objects.filter(name=NAME, due_at__gt=now).exists():
        return None
    with transaction.atomic():
        box, _ = Mailbox.objects.select_for_update().get_or_create(name=NAME)
        if (box.due_at and box.due_at > now) or (box.taken_until and box.taken_until > now):
            return None
        box.taken_until = now + datetime.timedelta(seconds=LEASE)
        box.save(update_fields=["taken_until"])
    return box


@transaction.atomic
def begin_anew(*, box: Mailbox, validity: str) -> None:
    """The mailbox numbers its mails anew: what we know of where they lie is worth nothing any more."""
    Arrival.objects.exclude(lies_in="").update(lies_in="")
    box.validity, box.read_to = validity, 0
    box.save(update_fields=["validity", "read_to"])


@transaction.atomic
def take_from_box(*, box: Mailbox, number: int, arrived: Arrived | None) -> Arrival | None:
    """One mail, and that it was read so far: both, or neither."""
    arrival = take_mail(arrived=arrived, lies_in=f"{box.validity}:{number}") if arrived else None
    Mailbox.objects.filter(pk=box.pk, validity=box.validity, read_to__lt=number).update(read_to=number)
    return arrival


def still_lying(box: Mailbox) -> list[int]:
    """The numbers of those that were taken and are still in the mailbox."""
    found = Arrival.objects.filter(lies_in__startswith=f"{box.validity}:").values_list("lies_in", flat=True)
    return sorted(int(where.rpartition(":")[2]) for where in found)


def were_taken_away(*, box: Mailbox, numbers: list[int]) -> None:
    """They are in the mailbox no more."""
    Arrival.objects.filter(lies_in__in=[f"{box.validity}:{number}" for number in numbers]).update(lies_in="")


def note_read(*, box: Mailbox, is_more: bool) -> None:
    """It was read; soon again where there is more in it."""
    pause = datetime.timedelta(seconds=0 if is_more else PAUSE)
    told = {"due_at": timezone.now() + pause, "taken_until": None, "failed": 0, "failed_since": None}
    Mailbox.objects.filter(pk=box.pk).update(**told)


def note_not_read(*, box: Mailbox) -> None:
    """It did not answer, or did not let us in: later, and shown to the host after a while."""
    now = timezone.now()
    wait = wait_after(box.failed + 1, first=PAUSE, longest=LONGEST)
    told = {"due_at": now + wait, "taken_until": None, "failed": box.failed + 1}
    Mailbox.objects.filter(pk=box.pk).update(**told, failed_since=box.failed_since or now)
