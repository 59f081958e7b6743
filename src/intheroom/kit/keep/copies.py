"""Takes a copy of the database while people go on working, and puts one back."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

from django.db import connection, connections

from intheroom.kit.keep.keys import flush_folder

SQLITE_COPY, POSTGRESQL_COPY = "intheroom.sqlite3", "intheroom.pgdump"
# What SQLite puts beside its file; a journal left behind would be played into the wrong database.
BESIDE = ("", "-journal", "-wal", "-shm")
WAIT_FOR_WRITERS = 60


class CannotCopy(Exception):
    """The copy cannot be made or put back, and what to do about it."""


def is_sqlite() -> bool:
    """Whether this copy keeps its data in one file."""
    return connection.vendor == "sqlite"


def copy_sqlite(target: Path) -> None:
    """Copy the whole database in one step, so that no writer comes between two halves."""
    source = sqlite3.connect(database_file(), timeout=WAIT_FOR_WRITERS)
    copy = sqlite3.connect(target)
    with contextlib.closing(source), contextlib.closing(copy):
        source.backup(copy, pages=-1)
        # The copy must be one file, whatever the journal of the one it came from.
        copy.execute("PRAGMA journal_mode=DELETE")
        [(found,)] = copy.execute("PRAGMA integrity_check(1)").fetchall()
    if found != "ok":
        raise CannotCopy(f"The copy is damaged: {found}")


@contextlib.contextmanager
def opened_as(alias: str, file: Path) -> Iterator[str]:
    """Let Django read a database file under another name for a while."""
    connections.settings[alias] = {**connections.settings["default"], "NAME": str(file)}
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.settings[alias]


def put_sqlite_back(copy: Path, aside: Path) -> None:
    """Move the database in use aside, and the copy into its place."""
    connection.close()
    place = database_file()
    aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    for ending in BESIDE:
        old = place.with_name(place.name + ending)
        if old.exists():
            shutil.move(old, aside / old.name)
    shutil.copyfile(copy, place)
    with place.open("rb") as file:
        os.fsync(file.fileno())
    flush_folder(place.parent)


def database_file() -> Path:
    """The file of the SQLite database."""
    return Path(connection.settings_dict["NAME"])


def used_by_others() -> bool:
    """Whether another process has the database open, as far as this machine or PostgreSQL tells us."""
    if not is_sqlite():
        return _others_are_connected()
    place = str(database_file())
    for handle in Path("/proc").glob("[0-9]*/fd/*"):
        with contextlib.suppress(OSError):
            if handle.readlink() == Path(place) and handle.parts[2] != str(os.getpid()):
                return True
    return False


def _others_are_connected() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        return bool(cursor.fetchone()[0])


def copy_postgresql(target: Path) -> None:
    """Let PostgreSQL's own command write a copy of one moment, and read its list of contents."""
    _run("pg_dump", "--format=custom", "--no-owner", f"--file={target}", *_server(), _name())
    _run("pg_restore", "--list", str(target))


def put_postgresql_back(copy: Path) -> None:
    """Replace everything in the database, or nothing."""
    connection.close()
    _run(
        "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction",
        "--exit-on-error", f"--dbname={_name()}", *_server(), str(copy),
    )  # fmt: skip


def _server() -> list[str]:
    given = connection.settings_dict
    parts = {"host": given["HOST"], "port": given["PORT"], "username": given["USER"]}
    return [f"--{key}={value}" for key, value in parts.items() if value]


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _run(command: str, *words: str) -> None:
    program = shutil.which(command)
    if program is None:
        raise CannotCopy(f"The command {command} is missing. Run: apt-get install postgresql-client")
    password = connection.settings_dict["PASSWORD"]
    secret = {"PGPASSWORD": password} if password else {}
    done = subprocess.run(  # noqa: S603 - the command is ours, the words are from the settings
        [program, *words], env={**os.environ, **secret}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotCopy(f"{command} did not finish: {done.stderr.strip()}")
