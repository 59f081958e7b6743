"""A real mail server that does as it is told, and a message to send to it."""

import socket
from collections.abc import Callable

import pytest
from aiosmtpd.controller import Controller

from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.services import queue_message


class MailServer:
    """Takes every mail, or answers with the next of what it was told to."""

    def __init__(self):
        self.taken, self.rcpt, self.data = [], [], []

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - the library's name
        answer = self.rcpt.pop(0) if self.rcpt else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the library's name
        answer = self.data.pop(0) if self.data else "250 OK"
        if answer == "drop":
            server.transport.abort()
            return "250 OK"
        if answer.startswith(("250", "swallow")):
            self.taken.append(envelope)
        if answer == "swallow":
            server.transport.abort()
        return answer


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def smtp_on(port: int) -> dict:
    return dict(
        kind="smtp", host="127.0.0.1", port=port, sender="Room <room@example.org>", tls=False, timeout=5
    )


@pytest.fixture
def mail_server(settings):
    box = MailServer()
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), server_hostname="localhost")
    controller.start()
    settings.GATEWAYS = {"email": smtp_on(controller.port)}
    yield box
    controller.stop()


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
