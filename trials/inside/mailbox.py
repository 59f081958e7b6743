"""Messages, workers and the count at the end for the mailbox trial."""

import argparse
import json
import os
import time
import uuid
from collections import Counter

import django

django.setup()  # the rooms below cannot be imported before

from django.utils import timezone  # noqa: E402

from intheroom.kit.jobs.working import Worker  # noqa: E402
from intheroom.kit.keep.audit import record  # noqa: E402
from intheroom.kit.keep.models import AuditEvent  # noqa: E402
from intheroom.kit.keep.verifying import broken_rows  # noqa: E402
from intheroom.kit.outbox import reading  # noqa: E402
from intheroom.kit.outbox.choices import State  # noqa: E402
from intheroom.kit.outbox.marks import mark_of, to_mark_of  # noqa: E402
from intheroom.kit.outbox.models import Message  # noqa: E402
from intheroom.kit.outbox.replies import Reply, takers  # noqa: E402
from intheroom.kit.outbox.services import arriving  # noqa: E402
from intheroom.kit.outbox.services import reading as turns  # noqa: E402

HEARD = "trial.heard"


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("what", choices=["fill", "work", "check"])
    words.add_argument("--messages", type=int, default=0)
    words.add_argument("--no-digest", action="store_true")
    words.add_argument("--delete-first", action="store_true")
    told = words.parse_args()
    if told.what == "fill":
        print(json.dumps(fill(told.messages)))
    elif told.what == "work":
        work(told)
    else:
        print(json.dumps(check()))


def fill(many: int) -> list[str]:
    """Messages that went out some time ago, and how answers to them are recognised."""
    marks = []
    for number in range(many):
        key, subject = f"trial:{number}", uuid.uuid4()
        marks.append(mark_of(key))
        Message.objects.create(
            key=key, mark=marks[-1], subject=subject, channel="email", about=f"trial:{number}", state=State.SENT,
            to_mark=to_mark_of(subject, "email", "isa@example.org"), ended_at=timezone.now(),
        )  # fmt: skip
    return marks


def hear(reply: Reply) -> bool:
    """Leaves one line: two lines would mean that it was taken twice."""
    record(HEARD, by=None, about=f"{reply.message.about}:{reply.words[:40]}")
    time.sleep(0.01)
    return True


def work(told: argparse.Namespace) -> None:
    takers["trial"] = hear
    reading.AT_ONCE, turns.PAUSE, turns.LEASE, turns.LONGEST = 6, 0.1, 1.5, 0.5
    if told.no_digest:
        arriving.digest_mark = lambda _digest: os.urandom(32).hex()
    if told.delete_first:
        whole = reading._content
        reading._content = lambda line, number: _gone(line, number, whole(line, number))
    worker = Worker()
    worker.stop_on_signals()
    worker.work()


def _gone(line, number: int, content: bytes | None) -> bytes | None:
    """As code would do it that takes a mail away as soon as it has read it."""
    line.uid("STORE", str(number), "+FLAGS.SILENT", r"(\Deleted)")
    line.expunge()
    return content


def check() -> dict:
    heard = Counter(AuditEvent.objects.filter(verb=HEARD).values_list("about", flat=True))
    return {
        "heard": dict(heard),
        "given_up": list(Message.objects.filter(state=State.GIVEN_UP).values_list("key", flat=True)),
        "broken": len(broken_rows()),
    }


if __name__ == "__main__":
    main()
