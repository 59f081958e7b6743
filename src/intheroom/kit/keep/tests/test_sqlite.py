"""Whoever wants to write gets a turn, or hears in the end that there was none."""

import gc
import sqlite3
import threading
import time

import pytest
from django.db import OperationalError, connection
from django.db.utils import ConnectionHandler

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def ours(tmp_path):
    served = connection.settings_dict
    options = {**served["OPTIONS"], "timeout": 0.3, "transaction_mode": "IMMEDIATE"}
    handler = ConnectionHandler(
        {"default": {"ENGINE": served["ENGINE"], "NAME": str(tmp_path / "one.sqlite3"), "OPTIONS": options}}
    )
    yield handler["default"]
    handler["default"].close()


@pytest.fixture
def somebody_else(ours):
    other = sqlite3.connect(ours.settings_dict["NAME"], isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE one (number)")
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def write_one(ours) -> None:
    ours.ensure_connection()
    ours.set_autocommit(autocommit=False, force_begin_transaction_with_broken_autocommit=True)
    ours.cursor().execute("INSERT INTO one VALUES (1)")
    ours.commit()
    ours.set_autocommit(autocommit=True)


def test_a_writer_waits_for_its_turn(ours, somebody_else):
    ours.settings_dict["OPTIONS"]["timeout"] = 20
    threading.Timer(0.2, somebody_else.commit).start()
    write_one(ours)
    assert somebody_else.execute("SELECT count(*) FROM one").fetchone() == (1,)


def test_waiting_leaves_nothing_behind_that_another_thread_must_clear_away(ours, somebody_else):
    """A thread that clears away somebody else's cursor waits for them, and they may be waiting for it."""
    ours.settings_dict["OPTIONS"]["timeout"] = 20
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        threading.Timer(0.2, somebody_else.commit).start()
        write_one(ours)
        gc.collect()
        left = [one for one in gc.garbage if isinstance(one, sqlite3.Cursor)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    assert left == []


def test_a_writer_that_never_gets_a_turn_hears_of_it(ours, somebody_else):
    began = time.monotonic()
    with pytest.raises(OperationalError, match="locked"):
        write_one(ours)
    assert time.monotonic() - began >= 0.3


def test_the_patience_of_everything_else_is_as_before(ours, somebody_else):
    somebody_else.commit()
    write_one(ours)
    assert ours.connection.execute("PRAGMA busy_timeout").fetchone() == (300,)


def test_the_planner_uses_it():
    assert connection.settings_dict["ENGINE"] == "intheroom.kit.keep.sqlite"
    assert connection.vendor == "sqlite"
