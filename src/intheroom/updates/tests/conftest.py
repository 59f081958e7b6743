"""A real mail server for what goes out by itself."""

import pytest
from aiosmtpd.controller import Controller

from intheroom.kit.outbox.tests.conftest import MailServer, free_port, smtp_on


@pytest.fixture
def mail_server(settings):
    """It takes every mail."""
    box = MailServer()
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), server_hostname="localhost")
    controller.start()
    settings.GATEWAYS = {"email": smtp_on(controller.port)}
    yield box
    controller.stop()
