"""No waits, and a message to send."""

from collections.abc import Callable

import pytest

from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.services import queue_message
from trials.inside.imap_server import ImapServer, dovecot


@pytest.fixture(scope="session")
def imap_server():
    """A real mailbox. A test gets one of its own by any name."""
    if dovecot() is None:
        pytest.skip("Dovecot is missing. Get it with:  apt-get install dovecot-imapd")
    server = ImapServer()
    yield server
    server.end()


@pytest.fixture(autouse=True)
def no_waits(settings):
    settings.OUTBOX = {**settings.OUTBOX, "first_wait": 0, "longest_wait": 0}


@pytest.fixture
def queue() -> Callable:
    def queued(key="update:1:member:1", channel="email", **more):
        words = Content(
            more.pop("address", "isa@example.org"), more.pop("text", "We met on Tuesday."),
            more.pop("subject_line", "What happened"), more.pop("html", ""),
        )  # fmt: skip
        return queue_message(by=None, key=key, channel=channel, content=words, **more)

    return queued
