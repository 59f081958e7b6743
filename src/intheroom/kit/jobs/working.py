"""The worker: one turn after another, until it is asked to stop or the server beside it ends."""

import logging
import os
import secrets
import signal
import threading
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection

from intheroom.kit.jobs.kinds import turns
from intheroom.kit.jobs.services import add_regular_tasks, do_next

log = logging.getLogger(__name__)


class Worker:
    """Does what is due. What it has begun it ends, so that stopping it politely loses nothing and doubles nothing."""

    def __init__(self, *, beside: int = 0) -> None:
        self.name = f"{os.getpid()}-{secrets.token_hex(4)}"
        # The process that started us. Once it is gone we belong to another one.
        self._beside = beside
        self._stopping = threading.Event()
        self._knows_regular_tasks = False

    def stop_on_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stopping.set())

    def work(self, *, once: bool = False) -> None:
        """Turn after turn; with ``once`` only until nothing is due."""
        while not self._must_stop():
            did_something = self._safely(self._turn)
            if once and not did_something:
                return
            if not did_something:
                self._stopping.wait(settings.JOBS["rest"])

    def _must_stop(self) -> bool:
        is_left_alone = self._beside and os.getppid() != self._beside
        return bool(is_left_alone) or self._stopping.is_set()

    def _turn(self) -> bool:
        if not self._knows_regular_tasks:
            # Here and not before: the database may be away when the worker starts.
            add_regular_tasks()
            self._knows_regular_tasks = True
        # All of them: a long queue of one kind must not hold up the others.
        return any([*(turn(self.name) for turn in turns), do_next(self.name)])

    def _safely(self, act: Callable[[], object]) -> bool:
        """A database that is away for a while is waited for."""
        if not connection.in_atomic_block:
            close_old_connections()
        try:
            return bool(act())
        except DatabaseError as error:
            log.warning(
                "The database did not answer: %s. The worker waits and tries again.", type(error).__name__
            )
            connection.close()
            return False
