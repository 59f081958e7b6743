"""Moves everything sealed to a new master key, while people go on working; stopped anywhere, it goes on.

The new key takes the old one's place in one step, and the old one stands beside it until nothing needs
it any more. Rows say which of the two they were locked with, so at every moment all of them open.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from intheroom.kit.keep.audit import record
from intheroom.kit.keep.keys import flush_folder, key_in, make_file, new_key, old_key, old_place, replace_file
from intheroom.kit.keep.models import SealedKey
from intheroom.kit.keep.sealing import lock_again

# Rooms with columns that hold a blind index: mark up to so many rows anew, say how many were done.
mark_again: list[Callable[[int], int]] = []

KEYS_AT_ONCE = 50
MARKS_AT_ONCE = 20
# Others get their turn to write in between.
REST = 0.02


def is_under_way() -> bool:
    """Whether a change was begun and is not finished."""
    return old_place(settings.SEAL_KEY_FILE).exists()


def begin() -> None:
    """Put a new key in the place of the one in use, which is kept beside it."""
    place = settings.SEAL_KEY_FILE
    now = key_in(place, is_used=SealedKey.objects.exists)
    if not is_under_way():
        make_file(old_place(place), place.read_bytes())
    # Stopped right after that: both files hold the same key, and the new one is still to be made.
    if old_key(place) == now:
        replace_file(place, new_key())


def move_everything() -> dict[str, int]:
    """Lock and mark everything with the new key, some rows at a time; how many of each."""
    wait_for_others()
    done = {"locked": _repeat(lock_again, KEYS_AT_ONCE), "marked": 0}
    for mark in mark_again:
        done["marked"] += _repeat(mark, MARKS_AT_ONCE)
    return done


def finish() -> None:
    """Throw the old key away. Called once nothing needs it."""
    record("house.key_changed", by=None, about="house:seal")
    old_place(settings.SEAL_KEY_FILE).unlink(missing_ok=True)
    flush_folder(settings.SEAL_KEY_FILE.parent)


def wait_for_others() -> None:
    """Until every transaction that could still be using the key of before has ended."""
    if connection.vendor == "sqlite":
        # One writer at a time: once it is our turn, those before us have finished.
        with transaction.atomic():
            SealedKey.objects.exists()
        return
    began = timezone.now()
    while _older_transactions(began):
        time.sleep(0.2)


def _older_transactions(moment: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            # Only people and programs: the database's own tidying takes long, and holds no key.
            "AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start < %s",
            [moment],
        )
        return cursor.fetchone()[0]


def _repeat(step: Callable[[int], int], at_once: int) -> int:
    total = 0
    while done := step(at_once):
        total += done
        time.sleep(REST)
    return total
