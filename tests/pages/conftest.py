"""The shelf of every page in every state, filled once in a run."""

import fcntl
import os
import pickle
from pathlib import Path

import pytest

from tests.pages.matrix import MATRIX
from tests.pages.shelf import marked_by_shape, snapshots_of, taken_back
from tests.world import build_world


@pytest.fixture(scope="session")
def shelf(django_db_setup, django_db_blocker, tmp_path_factory, testrun_uid):
    """Snapshots of every page by its name. The first worker fills it; the others wait and read.

    The database is as empty after as it was before.
    """
    folder = tmp_path_factory.getbasetemp().parent
    # Between the parts of one script/test the shelf is handed on: the pages are the same.
    kept = Path(os.environ.get("INTHEROOM_SHELF") or folder / f"shelf-{testrun_uid}.pickle")
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            filling = kept.with_suffix(".filling")
            filling.write_bytes(pickle.dumps(fill(django_db_blocker)))
            filling.replace(kept)
    return pickle.loads(kept.read_bytes())


def fill(django_db_blocker):
    """Fetch every page in every state."""
    with django_db_blocker.unblock(), taken_back():
        world = build_world()
        return marked_by_shape({name: snapshots_of(world, name, row) for name, row in MATRIX.items()})
