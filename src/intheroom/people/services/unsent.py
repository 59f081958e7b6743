"""What the host decides about messages that could not be sent, and about work that was given up."""

from django.utils.translation import gettext

from intheroom.kit.jobs.models import Task
from intheroom.kit.jobs.services import try_task_again
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.outbox import services as outbox
from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused


def decide(*, by: HasSubject, message: Message | None, act: str) -> None:
    """Send it again, let someone do it by hand, or not at all."""
    if message is None:
        raise Refused(gettext("This message has moved on."), how=gettext("Look at the list again."))
    acts = {
        "send": outbox.release if message.state == State.HELD else outbox.try_again,
        "by_hand": outbox.do_by_hand,
        "drop": outbox.withdraw,
    }
    if act not in acts:
        raise Refused(
            gettext("It is not clear what should happen."),
            how=gettext("Press one of the buttons on the list."),
        )
    acts[act](by=by, message=message)


def try_task(*, by: HasSubject, task: Task) -> None:
    """Do it again from the start."""
    try_task_again(by=by, task=task)
