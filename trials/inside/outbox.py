"""Messages and tasks of the outbox trial: fills the copy, works on it, watches it, and checks it at the end."""

import argparse
import json
import os
import signal
import time
import uuid
from collections import Counter

import django

django.setup()  # the rooms below cannot be imported before

from django.conf import settings  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from intheroom.kit.jobs import kinds  # noqa: E402
from intheroom.kit.jobs import services as jobs  # noqa: E402
from intheroom.kit.jobs.choices import TaskState  # noqa: E402
from intheroom.kit.jobs.models import Task  # noqa: E402
from intheroom.kit.jobs.working import Worker  # noqa: E402
from intheroom.kit.keep.audit import record  # noqa: E402
from intheroom.kit.keep.models import AuditEvent  # noqa: E402
from intheroom.kit.keep.verifying import broken_rows  # noqa: E402
from intheroom.kit.outbox import services  # noqa: E402
from intheroom.kit.outbox.choices import OPEN  # noqa: E402
from intheroom.kit.outbox.content import Content  # noqa: E402
from intheroom.kit.outbox.models import Message  # noqa: E402
from intheroom.kit.outbox.services import sending  # noqa: E402
from trials.inside.mail_server import NO_ONE, REFUSED  # noqa: E402

DONE, NOTE, DEADLY = "trial.done", "trial.note", "trial.deadly"


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("what", choices=["fill", "work", "watch", "check"])
    words.add_argument("--messages", type=int, default=0)
    words.add_argument("--tasks", type=int, default=0)
    words.add_argument("--no-fence", action="store_true")
    told = words.parse_args()
    kinds.register(NOTE, note)
    kinds.register(DEADLY, lambda _facts: os.kill(os.getpid(), signal.SIGKILL))
    if told.what == "fill":
        fill(told.messages, told.tasks)
    elif told.what == "work":
        work(told)
    elif told.what == "watch":
        watch()
    else:
        print(json.dumps(check()))


def note(facts: dict) -> None:
    """A task that takes a moment and leaves one line: two lines would mean that it was done twice."""
    record(DONE, by=None, about=f"trial.task:{facts['number']}")
    time.sleep(0.05)


def fill(messages: int, tasks: int) -> None:
    """One in twenty is to nobody, one in fifty is refused; one task in thirty kills whoever does it."""
    with transaction.atomic():
        for number in range(messages):
            kind = NO_ONE if number % 20 == 19 else REFUSED if number % 50 == 25 else "n"
            content = Content(f"{kind}{number}@example.org", f"Number {number}", "What happened")
            services.queue_message(
                by=None, key=f"trial:{number}", channel="email", content=content, to=uuid.uuid4()
            )
        for number in range(tasks):
            kind = DEADLY if number % 30 == 29 else NOTE
            jobs.add_task(by=None, kind=kind, key=f"trial:{number}", facts={"number": number})


def work(told: argparse.Namespace) -> None:
    """What manage.py work does, greeting the mail server with a name of its own."""
    settings.GATEWAYS["email"]["name"] = f"w{os.getpid()}.example.org"
    if told.no_fence:
        # As code without a fence would do it: whoever has an answer writes it down.
        services.still_ours = lambda _message: True
        sending._ours = lambda message, _fence: Message.objects.filter(pk=message.pk).first()
    worker = Worker()
    worker.stop_on_signals()
    worker.work()


def watch() -> None:
    """How many messages and tasks are left, line by line."""
    while True:
        left = Message.objects.filter(state__in=OPEN).count()
        left += Task.objects.filter(state=TaskState.WAITING, key__startswith="trial:").count()
        os.write(1, f"{left}\n".encode())
        time.sleep(0.2)


def check() -> dict:
    done = Counter(AuditEvent.objects.filter(verb=DONE).values_list("about", flat=True))
    tasks = list(Task.objects.filter(key__startswith="trial:"))
    return {
        "states": dict(Message.objects.values_list("key", "state")),
        "sealed": Message.objects.filter(state="sent").exclude(content_sealed=None).count(),
        "taken": Message.objects.exclude(taken_by="").count() + Task.objects.exclude(taken_by="").count(),
        "tasks": dict(Counter(task.state for task in tasks)),
        "deadly": sum(task.kind == DEADLY for task in tasks),
        "deadly_given_up": sum(task.kind == DEADLY and task.state == TaskState.GIVEN_UP for task in tasks),
        "twice": sum(many > 1 for many in done.values()),
        "undone": sum(task.kind == NOTE and task.state != TaskState.DONE for task in tasks),
        "done": len(done),
        "broken": len(broken_rows()),
        "vendor": connection.vendor,
        "now": timezone.now().isoformat(),
    }


if __name__ == "__main__":
    main()
