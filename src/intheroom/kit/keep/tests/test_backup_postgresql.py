"""PostgreSQL's own command makes the copy; ours packs it, checks it and puts it back."""

import psycopg
import pytest
from django.db import connection

from tests.databases import own_copy
from tests.forking import commands

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

ADD = """
import django
django.setup()
from intheroom.people.services import add_person
add_person(by=None, name="Isa", phone="01856 555 010")
"""
FORGET = """
import django
django.setup()
from intheroom.people.models import Person
from intheroom.people.services.erasing import erase_person
erase_person(by=None, person=Person.objects.get(), choices={})
"""
COUNT = (
    "import django; django.setup()\nfrom intheroom.people.models import Person\nprint(Person.objects.count())"
)


@pytest.fixture
def copy(tmp_path):
    """A copy with a database of its own."""
    if connection.vendor != "postgresql":
        pytest.skip("needs a PostgreSQL in DATABASE_URL")
    with own_copy(tmp_path, name="backup") as copy:
        yield copy


@pytest.fixture
def given(copy, tmp_path):
    """What does its commands; the copy is ready to serve."""
    with commands(copy.environment, tmp_path / "said") as given:
        said(given.run("manage.py", "prepare"))
        yield given


def said(done, *, fails=False):
    """What a command printed."""
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_backup_comes_back_and_what_was_there_is_kept_aside(copy, given, tmp_path):
    given.run("-c", ADD)
    assert "Done" in said(given.run("manage.py", "backup"))
    [backup] = map(str, (tmp_path / "backups").glob("*.backup"))
    given.run("-c", ADD)
    assert said(given.run("-c", COUNT)).strip() == "2"

    assert "--yes" in said(given.run("manage.py", "restore", backup), fails=True)
    with psycopg.connect(copy.database_url):
        running = said(given.run("manage.py", "restore", backup, "--yes"), fails=True)
        assert "stop it first" in running
    assert "Done" in said(given.run("manage.py", "restore", backup, "--yes"))

    assert said(given.run("-c", COUNT)).strip() == "1"
    given.run("-c", FORGET)
    assert "forgotten again, as they asked: 1" in said(given.run("manage.py", "restore", backup, "--yes"))
    assert "holds" in said(given.run("manage.py", "check_audit"))
    assert list(tmp_path.glob("before-restore-*/intheroom.pgdump"))


def test_a_missing_command_is_named(copy, given, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    without = said(copy.manage("backup", check=False), fails=True)
    assert "pg_dump is missing" in without
    assert "postgresql-client" in without
