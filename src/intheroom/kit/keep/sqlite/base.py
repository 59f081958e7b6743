"""Django's SQLite, with a better wait for whoever wants to write.

SQLite's writers do not queue: each looks again ten times a second. Where others write without rest,
one of them can miss every gap for a minute and is then told that the database is locked.
"""

import random
import sqlite3
import time

from django.db.backends.sqlite3 import base

LOOKS_AGAIN = (0.001, 0.008)  # seconds; at random, so that two who wait do not wait in step


class DatabaseWrapper(base.DatabaseWrapper):
    """Looks for its turn a few hundred times a second, for as long as the settings say."""

    def _start_transaction_under_autocommit(self) -> None:
        patience = self.settings_dict["OPTIONS"].get("timeout", 5)
        end = time.monotonic() + patience
        self.connection.execute("PRAGMA busy_timeout=0")
        try:
            with self.wrap_database_errors:
                while not self._has_begun(is_last_look=time.monotonic() >= end):
                    time.sleep(random.uniform(*LOOKS_AGAIN))  # noqa: S311 - no secret hangs on it
        finally:
            self.connection.execute(f"PRAGMA busy_timeout={int(patience * 1000)}")

    def _has_begun(self, *, is_last_look: bool) -> bool:
        """Whether it is our turn now.

        It asks SQLite and not through Django. An error that Django has wrapped holds its own traceback, and with it
        the cursor, until the next search for rubbish. Whichever thread makes that search then waits for this one,
        which may be waiting for what that thread reads: the two stood still until the patience of one ran out.
        """
        try:
            self.connection.execute(f"BEGIN {self.transaction_mode or 'DEFERRED'}")
        except sqlite3.OperationalError as error:
            if is_last_look or not _is_busy(error):
                raise
            return False
        return True


def _is_busy(error: sqlite3.OperationalError) -> bool:
    # The lowest eight bits say "somebody else is writing"; the rest says in which way.
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
