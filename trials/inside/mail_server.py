"""A mail server that accepts, greylists, drops in the middle, answers 4xx and 5xx, is slow, or swallows its answer.

Each line it writes is flushed to the system before its answer goes out: "accepted" before, "answered" after.
"""

import argparse
import asyncio
import os
import random
from collections import Counter
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session, syntax

# What each address meets, one after the other, until it is taken. "bad" and "spam" are never taken.
FAULTS = ("later", "going", "slow", "middle", "hang", "again", "swallow", "late")
NO_ONE, REFUSED = "bad", "spam"


def plan_for(address: str, seed: int, only: str = "") -> list[str]:
    """The faults of one address: the same at each start."""
    chance = random.Random(f"{seed} {address}")
    if only:
        return [only] if chance.random() < 0.5 else []
    grey = ["grey"] if chance.random() < 0.3 else []
    return grey + ([chance.choice(FAULTS)] if chance.random() < 0.4 else [])


class Faults:
    """Which fault comes next, and what was taken."""

    def __init__(self, log: Path, seed: int, slow: float, only: str) -> None:
        self.log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self.seed, self.slow, self.only, self.met = seed, slow, only, Counter()
        # Who was taken before it was killed has met everything.
        self.met |= {line.split()[1]: len(FAULTS) for line in log.read_text().splitlines()}

    def next_for(self, address: str) -> str:
        plan = plan_for(address, self.seed, self.only)
        self.met[address] += 1
        return plan[self.met[address] - 1] if self.met[address] <= len(plan) else ""

    def say(self, what: str, server: "Faulty", envelope: Envelope) -> None:
        mark = next(line for line in envelope.content.splitlines() if line.lower().startswith(b"message-id:"))
        words = [what, envelope.rcpt_tos[0], server.session.host_name, mark.split()[1].decode()]
        os.write(self.log, f"{' '.join(words)}\n".encode())

    async def handle_RCPT(  # noqa: N802 - the library’s name
        self, server: "Faulty", session: Session, envelope: Envelope, address: str, _options: list
    ) -> str:
        if address.startswith(NO_ONE):
            return "550 5.1.1 nobody here has this name"
        server.fault = self.next_for(address)
        if server.fault == "slow":
            await asyncio.sleep(self.slow)
        answers = {"grey": "451 4.7.1 greylisted", "later": "450 not now", "going": "421 going down"}
        if server.fault not in answers:
            envelope.rcpt_tos.append(address)
        return answers.get(server.fault, "250 OK")

    async def handle_DATA(self, server: "Faulty", session: Session, envelope: Envelope) -> str:  # noqa: N802 - the library’s name
        if envelope.rcpt_tos[0].startswith(REFUSED):
            return "554 5.7.1 looks like spam"
        if server.fault == "again":
            return "451 try again"
        self.say("accepted", server, envelope)
        if server.fault == "late":
            await asyncio.sleep(self.slow)
        if server.fault in {"swallow", "late"}:
            server.transport.abort()
            return "250 never seen"
        server.taken = envelope
        return "250 OK"


class Faulty(SMTP):
    """The library's server, with a line that breaks while the mail is on its way."""

    fault, taken = "", None

    @syntax("DATA")
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - the library’s name
        if self.fault not in {"middle", "hang"}:
            await super().smtp_DATA(arg)
            if self.taken is not None:
                self.event_handler.say("answered", self, self.taken)
                self.taken = None
            return
        await self.push("354 go on")
        await self._reader.read(40)
        if self.fault == "hang":
            await asyncio.sleep(self.event_handler.slow)
        self.transport.abort()


async def serve(port: int, faults: Faults) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Faulty(faults, hostname="mail.example.org", loop=loop), "127.0.0.1", port
    )
    await server.serve_forever()


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("port", type=int)
    words.add_argument("log", type=Path)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--slow", type=float, default=5)
    words.add_argument("--only", default="", choices=["", *FAULTS])
    told = words.parse_args()
    asyncio.run(serve(told.port, Faults(told.log, told.seed, told.slow, told.only)))
