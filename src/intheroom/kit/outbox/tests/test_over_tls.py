"""Mail goes only to a server that shows who it is, whether TLS starts at once or once both have greeted."""

import pytest
from aiosmtpd.smtp import AuthResult
from django.core.exceptions import ImproperlyConfigured

from intheroom.config.environment import mail
from intheroom.config.gateways import gateways
from intheroom.kit.outbox.sending import send_due
from tests.mail_server import MailServer, running, smtp_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def came_of(settings, queue):
    """What came of a message that was sent this way."""

    def send(way):
        settings.GATEWAYS = {"email": way}
        message = queue()
        send_due("worker")
        message.refresh_from_db()
        return message.state, message.said

    return send


def is_known(_server, _session, _envelope, _mechanism, said):
    return AuthResult(success=said.password == b"a long password", handled=False)


def test_a_server_with_a_certificate_and_a_password(came_of, certificate, trust_it):
    box, asks = MailServer(), dict(auth_required=True, authenticator=is_known)
    with running(box, tls_context=certificate, require_starttls=True, **asks) as port:
        way = {**smtp_on(port), "tls": True, "user": "room"}
        # A certificate that nobody vouches for: not even the name goes over that line.
        assert came_of({**way, "password": "a long password"}) == ("failed", "not_trusted")
        trust_it()
        assert came_of({**way, "password": "wrong"}) == ("failed", "not_let_in")
        assert came_of({**way, "password": "a long password"}) == ("sent", "")
    assert len(box.taken) == 1


def told(monkeypatch, url):
    """The way that this setting stands for."""
    monkeypatch.setenv("INTHEROOM_MAIL_URL", url)
    monkeypatch.setenv("INTHEROOM_MAIL_FROM", "room@example.org")
    return gateways(mail())["email"]


def test_a_server_where_tls_starts_at_once(came_of, certificate, trust_it, monkeypatch):
    box = MailServer()
    with running(box, ssl_context=certificate) as port:
        way = told(monkeypatch, f"smtps://127.0.0.1:{port}")
        assert came_of(way) == ("failed", "not_trusted")
        assert box.taken == []
        trust_it()
        # The same certificate under a name it was not made for.
        assert came_of({**way, "host": "localhost"}) == ("failed", "not_trusted")
        assert came_of(way) == ("sent", "")
    [taken] = box.taken
    assert taken.rcpt_tos == ["isa@example.org"]


@pytest.mark.parametrize(
    ("url", "port", "tls", "at_once"),
    [
        ("smtp://a:b@mail.example.org", 587, True, False),
        ("smtps://a:b@mail.example.org", 465, False, True),
        ("smtps://a:b@mail.example.org:4650", 4650, False, True),
        ("smtp+plain://mail.example.org:25", 25, False, False),
    ],
)
def test_the_setting_says_how_it_goes(monkeypatch, url, port, tls, at_once):
    way = told(monkeypatch, url)
    assert (way["port"], way["tls"], way["tls_at_once"]) == (port, tls, at_once)


@pytest.mark.parametrize(
    ("url", "how"),
    [
        ("smtp://mail.example.org:465", "Write smtps://"),
        ("smtps://mail.example.org:many", "must look like"),
        ("https://mail.example.org", "must look like"),
    ],
)
def test_a_setting_that_cannot_be_meant_says_how_to_go_on(monkeypatch, url, how):
    with pytest.raises(ImproperlyConfigured, match=how):
        told(monkeypatch, url)
