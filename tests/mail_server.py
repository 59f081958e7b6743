"""A real mail server that does as it is told, for every room's tests: ``mail_server``."""

import pytest
from aiosmtpd.controller import Controller

from trials.served import free_port


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
