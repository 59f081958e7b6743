"""The message with the way in, and a real mail server: there, away, and not to be trusted."""

import pytest
from django.test import Client

from intheroom.accounts.models import SignInRequest
from intheroom.accounts.tests.asking import ask
from tests.mail_server import MailServer, running
from trials.served import free_port

pytestmark = pytest.mark.django_db


def mail_goes_to(settings, port):
    settings.EMAIL_CONFIG = {**settings.EMAIL_CONFIG, "host": "127.0.0.1"}
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", port, False


@pytest.fixture
def letterbox(settings, mail_server):
    mail_goes_to(settings, settings.GATEWAYS["email"]["port"])
    return mail_server


@pytest.mark.usefixtures("sam")
def test_the_message_reaches_a_real_mail_server(client, letterbox):
    page = ask(client, "sam@example.org")
    assert "a message is on its way" in page.text

    [letter] = letterbox.taken
    assert letter.rcpt_tos == ["sam@example.org"]
    text = letter.content.decode()
    assert "Subject: Your sign-in link" in text
    assert "01856 555 010" in text
    assert SignInRequest.objects.get().was_sent


@pytest.mark.usefixtures("sam")
def test_a_mail_server_that_is_away_is_told_to_everybody_the_same(settings):
    mail_goes_to(settings, free_port())
    for email in ("sam@example.org", "nobody@example.org"):
        page = ask(Client(), email).text
        assert "We could not send e-mail just now" in page
        assert "01856 555 010" in page


@pytest.mark.usefixtures("sam")
def test_it_goes_where_tls_starts_at_once_and_only_to_the_right_server(
    client, settings, certificate, trust_it, caplog
):
    box = MailServer()
    with running(box, ssl_context=certificate) as port:
        mail_goes_to(settings, port)
        settings.EMAIL_USE_SSL = True
        assert "We could not send e-mail just now" in ask(client, "sam@example.org").text
        assert "SSLCertVerificationError" in caplog.text
        assert box.taken == []
        trust_it()
        assert "a message is on its way" in ask(client, "sam@example.org").text
    assert len(box.taken) == 1


@pytest.mark.usefixtures("sam")
def test_no_log_line_holds_an_address(client, letterbox, caplog):
    letterbox.rcpt = ["550 no such person <sam@example.org>"]
    page = ask(client, "sam@example.org")

    assert "a message is on its way" in page.text
    assert not SignInRequest.objects.get().was_sent
    assert caplog.records
    assert "sam@" not in caplog.text
    assert "example.org" not in caplog.text
