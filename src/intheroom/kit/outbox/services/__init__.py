"""Queueing messages, taking them to send, noting what came of it, and what a person decides about them."""

from intheroom.kit.outbox.services.arriving import take_mail
from intheroom.kit.outbox.services.closing import forget_other_ways, open_way
from intheroom.kit.outbox.services.deciding import (
    do_by_hand,
    done_by_hand,
    hold_all,
    release,
    try_again,
    withdraw,
    withdraw_all_to,
)
from intheroom.kit.outbox.services.queueing import (
    approve_message,
    draft_message,
    queue_approved,
    queue_message,
)
from intheroom.kit.outbox.services.sending import (
    give_up,
    mark_failed,
    mark_sent,
    still_ours,
    take_due,
    wait_for_hands,
)

__all__ = [
    "approve_message",
    "do_by_hand",
    "done_by_hand",
    "draft_message",
    "forget_other_ways",
    "give_up",
    "hold_all",
    "mark_failed",
    "mark_sent",
    "open_way",
    "queue_approved",
    "queue_message",
    "release",
    "still_ours",
    "take_due",
    "take_mail",
    "try_again",
    "wait_for_hands",
    "withdraw",
    "withdraw_all_to",
]
