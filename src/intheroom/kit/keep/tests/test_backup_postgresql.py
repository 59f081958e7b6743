"""PostgreSQL's own command makes the copy; ours packs it, checks it and puts it back."""

import psycopg
import pytest
from django.db import connection

from tests.databases import own_copy

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
    """A copy with a database of its own, ready to serve."""
    if connection.vendor != "postgresql":
        pytest.skip("needs a PostgreSQL in DATABASE_URL")
    with own_copy(tmp_path, name="backup") as copy:
        copy.manage("prepare")
        yield copy


def said(done, *, fails=False):
    """What a command printed."""
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_backup_comes_back_and_what_was_there_is_kept_aside(copy, tmp_path):
    copy.run("-c", ADD)
    assert "Done" in said(copy.manage("backup"))
    [backup] = map(str, (tmp_path / "backups").glob("*.backup"))
    copy.run("-c", ADD)
    assert said(copy.run("-c", COUNT)).strip() == "2"

    assert "--yes" in said(copy.manage("restore", backup, check=False), fails=True)
    with psycopg.connect(copy.database_url):
        running = said(copy.manage("restore", backup, "--yes", check=False), fails=True)
        assert "stop it first" in running
    assert "Done" in said(copy.manage("restore", backup, "--yes"))

    assert said(copy.run("-c", COUNT)).strip() == "1"
    copy.run("-c", FORGET)
    assert "forgotten again, as they asked: 1" in said(copy.manage("restore", backup, "--yes"))
    assert "holds" in said(copy.manage("check_audit"))
    assert list(tmp_path.glob("before-restore-*/intheroom.pgdump"))


def test_a_missing_command_is_named(copy, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    without = said(copy.manage("backup", check=False), fails=True)
    assert "pg_dump is missing" in without
    assert "postgresql-client" in without
