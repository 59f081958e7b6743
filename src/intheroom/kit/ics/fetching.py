"""Fetches a calendar from an address that somebody gave, and from nowhere inside: no private network is ever asked.

The name is looked up once, every address it has is checked, and the one that was checked is the one that is asked.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Never
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ics.busy import LARGEST, too_large
from intheroom.kit.refusal import Refused

MOST_MOVES = 3
PIECE = 65_536
MOVED = {301, 302, 303, 307, 308}
SECURE = 443
# Addresses that wrap another one: what is inside them is what would be asked.
NAT64 = ipaddress.ip_network("64:ff9b::/96")
# All that is handed out to be asked by everybody, of the newer kind.
HANDED_OUT = ipaddress.ip_network("2000::/3")

TRY_AGAIN = _("Open the address in your browser. If it works there, copy it again. Or send the file.")
WHY = {
    "not_https": (
        _("We only fetch a calendar from an address that begins with https."),
        _("Copy the whole address from your calendar. Or save the calendar as a file and send that."),
    ),
    "inside": (
        _("This address leads into a private network. We do not look in there."),
        _("Save the calendar as a file, and send that."),
    ),
    "not_there": (_("We cannot find a calendar at this address."), TRY_AGAIN),
    "too_slow": (_("The calendar at this address did not come in time."), TRY_AGAIN),
    "moves_too_often": (_("This address leads from one place to the next, and to no calendar."), TRY_AGAIN),
}

Found = list[tuple[str, int]]


def _looked_up(host: str, port: int) -> Found:
    """Every address that a name has."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(str(where[0]), int(where[1])) for *_kind, where in answers]


def is_outside(address: str) -> bool:
    """Whether an address is one that everybody may ask: no private network, not this machine, none that wraps those."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if ip in NAT64:
            inner = ipaddress.ip_address(ip.packed[-4:])
        if inner is not None:
            return is_outside(str(inner))
        return ip in HANDED_OUT and ip.is_global
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


@dataclass(frozen=True, slots=True)
class Network:
    """How a name is looked up, what may be asked, which certificates count, and how long it may take in all."""

    look_up: Callable[[str, int], Found] = _looked_up
    may_ask: Callable[[str], bool] = is_outside
    certificates: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    seconds: float = 20


def fetch_calendar(address: str, network: Network | None = None) -> bytes:
    """The file at an address. What may open a calendar is in the address: it is told to nobody, nor written down."""
    network = network or Network()
    ends_at = time.monotonic() + network.seconds
    for _move in range(MOST_MOVES + 1):
        place = _checked(address)
        content, moved_to = _asked(place, network, ends_at)
        if not moved_to:
            return content
        address = urljoin(urlunsplit(place), moved_to)
    return _refuse("moves_too_often")


def _checked(address: str) -> SplitResult:
    """Only https, only its own port, and no name or password in it."""
    address = address.strip()
    if address.casefold().startswith("webcal://"):
        address = f"https://{address[9:]}"
    try:
        place = urlsplit(address)
        port = place.port
    except ValueError:
        _refuse("not_there")
    if place.scheme != "https":
        _refuse("not_https")
    is_plain = place.hostname and place.username is None and port in {None, SECURE}
    if not is_plain or not address.isascii() or any(sign.isspace() for sign in address):
        _refuse("not_there")
    return place


def _asked(place: SplitResult, network: Network, ends_at: float) -> tuple[bytes, str]:
    """What one address answers: the file, or where it went."""
    host = place.hostname or ""
    where = _pinned(host, network, ends_at)
    try:
        with _line_to(where, host, network, ends_at) as line:
            path = urlunsplit(("", "", place.path or "/", place.query, ""))
            # A compressed answer could grow without end.
            line.request("GET", path, headers={"Accept": "text/calendar", "Accept-Encoding": "identity"})
            with line.getresponse() as answer:
                return _answer(answer, ends_at)
    except TimeoutError:
        _refuse("too_slow")
    except (OSError, http.client.HTTPException, ValueError):
        _refuse("too_slow" if time.monotonic() >= ends_at else "not_there")


def _pinned(host: str, network: Network, ends_at: float) -> tuple[str, int]:
    """One address of a name. Were one of them inside, the next answer could be that one: then none is asked."""
    looking = ThreadPoolExecutor(max_workers=1)
    try:
        found = looking.submit(network.look_up, host, SECURE).result(max(0, ends_at - time.monotonic()))
    except TimeoutError:
        _refuse("too_slow")
    except (OSError, ValueError):
        _refuse("not_there")
    finally:
        looking.shutdown(wait=False)
    if not found:
        _refuse("not_there")
    if not all(network.may_ask(address) for address, _port in found):
        _refuse("inside")
    return found[0]


@contextmanager
def _line_to(
    where: tuple[str, int], host: str, network: Network, ends_at: float
) -> Iterator[http.client.HTTPConnection]:
    """A line to just this address, which proves that it is the name. It is cut when the time is over."""
    left = ends_at - time.monotonic()
    if left <= 0:
        raise TimeoutError
    plain = socket.create_connection(where, timeout=left)
    clock = threading.Timer(max(0, ends_at - time.monotonic()), _cut, [plain])
    clock.daemon = True
    clock.start()
    line = http.client.HTTPConnection(host, SECURE)
    try:
        line.sock = network.certificates.wrap_socket(plain, server_hostname=host)
        clock.args = [line.sock]
        yield line
    finally:
        clock.cancel()
        line.close()
        plain.close()


def _cut(line: socket.socket) -> None:
    """An answer that drips keeps nobody waiting."""
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        line.close()


def _answer(answer: http.client.HTTPResponse, ends_at: float) -> tuple[bytes, str]:
    if answer.status in MOVED:
        return b"", answer.headers.get("Location", "") or _refuse("not_there")
    if (
        answer.status != http.HTTPStatus.OK
        or answer.headers.get("Content-Encoding", "identity") != "identity"
    ):
        _refuse("not_there")
    pieces, size = [], 0
    while piece := answer.read(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise too_large()
    if time.monotonic() >= ends_at or answer.length:
        raise TimeoutError
    return b"".join(pieces), ""


def _refuse(code: str) -> Never:
    message, how = WHY[code]
    raise Refused(message, how=how)
