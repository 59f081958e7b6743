"""A real mail server that does as it is told, for every room's tests: ``mail_server``."""

import datetime
import ipaddress
import ssl
from contextlib import contextmanager

import pytest
from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone

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


@contextmanager
def running(box, **how):
    """The server on a free port, which this gives."""
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), server_hostname="localhost", **how)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@pytest.fixture
def mail_server(settings):
    box = MailServer()
    with running(box) as port:
        settings.GATEWAYS = {"email": smtp_on(port)}
        yield box


@pytest.fixture
def certificate(tmp_path):
    """For a server that shows who it is. Only whoever is given the file ``cert`` trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    # Good for a day each way: a test may have moved its own clock, and TLS looks at the machine's.
    now, day = timezone.now(), datetime.timedelta(days=1)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now - day, now + day)
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption(), serialization.PrivateFormat.PKCS8
    (tmp_path / "cert").write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key").write_bytes(key.private_bytes(serialization.Encoding.PEM, plain[1], plain[0]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    return context


@pytest.fixture
def trust_it(certificate, tmp_path, monkeypatch):
    """From now on the certificate counts."""
    return lambda: monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert"))
