"""Workers that work plans out, wait in the middle of one when they are told to, and are killed there."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from trials.served import ROOT, Copy, stop

MANY, PATIENCE = 2, 90


@dataclass
class Workers:
    """Those of one copy. A lease is how many seconds each has what it took."""

    copy: Copy
    lease: float
    running: list[subprocess.Popen] = field(default_factory=list)

    @contextmanager
    def working(self) -> Iterator[None]:
        self.running = [self._start() for _ in range(MANY)]
        try:
            yield
        finally:
            for worker in self.running:
                stop(worker)

    def _start(self) -> subprocess.Popen:
        told = {"DJANGO_SETTINGS_MODULE": "trials.inside.hasty", "TRIAL_LEASE": str(self.lease)}
        words = [sys.executable, "-m", "trials.inside.plans", "work"]
        env = self.copy.environment | told
        with (self.copy.folder / "worker.log").open("ab") as said:
            return subprocess.Popen(
                words, env=env, cwd=ROOT, stdout=said, stderr=said, start_new_session=True
            )

    @property
    def _said(self) -> Path:
        return self.copy.folder / "waits"

    def hold_at(self, step: int) -> None:
        """From now on whoever works a plan out waits at this step of it."""
        self._said.unlink(missing_ok=True)
        (self.copy.folder / "wait").write_text(str(step))

    def let_go_on(self) -> None:
        (self.copy.folder / "wait").unlink(missing_ok=True)

    def who_waits(self) -> int:
        """The process that is in the middle of it; nought where nobody came to it."""
        end = time.monotonic() + PATIENCE
        while not self._said.exists() and time.monotonic() < end:
            time.sleep(0.02)
        return int(self._said.read_text()) if self._said.exists() else 0

    def kill_who_waits(self) -> bool:
        """Kill it in the middle of the plan; whether another one then takes that over."""
        pid = self.who_waits()
        place = next((number for number, one in enumerate(self.running) if one.pid == pid), None)
        if place is None:
            return False
        os.kill(pid, signal.SIGKILL)
        self.running[place].wait()
        self._said.unlink()
        self.running[place] = self._start()
        return self.who_waits() not in {0, pid}
