"""What all the cross-cutting tests share."""

from pathlib import Path

import pytest
from django.db import connection

from tests.pages.shelf import client_for, taken_back
from tests.world import build_world

HERE = Path(__file__).parent
WALK_EVERY_PAGE = {HERE / part for part in ("pages", "security", "leaks", "forms", "languages")}
# Twelve sends at the same moment: here the two databases differ.
ON_BOTH = {HERE / "forms" / "test_sent_once.py"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Thousands of requests, which ask the pages and not the database: one database is enough."""
    for item in items:
        if item.path.parent in WALK_EVERY_PAGE and item.path not in ON_BOTH:
            item.add_marker("every_page")


@pytest.fixture(scope="session", autouse=True)
def nobody_else_connected(django_db_setup, django_db_blocker):
    """On PostgreSQL a database in use cannot be dropped, and threads that served pages let go of theirs late."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(scope="module")
def one_world(django_db_setup, django_db_blocker):
    """The example world, built once for a module. The database is as empty after as it was before."""
    with django_db_blocker.unblock(), taken_back():
        yield build_world()


@pytest.fixture
def world(one_world, db):
    """The example world; what a test does to it is undone after."""
    return one_world


@pytest.fixture
def as_actor(world):
    """A browser in which an actor of the world is signed in: ``as_actor("member")``."""
    return lambda actor, **headers: client_for(world, actor, **headers)
