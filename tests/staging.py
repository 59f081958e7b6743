"""What takes long to make, made once: the cast in the database, and a copy that is ready to serve."""

import copy
import fcntl
from contextlib import ExitStack
from functools import partial

import pytest
from django.db import connection, transaction

from intheroom.accounts.models import Installation
from tests.cast import Cast, make_cast
from tests.emptied import kept
from trials.served import Copy


class Stage:
    """The cast, kept in the database from one test to the next that wants the same.

    To make it takes longer than most tests. It stands in a transaction of its own: each test's is inside
    that one and undone after it, and what a test holds is a copy.
    """

    def __init__(self, blocker):
        self.blocker, self.shown, self.cast, self.undo = blocker, None, None, ExitStack()
        self.committed = {}

    def show(self, wanted: str | None):
        """Have the wanted cast in the database, and no other. Called before a test's own transaction begins."""
        if wanted == self.shown:
            return
        self.undo.close()
        self.shown = wanted
        if wanted:
            self.undo.enter_context(self.blocker.unblock())
            self.undo.enter_context(transaction.atomic())
            self.undo.callback(transaction.set_rollback, rollback=True)
            self.cast = CASTS[wanted]()

    def copy(self, wanted: str) -> Cast:
        """A copy of the cast that is shown; put into the database where a test commits, and so needs its own."""
        return copy.deepcopy(self.cast if self.shown == wanted else self._put_in(wanted))

    def _put_in(self, wanted: str) -> Cast:
        if connection.in_atomic_block or Installation.objects.exists():
            return CASTS[wanted]()
        if wanted in self.committed:
            self.committed[wanted][1].put_back()
        else:
            self.committed[wanted] = CASTS[wanted](), kept()
        return self.committed[wanted][0]

    def leave(self):
        """Nothing is shown any more, or kept to be."""
        self.show(None)
        for _made, rows in self.committed.values():
            rows.forget()


def make_full_cast() -> Cast:
    """With something in every room."""
    from tests.furnishing import furnish

    cast = make_cast()
    furnish(cast)
    return cast


def make_example_cast() -> Cast:
    """With the example beside their own project: ``cast.example``."""
    from intheroom.home.example import play_example

    cast = make_cast()
    cast.example = play_example(by=cast.ailsa)
    return cast


CASTS = {
    "cast": make_cast,
    "sensitive_cast": partial(make_cast, is_sensitive=True),
    "example_cast": make_example_cast,
    "full_cast": make_full_cast,
}
# There from the first test that wants a cast: only then is there a database.
STAGE = pytest.StashKey[Stage]()


def wanted_by(item) -> str | None:
    """Which cast a test asks for, where an undone transaction is enough for it."""
    marker = item.get_closest_marker("django_db")
    is_committed = (marker and marker.kwargs.get("transaction")) or "transactional_db" in item.fixturenames
    return None if is_committed else next((name for name in CASTS if name in item.fixturenames), None)


def place_of_cast(item) -> int:
    """For sorting: those that want the same cast stand together."""
    return [*CASTS, None].index(wanted_by(item))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Before any transaction of the test's own."""
    if stage := item.session.stash.get(STAGE, None):
        stage.show(wanted_by(item))


@pytest.fixture(scope="session")
def stage(request, django_db_setup, django_db_blocker):
    """Where the cast waits between tests."""
    request.session.stash[STAGE] = made = Stage(django_db_blocker)
    yield made
    made.leave()


@pytest.fixture
def cast(stage, db) -> Cast:
    """The fixed cast in their project."""
    return stage.copy("cast")


@pytest.fixture
def sensitive_cast(stage, db) -> Cast:
    """The same cast in a project where being known could harm somebody."""
    return stage.copy("sensitive_cast")


@pytest.fixture
def example_cast(stage, db) -> Cast:
    """The cast, and the example project, which Ailsa leads as well: ``example_cast.example``."""
    return stage.copy("example_cast")


@pytest.fixture
def full_cast(stage, db) -> Cast:
    """The cast in a project with something in every room."""
    return stage.copy("full_cast")


@pytest.fixture(scope="session")
def prepared_copy(tmp_path_factory, testrun_uid):
    """The data folder of a copy that is ready to serve, made once in a run for all trials to start from."""
    base = tmp_path_factory.getbasetemp().parent
    folder = base / f"prepared-{testrun_uid}"
    with (base / f"prepared-{testrun_uid}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "static").exists():
            folder.mkdir(exist_ok=True)
            Copy(folder).manage("prepare")
            Copy(folder).collect()
    return folder
