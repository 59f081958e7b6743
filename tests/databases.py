"""Databases of a test's own: a folder on SQLite, one more database on the tests' PostgreSQL."""

import os
from contextlib import contextmanager

from django.db import connection

from trials.served import Copy


@contextmanager
def own_copy(folder, *, name="own"):
    """A copy with nothing in it yet, on the database that the tests run on; gone afterwards. Needs ``db``."""
    folder.mkdir(exist_ok=True)
    if connection.vendor != "postgresql":
        yield Copy(folder)
        return
    database = f"intheroom_{name}_{os.getpid()}"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {database}")
        cursor.execute(f"CREATE DATABASE {database}")
    try:
        yield Copy(folder, f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{database}")
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {database}")
