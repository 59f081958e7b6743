"""Fetching a calendar: only from outside, only over https, only so much, and only for so long."""

import ssl
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from intheroom.kit.ics.busy import LARGEST
from intheroom.kit.ics.fetching import Network, fetch_calendar, is_outside
from intheroom.kit.ics.tests.calendars import TORTURE
from intheroom.kit.refusal import Refused


class Answers(BaseHTTPRequestHandler):
    """Calendars, and what stands in the way of them."""

    def do_GET(self):
        if self.path == "/busy.ics?key=a%20b":
            self._send(200, {"Content-Length": len(TORTURE)}, TORTURE)
        elif self.path == "/round":
            self._send(302, {"Location": "/round"})
        elif self.path == "/moved":
            self._send(301, {"Location": "https://calendar.test/busy.ics?key=a%20b"})
        elif self.path == "/inside":
            self._send(302, {"Location": "https://intranet.test/secrets"})
        elif self.path == "/plain":
            self._send(302, {"Location": "http://calendar.test/busy.ics"})
        elif self.path == "/packed":
            self._send(200, {"Content-Encoding": "gzip"}, b"\x1f\x8b")
        elif self.path == "/endless":
            self._send(200, {}, *[b"x" * 1_000_000] * 11)
        elif self.path == "/drip":
            self._send(200, {"Content-Length": 100}, *[b"x"] * 100, wait=0.05)
        elif self.path == "/short":
            self._send(200, {"Content-Length": 100}, b"BEGIN")
        else:
            self._send(404, {})

    def _send(self, status, headers, *pieces, wait=0.0):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, str(value))
        self.end_headers()
        for piece in pieces:
            time.sleep(wait)
            try:
                self.wfile.write(piece)
            except OSError:
                return

    def log_message(self, *args):
        pass


class Quiet(ThreadingHTTPServer):
    """Lines that are cut in the middle are what these tests are about."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def network(folder):
    """A network of three names. The server stands on this machine, which counts as outside here and nowhere else."""
    server = Quiet(("127.0.0.1", 0), Answers)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(folder))
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    port = server.server_address[1]
    names = {
        "calendar.test": ["127.0.0.1"],
        "other.test": ["127.0.0.1"],
        "intranet.test": ["10.0.0.7"],
        "both.test": ["127.0.0.1", "192.168.1.1"],
        "nowhere.test": [],
    }
    yield Network(
        look_up=lambda host, _port: [(address, port) for address in names[host]],
        may_ask=lambda address: address == "127.0.0.1",
        certificates=ssl.create_default_context(cafile=str(folder / "calendar.pem")),
        seconds=5,
    )
    server.shutdown()
    server.server_close()
    thread.join()


def _certificate(folder):
    """For calendar.test alone, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "calendar.test")])
    begins = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 7, begins, begins + timedelta(days=9))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("calendar.test")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    words = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "calendar.pem"
    path.write_bytes(key.private_bytes(*words) + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize(
    "address",
    [
        "https://calendar.test/busy.ics?key=a%20b",
        "webcal://calendar.test/busy.ics?key=a%20b",
        " https://calendar.test/moved ",
    ],
)
def test_a_calendar_comes_as_it_is(network, address):
    assert fetch_calendar(address, network) == TORTURE


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://calendar.test/busy.ics", "begins with https"),
        ("file:///etc/passwd", "begins with https"),
        ("ftp://calendar.test/", "begins with https"),
        ("busy.ics", "begins with https"),
        ("https://", "cannot find"),
        ("https://calendar.test:8443/busy.ics", "cannot find"),
        ("https://me:secret@calendar.test/busy.ics", "cannot find"),
        ("https://calendar.test/busy.ics\r\nX: y", "cannot find"),
        ("https://[::1", "cannot find"),
        ("https://nowhere.test/", "cannot find"),
        ("https://calendar.test/missing", "cannot find"),
        ("https://calendar.test/packed", "cannot find"),
        # A server that cannot prove its name.
        ("https://other.test/busy.ics?key=a%20b", "cannot find"),
        ("https://intranet.test/busy.ics", "private network"),
        # One address outside, and one inside: the next answer could be the second.
        ("https://both.test/busy.ics", "private network"),
        ("https://calendar.test/inside", "private network"),
        ("https://calendar.test/plain", "begins with https"),
        ("https://calendar.test/round", "one place to the next"),
        ("https://calendar.test/endless", "too large"),
        ("https://calendar.test/short", "in time"),
    ],
)
def test_what_is_not_fetched_says_why_and_never_repeats_the_address(network, address, why):
    with pytest.raises(Refused, match=why) as refused:
        fetch_calendar(address, network)
    assert refused.value.how
    assert "calendar.test" not in str(refused.value)


def test_an_answer_that_drips_is_cut(network):
    quick = Network(network.look_up, network.may_ask, network.certificates, seconds=0.4)
    began = time.monotonic()
    with pytest.raises(Refused, match="in time"):
        fetch_calendar("https://calendar.test/drip", quick)
    assert time.monotonic() - began < 3
    assert LARGEST == 10_000_000


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.9.9", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fec0::1", "fd00::1", "ff02::1", "::ffff:10.0.0.1",
        "::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::1", "2001:0:0:0:0:0:f5ff:fffe", "::127.0.0.1", "name",
    ],
)  # fmt: skip
def test_no_address_inside_is_asked(address):
    assert not is_outside(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_outside_may_be_asked(address):
    assert is_outside(address)


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "169.254.169.254"]
)
def test_this_machine_is_never_asked_by_any_name(host):
    with pytest.raises(Refused, match=r"private network|cannot find"):
        fetch_calendar(f"https://{host}/")
