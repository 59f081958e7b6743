"""A hundred slow clients hang on, and everybody else is still answered."""

import argparse
import socket
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Self

from trials.report import Report
from trials.served import Server, fresh_copy

PATIENCE = 2.0  # seconds a normal page may take while the slow ones hang on
FEW = 5  # enough to hold up a server that cannot keep up, and no more than it lets in
PAGES = ("/", "/sign-in/", "/static/ui/in-the-room.css")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--clients", type=int, default=100)
    words.add_argument("--pages", type=int, default=15, help="normal requests, one after another")
    words.add_argument("--one-at-a-time", action="store_true", help="a server that cannot keep up")
    words.add_argument("--no-proof", action="store_true")
    words.add_argument("--patience", type=float, default=PATIENCE, help="seconds a page may take")
    chosen = words.parse_args()
    report = Report(f"Slow clients: {chosen.clients} hang on, {chosen.pages} normal requests")
    with fresh_copy() as copy:
        with copy.served(one_at_a_time=chosen.one_at_a_time) as server:
            for kind in KINDS:
                times = normal_requests(server, kind, chosen.clients, chosen.pages, chosen.patience)
                tell(report, kind, times, chosen.pages, chosen.patience)
        if not chosen.no_proof and not chosen.one_at_a_time:
            with copy.served(one_at_a_time=True) as server:
                times = normal_requests(server, "slow to ask", FEW, 3, chosen.patience)
            report.promise("the trial finds a server that stands still", kept=len(times) < 3)
    report.end()


def tell(report: Report, kind: str, times: list[float], wanted: int, patience: float) -> None:
    slowest = f"{max(times):.2f}" if times else "none came"
    report.figure(f"{kind}: answered in {patience:.0f} seconds", f"{len(times)} of {wanted}")
    report.figure(f"{kind}: slowest answer, seconds", slowest)
    report.promise(f"{kind}: every normal request is answered", kept=len(times) == wanted)


def normal_requests(server: Server, kind: str, clients: int, wanted: int, patience: float) -> list[float]:
    """How long each normal request took while the slow clients hang on; late ones are left out."""
    with Crowd(server.port, kind, clients):
        taken = [seconds_for(server.address + PAGES[turn % len(PAGES)], patience) for turn in range(wanted)]
    return [seconds for seconds in taken if seconds is not None]


def seconds_for(address: str, patience: float = PATIENCE) -> float | None:
    """How long one whole page took, or None where it did not come in time."""
    began = time.monotonic()
    try:
        with urllib.request.urlopen(address, timeout=patience) as answer:
            answer.read()
    except urllib.error.HTTPError as refusal:
        refusal.read()
    except OSError:
        return None
    taken = time.monotonic() - began
    return taken if taken < patience else None


ASKING = "GET {page} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
SENDING = "POST /sign-in/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n\r\nname="
KINDS = {
    "slow to ask": ASKING.format(page="/"),
    "slow to send a form": SENDING,
    "slow to read": ASKING.format(page=PAGES[-1]) + "\r\n",
}


@dataclass
class Crowd:
    """Clients that open a connection and then take their time: a byte each second."""

    port: int
    kind: str
    size: int
    _open: list[socket.socket] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        for _ in range(self.size):
            client = socket.socket()
            if self.kind == "slow to read":
                client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            client.settimeout(5)
            client.connect(("127.0.0.1", self.port))
            client.sendall(KINDS[self.kind].encode())
            client.setblocking(False)
            self._open.append(client)
        self._dripping = threading.Thread(target=self._drip)
        self._dripping.start()
        time.sleep(0.5)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._dripping.join()
        for client in self._open:
            client.close()

    def _drip(self) -> None:
        while not self._over.wait(1):
            for client in self._open:
                try:
                    client.recv(1) if self.kind == "slow to read" else client.sendall(b"x")
                except OSError:
                    continue


if __name__ == "__main__":
    main()
