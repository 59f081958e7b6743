"""The shelf of every page in every state, filled once in a run."""

import fcntl
import pickle
from contextlib import contextmanager

import pytest
from django.db import connection

from tests.pages.matrix import MATRIX, ROOMS
from tests.pages.shelf import marked, snapshots_of, taken_back
from tests.world import build_world


@pytest.fixture(scope="session")
def shelf(django_db_setup, django_db_blocker, tmp_path_factory, testrun_uid):
    """Snapshots of every page by its name. The workers of a run fill it together.

    The database is as empty after as it was before. Before, too: a module that builds a ``world`` of its own
    holds it open, and cannot ask for this.
    """
    kept = tmp_path_factory.getbasetemp().parent / f"shelf-{testrun_uid}.pickle"
    if not kept.exists():
        if connection.in_atomic_block:
            message = "This module holds a world open: put the tests of the shelf into another one."
            raise RuntimeError(message)
        boards = [kept.with_suffix(f".{number}") for number in range(len(ROOMS))]
        with django_db_blocker.unblock():
            fill(boards)
        put_together(kept, boards)
    return pickle.loads(kept.read_bytes())


def fill(boards):
    """Fetch every page in every state, but for the boards that another worker has begun."""
    with taken_back():
        world = build_world()
        for board, names in zip(boards, ROOMS.values(), strict=True):
            with held(board, wait=False) as is_ours:
                if is_ours and not board.exists():
                    keep(board, {name: snapshots_of(world, name, MATRIX[name]) for name in names})


def put_together(kept, boards):
    """Wait until the other workers have done theirs, and mark the pages as one shelf."""
    with held(kept):
        if not kept.exists():
            shelf = {}
            for board in boards:
                with held(board):
                    shelf |= pickle.loads(board.read_bytes())
            keep(kept, marked(shelf))


@contextmanager
def held(file, *, wait=True):
    """Hold a file's lock. Yields whether it is ours: without waiting, another worker may have it."""
    with file.with_suffix(f"{file.suffix}-lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def keep(file, what):
    """Write a file whole or not at all: who reads it must not find half of it."""
    filling = file.with_suffix(f"{file.suffix}-filling")
    filling.write_bytes(pickle.dumps(what))
    filling.replace(file)
